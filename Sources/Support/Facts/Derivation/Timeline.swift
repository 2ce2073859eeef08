/// What happened to a ticket, in the order that counts (events.md): by time, then by kind, then by id.
///
/// Events dated before the creation count as of it. The messages and chat marks of merged tickets have joined, as of their
/// own ticket's creation at the earliest, and this one's. The creation itself comes before all entries and is none of them.
struct Timeline: Sendable {
    struct Entry: Sendable {
        let at: Instant
        /// What the event itself says, before it is held against the creation.
        let dated: Instant
        let event: String
        /// The ticket that it came with: another one's messages join by a merge.
        let ticket: String
        let rank: Int
        let what: TicketEvent
    }

    let ticket: String
    let createdAt: Instant
    /// Nil: there is no `ticket.created`, the first event stands for it.
    let creation: (event: String, content: Creation)?
    let entries: [Entry]

    init(_ history: TicketHistory) {
        ticket = history.ticket
        let own = Origin(history.events)
        createdAt = own.createdAt
        creation = own.creation
        var entries: [Entry] = []
        entries.reserveCapacity(history.events.count + history.merged.reduce(0) { $0 + $1.events.count })
        for event in history.events {
            guard case .ticket(_, let what) = event.payload else { continue }
            if case .created = what { continue }
            entries.append(Entry(event, what, ticket: history.ticket, notBefore: own.createdAt))
        }
        for member in history.merged {
            let notBefore = max(Origin(member.events).createdAt, own.createdAt)
            for event in member.events {
                guard case .ticket(_, let what) = event.payload, what.joinsSurvivor else { continue }
                entries.append(Entry(event, what, ticket: member.ticket, notBefore: notBefore))
            }
        }
        if !entries.isInOrder { entries.sort(by: Entry.precedes) }
        self.entries = entries
    }

    /// How a ticket came to be.
    private struct Origin {
        var createdAt: Instant
        var creation: (event: String, content: Creation)?

        /// Of several creations the earliest counts, then the one with the smaller id.
        init(_ events: [Event]) {
            var first: Instant?
            createdAt = .distantPast
            for event in events {
                first = first.map { min($0, event.at) } ?? event.at
                guard case .ticket(_, .created(let content)) = event.payload else { continue }
                if let known = creation, !EventOrder.precedes(event.at, event.id, createdAt, known.event) { continue }
                createdAt = event.at
                creation = (event.id, content)
            }
            if creation == nil, let first { createdAt = first }
        }
    }
}

extension Timeline.Entry {
    fileprivate init(_ event: Event, _ what: TicketEvent, ticket: String, notBefore creation: Instant) {
        self.init(
            at: max(event.at, creation), dated: event.at, event: event.id, ticket: ticket, rank: what.rank, what: what)
    }

    fileprivate static func precedes(_ a: Timeline.Entry, _ b: Timeline.Entry) -> Bool {
        if a.at != b.at { return a.at < b.at }
        if a.rank != b.rank { return a.rank < b.rank }
        return a.event.utf8.lexicographicallyPrecedes(b.event.utf8)
    }
}

extension [Timeline.Entry] {
    /// Ledgers hand events out nearly in order, so looking first saves most sorts.
    fileprivate var isInOrder: Bool {
        var index = 1
        while index < count {
            if Timeline.Entry.precedes(self[index], self[index - 1]) { return false }
            index += 1
        }
        return true
    }
}

extension TicketEvent {
    /// A merged ticket's messages and chat marks join the survivor's timeline; its creation, changes and surveys don't.
    fileprivate var joinsSurvivor: Bool {
        switch self {
        case .message, .chatStarted, .chatEnded: true
        case .created, .surveySent, .surveyAnswered, .changed, .merged, .removed, .restored: false
        }
    }
}
