import Support

/// Small random histories that know no mercy: merges in rings, versions of people and rules, events before their ticket's creation.
struct RandomHistory {
    private var state: UInt64
    private var count = 0

    static let start = Instant(milliseconds: 1_704_067_200_000)  // 2024-01-01

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    /// xorshift: the same everywhere.
    mutating func below(_ limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(limit))
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

    mutating func events(_ number: Int) -> [DecodedEvent] {
        let encoder = EventEncoder()
        return (0..<number).map { _ in encoder.decoded(event()) }
    }

    private mutating func event() -> Event {
        count += 1
        let at = Self.start + Milliseconds(below(60 * 24)) * .hour + Milliseconds(below(3)) * .minute
        return Event(id: "e\(count)-\(below(1_000_000))", at: at, payload: payload())
    }

    private mutating func payload() -> Event.Payload {
        switch below(20) {
        case 0: .directory(.user(user()))
        case 1: .directory(.pipeline(pipeline()))
        case 2:
            below(3) == 0 ? .directory(.slaRule(rule())) : .directory(.team(Team(id: team(), name: "Team \(below(9))")))
        case 3:
            below(3) == 0
                ? .directory(.schedule(schedule()))
                : .directory(.contact(Contact(id: "c\(below(4))", name: "C\(below(9))")))
        case 4, 5:
            .availability(.init(user: person(), status: pick([.available, .away]), reason: pick([nil, "lunch"])))
        default: ticketsEvent(ticket())
        }
    }

    private mutating func ticketsEvent(_ id: String) -> Event.Payload { .ticket(id: id, ticketEvent(of: id)) }

    private mutating func ticketEvent(of id: String) -> TicketEvent {
        switch below(14) {
        case 0, 1:
            .created(
                Creation(
                    source: pick(["email", "chat"]), pipeline: pick(["p1", "p2"]), stage: stage(),
                    owner: pick([nil, person()]), contact: pick([nil, "c1", "c2"]),
                    createdBy: pick([.customer, .agent, .system]),
                    properties: ["priority": pick([.string("high"), .number(2)])]))
        case 2: .merged(into: another(than: id))
        case 3: pick([.removed(reason: "spam"), .restored(reason: nil)])
        case 4: .surveySent(survey: "csat", cycle: "1")
        case 5: .surveyAnswered(SurveyAnswer(survey: "csat", scale: 5, score: 1 + below(5)))
        case 6: pick([.chatStarted(chat: "s1"), .chatEnded(chat: "s1")])
        case 7, 8, 9: .changed(Change(stage: .some(stage()), owner: pick([nil, .some(person()), .some(nil)])))
        default:
            .message(
                Message(
                    id: "m\(count)", author: pick([.customer, .agent]), user: pick([nil, person()]),
                    isPublic: below(6) > 0, chat: pick([nil, "s1"])))
        }
    }

    private mutating func ticket() -> String { "t\(below(12))" }
    private mutating func another(than id: String) -> String {
        let other = ticket()
        return other == id ? "t99" : other
    }
    private mutating func person() -> String { "u\(below(4))" }
    private mutating func team() -> String { "team\(below(3))" }
    private mutating func stage() -> String { pick(["new", "waiting", "done", "elsewhere"]) }

    private mutating func user() -> User {
        User(
            id: person(), name: "User \(below(9))", team: pick([nil, team()]), timeZone: pick([nil, "Europe/Madrid"]),
            workingHours: pick([nil, hours()]))
    }

    private mutating func pipeline() -> Pipeline {
        Pipeline(
            id: pick(["p1", "p2"]), name: "Pipeline \(below(9))",
            stages: [
                .init(id: "new", name: "New", kind: .open),
                .init(id: "waiting", name: "Waiting", kind: pick([.open, .waiting])),
                .init(id: "done", name: "Done", kind: pick([.closed, .closed, .open])),
            ])
    }

    private mutating func schedule() -> Schedule {
        Schedule(id: "s1", name: "Office", timeZone: pick(["UTC", "Europe/Madrid"]), hours: hours())
    }

    private mutating func rule() -> SLARule {
        SLARule(
            id: "r\(below(2))", name: "Rule", position: below(3),
            conditions: pick([[], [.init(property: "team", values: [.string("team1")])]]), schedule: pick([nil, "s1"]),
            goals: .init(firstReply: .hour, nextReply: 2 * .hour, close: .day))
    }

    private mutating func hours() -> WeeklyHours {
        let day = [HourInterval(start: 9 * 60, end: (12 + below(6)) * 60)]
        return WeeklyHours(days: Array(repeating: day, count: 5) + [[], []])
    }
}
