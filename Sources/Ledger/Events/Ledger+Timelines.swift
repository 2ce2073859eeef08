import GRDB
public import Support

extension Ledger {
    /// The events of one subject by time, those of one instant by id.
    public func events(of subject: Subject, asOf: Instant? = nil) throws -> [Event] {
        let timelines = try rawTimelines(of: [subject], asOf: asOf)
        return timelines.count == 0 ? [] : try timelines.events(at: 0)
    }

    /// The events of some tickets; a ticket without any by `asOf` is left out.
    public func events(of tickets: [String], asOf: Instant? = nil) throws -> [String: [Event]] {
        let timelines = try rawTimelines(of: tickets.map { Subject(kind: .ticket, id: $0) }, asOf: asOf)
        let decoder = EventDecoder()
        var events: [String: [Event]] = [:]
        for index in 0..<timelines.count {
            events[timelines.subject(at: index).id] = try timelines.events(at: index, using: decoder)
        }
        return events
    }

    /// The events of some subjects, not decoded; subjects without any by `asOf` are left out, the others come in the
    /// order in which the ledger met them.
    public func rawTimelines(of subjects: [Subject], asOf: Instant? = nil) throws -> RawTimelines {
        try storage.read { db in
            let table = try SubjectTable(db)
            let keys = try subjects.compactMap { subject in try table.key(of: subject).map { ($0, subject) } }
            let events = try PreparedStatement(
                db, "SELECT at, id, content FROM event WHERE subject = ? AND at <= ? ORDER BY at, sequence")
            defer { events.reset() }
            var timelines = RawTimelines()
            // In the table's own order.
            for (key, subject) in keys.sorted(by: { $0.0 < $1.0 }) {
                timelines.begin(subject)
                events.reset()
                events.bind(key, at: 1)
                events.bind(asOf?.milliseconds ?? .max, at: 2)
                while try events.step() {
                    timelines.add(
                        at: Instant(milliseconds: events.integer(0)), id: events.bytes(1), content: events.bytes(2))
                }
                timelines.dropIfEmpty()
            }
            return timelines
        }
    }

    /// Whether a ticket has an event by `asOf`.
    public func isKnown(ticket: String, asOf: Instant? = nil) throws -> Bool {
        try storage.read { db in
            try Bool.fetchOne(
                db,
                sql: """
                    SELECT EXISTS (
                        SELECT 1 FROM subject JOIN event ON event.subject = subject.key
                        WHERE kind = ? AND subject.id = ? AND at <= ?)
                    """,
                arguments: [Subject.Kind.ticket.rawValue, ticket, asOf?.milliseconds ?? .max]) ?? false
        }
    }

    /// The users that availability is known of, in order.
    public func availabilityUsers() throws -> [String] {
        try storage.read { db in
            try String.fetchAll(
                db, sql: "SELECT id FROM subject WHERE kind = ? ORDER BY id",
                arguments: [Subject.Kind.availability.rawValue])
        }
    }
}
