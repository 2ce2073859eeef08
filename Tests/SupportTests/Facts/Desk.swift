import Support

/// A small help desk for timelines that can be computed by hand. Times are minutes since Monday 2024-01-01 00:00 UTC.
struct Desk {
    var entries: [(minute: Int, entry: DirectoryEntry)] = [
        (0, .user(User(id: "ana", name: "Ana", team: "north"))),
        (0, .user(User(id: "bo", name: "Bo", team: "south"))),
        (
            0,
            .pipeline(
                Pipeline(
                    id: "support", name: "Support",
                    stages: [
                        .init(id: "new", name: "New", kind: .open), .init(id: "work", name: "Work", kind: .open),
                        .init(id: "ask", name: "Ask", kind: .waiting), .init(id: "hold", name: "Hold", kind: .waiting),
                        .init(id: "done", name: "Done", kind: .closed),
                        .init(id: "gone", name: "Gone", kind: .closed),
                    ]))
        ),
        (
            0,
            .pipeline(
                Pipeline(
                    id: "sales", name: "Sales",
                    stages: [
                        .init(id: "new", name: "New", kind: .open), .init(id: "done", name: "Won", kind: .closed),
                    ]))
        ),
    ]

    func with(at minute: Int = 0, _ entry: DirectoryEntry) -> Desk {
        var desk = self
        desk.entries.append((minute, entry))
        return desk
    }

    func with(at minute: Int = 0, rule: SLARule) -> Desk { with(at: minute, .slaRule(rule)) }

    /// Mon–Fri 9–17 UTC.
    static let office = Schedule(
        id: "office", name: "Office", timeZone: "UTC",
        hours: WeeklyHours(
            days: Array(repeating: [HourInterval(start: 540, end: 1020)], count: 5) + [[], []]))

    var rulebook: Rulebook {
        let events = entries.enumerated().map { index, entry in
            Event(id: "d\(1000 + index)", at: .minute(entry.minute), payload: .directory(entry.entry))
        }
        return Rulebook(directory: Directory(events), accountZone: .utc)
    }

    /// The facts of a ticket to which this happened; events of one minute get ids in the order in which they stand here.
    func facts(_ story: [(Int, TicketEvent)]) -> TicketFacts {
        Derivation(rulebook: rulebook).facts(of: TicketHistory(ticket: "T", events: Desk.events(story)))
    }

    static func events(_ story: [(Int, TicketEvent)], of ticket: String = "T") -> [Event] {
        story.enumerated().map { index, happening in
            Event(
                id: "\(ticket)-\(1000 + index)", at: .minute(happening.0),
                payload: .ticket(id: ticket, happening.1))
        }
    }
}

extension Instant {
    static func minute(_ minute: Int) -> Instant {
        Instant(milliseconds: 1_704_067_200_000 + Int64(minute) * .minute)
    }

    /// The same, with days of 24 hours: day 0 is Monday 2024-01-01.
    static func day(_ day: Int, _ hour: Int, _ minute: Int = 0) -> Instant { .minute(day * 1440 + hour * 60 + minute) }
}

extension TicketEvent {
    static func opened(
        _ stage: String = "new", in pipeline: String = "support", by origin: Creation.Origin = .customer,
        owner: String? = nil, source: String = "email", properties: [String: PropertyValue] = [:]
    ) -> TicketEvent {
        .created(
            Creation(
                source: source, pipeline: pipeline, stage: stage, owner: owner, createdBy: origin,
                properties: properties))
    }

    static func asks(chat: String? = nil) -> TicketEvent {
        .message(Message(id: "in", author: .customer, chat: chat))
    }

    static func replies(_ user: String?, chat: String? = nil) -> TicketEvent {
        .message(Message(id: "out", author: .agent, user: user, chat: chat))
    }

    static func note(_ user: String) -> TicketEvent {
        .message(Message(id: "note", author: .agent, user: user, isPublic: false))
    }

    static let botWrites = TicketEvent.message(Message(id: "bot", author: .bot))

    static func to(_ stage: String) -> TicketEvent { .changed(Change(stage: .some(stage))) }

    static func toPipeline(_ pipeline: String) -> TicketEvent { .changed(Change(pipeline: .some(pipeline))) }

    static func assigned(to owner: String?) -> TicketEvent { .changed(Change(owner: .some(owner))) }

    static func sets(_ name: String, _ value: PropertyValue?) -> TicketEvent {
        .changed(Change(properties: [name: value]))
    }
}

extension Credit {
    static let ana = Credit(owner: "ana", team: "north")
    static let bo = Credit(owner: "bo", team: "south")
    static let nobody = Credit(owner: nil, team: nil)
}
