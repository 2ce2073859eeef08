import Support

/// A ticket's page (template `ticket`).
struct TicketPageModel {
    struct Fact {
        var title: String
        var value: String
    }

    var words: Words
    var title: String
    var id: String
    var facts: [Fact]
    var state: String
    var notes: [String]
    var timeline: TimelineModel
    var durations: [DurationModel]
    /// Of responses that there are many of: told one by one when they are asked for.
    var responses: [DurationModel] = []
    var responsesTitle = ""
    var hasResponses = false
    var hasDurations = false
    var back: TicketBack?
    /// The moment as of which it is told; nil: now.
    var asOfText: String?
    var zone: String

    init(_ account: TicketAccount, words: Words, asOf: Instant? = nil, back: TicketBack?) {
        let ticket = account.explanation.ticket
        let names = TicketNames(account.directory, words: words)
        let local = LocalFormat(words)
        self.words = words
        id = ticket.id
        title = ticket.subject ?? words.text("ticket_title", ["id": ticket.id])
        zone = account.zone.identifier
        switch ticket.exclusion {
        case .merged?: state = words["state_merged"]
        case .removed?: state = words["state_removed"]
        case nil:
            state =
                ticket.closedAt.map {
                    words.text("state_closed", ["when": local.dateAndTime($0, account.zone)])
                } ?? words["state_open"]
        }
        facts = Self.facts(ticket, names, words, local, account.zone)
        notes = account.explanation.facts.oddities.map {
            words.text("oddity_\($0.kind.rawValue)", ["detail": $0.detail])
        }
        if !account.explanation.mergedTickets.isEmpty {
            notes.insert(
                words.text("merged_into_this", ["tickets": account.explanation.mergedTickets.joined(separator: ", ")]),
                at: 0)
        }
        durations = DurationModel.all(account, words: words)
        timeline = TimelineModel(account, durations: durations, words: words)
        hasDurations = !durations.isEmpty
        sortDurations(words)
        self.back = back
        asOfText = asOf.map { words.text("as_of", ["when": local.dateAndTime($0, account.zone)]) }
    }

    /// The close first, then the first reply; responses stand apart where there are many.
    private mutating func sortDurations(_ words: Words) {
        let sorted = durations.enumerated().sorted { a, b in
            a.element.rank != b.element.rank ? a.element.rank < b.element.rank : a.offset < b.offset
        }.map(\.element)
        let many = sorted.filter(\.isResponse)
        guard many.count > Self.mostResponses else {
            durations = sorted
            return
        }
        durations = sorted.filter { !$0.isResponse }
        responses = many
        hasResponses = true
        responsesTitle = words.count("responses", many.count)
    }

    private static let mostResponses = 4

    private static func facts(
        _ ticket: TicketState, _ names: TicketNames, _ words: Words, _ local: LocalFormat, _ zone: Zone
    ) -> [Fact] {
        var facts: [Fact] = []
        func add(_ key: String, _ value: String?) {
            if let value { facts.append(Fact(title: words["field_" + key], value: value)) }
        }
        add("owner", names.credit(Credit(owner: ticket.owner, team: ticket.team)))
        add("contact", ticket.contact.map(names.contact))
        add(
            "pipeline",
            ticket.pipeline.map { pipeline in
                names.pipeline(pipeline) + (ticket.stage.map { " · " + names.stage($0, in: pipeline) } ?? "")
            })
        add("source", ticket.source)
        add("waiting", ticket.waitingSince.map { local.dateAndTime($0, zone) })
        add("unanswered", ticket.unansweredSince.map { local.dateAndTime($0, zone) })
        for (name, value) in ticket.properties.sorted(by: { $0.key < $1.key }) {
            facts.append(Fact(title: name, value: value.text))
        }
        return facts
    }
}
