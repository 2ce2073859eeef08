import Support
import Warehouse

/// Facts to put into warehouses.
enum Sample {
    static let start = Instant(milliseconds: 1_700_000_000_000)
    static let ada = Credit(owner: "ada", team: "blue")
    static let nobody = Credit(owner: nil, team: nil)

    /// A ticket with a fact in every table, every column filled.
    static func full(_ id: String = "T-1") -> TicketFacts {
        var ticket = TicketState(id: id, createdAt: start, createdBy: .agent)
        ticket.source = "email"
        ticket.pipeline = "support"
        ticket.stage = "done"
        ticket.owner = "ada"
        ticket.team = "blue"
        ticket.contact = "c-1"
        ticket.subject = "Where is it?"
        ticket.properties = ["priority": .string("high"), "seats": .number(12.5), "vip": .bool(true)]
        ticket.closedAt = start + 50
        ticket.unansweredSince = start + 1
        ticket.waitingSince = start + 2
        var facts = TicketFacts(ticket: ticket)
        let sla = SLATime(milliseconds: 5, rule: "r")
        facts.close = ClosedTicket(
            createdAt: start, latestAt: start + 50, latestCredit: ada, firstAt: start + 40,
            firstCredit: Credit(owner: "bob", team: "red"), latest: .init(elapsed: 50, sla: sla),
            first: .init(elapsed: 40, sla: nil), open: .init(elapsed: 45, sla: SLATime(milliseconds: 4, rule: "r")),
            closes: 2, replies: 3)
        let gap = ResponseGap(start: start + 3, end: start + 9, credit: ada, sla: sla, message: "m-1")
        facts.firstReply = gap
        facts.ownerGaps = [gap]
        facts.customerGaps = [ResponseGap(start: start, end: start + 7, credit: nobody, sla: nil, message: "m-2")]
        facts.closedUnanswered = [EndedWait(start: start + 1, end: start + 4, credit: ada)]
        facts.stageTimes = [
            StageTime(
                pipeline: "support", stage: "new", at: start + 50, credit: ada, span: 30, cumulative: 20, latest: 10)
        ]
        facts.chats = [
            ChatWait(chat: "x", state: .answered, start: start, at: start + 6, credit: ada, sla: sla),
            ChatWait(chat: "y", state: .abandoned, start: start, at: start + 8, credit: nobody, sla: nil),
        ]
        facts.surveyResponses = [
            SurveyResponse(survey: "csat", cycle: "1", at: start + 60, scale: 5, score: 4, credit: ada)
        ]
        facts.surveySendings = [
            SurveySending(survey: "csat", cycle: "1", at: start + 55, isAnswered: true, credit: ada)
        ]
        facts.messages = [CountedMessage(message: "m-1", at: start + 9, isReply: true, credit: ada)]
        facts.outcomes = [
            SLAOutcome(
                goal: .close, start: start, at: start + 50, result: .breached, credit: ada, counted: sla,
                isOutbound: true),
            SLAOutcome(
                goal: .nextReply, start: start, at: nil, result: .running(breachAfter: start + 70), credit: nobody,
                counted: nil, isOutbound: false),
        ]
        facts.openSpells = [OpenSpell(start: start, end: start + 50, credit: ada)]
        facts.oddities = [Oddity(kind: .unknownStage, detail: "limbo")]
        facts.mentions = [Subject(kind: .user, id: "ada"), Subject(kind: .pipeline, id: "support")]
        return facts
    }

    /// Any facts of a ticket, other ones for each draw.
    static func random(_ id: String, _ generator: inout SeededGenerator) -> TicketFacts {
        var facts = full(id)
        facts.ticket.owner = ["ada", "bob", "cy", nil].randomElement(using: &generator) ?? nil
        facts.ticket.contact = "c-\(Int.random(in: 0..<5, using: &generator))"
        facts.ticket.subject = Bool.random(using: &generator) ? nil : "again"
        facts.mentions = [Subject(kind: .user, id: facts.ticket.owner ?? "dee")]
        facts.messages = (0..<Int.random(in: 0..<4, using: &generator)).map { number in
            let credit = Credit(owner: "u-\(Int.random(in: 0..<4, using: &generator))", team: nil)
            return CountedMessage(message: "m-\(number)", at: start + 9, isReply: true, credit: credit)
        }
        if Bool.random(using: &generator) { facts.close = nil }
        if Bool.random(using: &generator) { facts.chats = [] }
        return facts
    }

    static func stretch(_ user: String, from: Int64 = 0) -> AvailabilityStretch {
        AvailabilityStretch(
            user: user, team: "blue", start: start + from, end: start + from + 100, status: .away, reason: "lunch",
            hours: .outside)
    }

    static let directory = DirectoryChanges(
        users: [User(id: "ada", name: "Ada", team: "blue"), User(id: "bob", name: "Bob")],
        teams: [Team(id: "blue", name: "Blue")],
        contacts: [Contact(id: "c-1", name: "Cleo", company: "acme"), Contact(id: "c-2")],
        pipelines: [
            Pipeline(
                id: "support", name: "Support",
                stages: [
                    .init(id: "new", name: "New", kind: .open), .init(id: "done", name: "Done", kind: .closed),
                ])
        ])
}

/// Deals the same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
