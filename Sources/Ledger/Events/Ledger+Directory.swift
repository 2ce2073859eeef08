import Foundation
import GRDB
public import Support

extension Ledger {
    /// Every version of every object of the directory that has begun by `asOf`, by time, those of one instant by id.
    public func directoryEvents(
        asOf: Instant? = nil, kinds: Set<Subject.Kind> = Ledger.directoryKinds
    ) throws -> [Event] {
        let kindList = kinds.intersection(Ledger.directoryKinds).map { String($0.rawValue) }.joined(separator: ",")
        let decoder = EventDecoder()
        let events = try storage.read { db in
            // CROSS JOIN: by way of the few subjects, never along all events.
            let rows = try PreparedStatement(
                db,
                """
                SELECT event.id, at, content FROM subject CROSS JOIN event ON event.subject = subject.key
                WHERE kind IN (\(kindList)) AND at <= ?
                """)
            rows.bind(asOf?.milliseconds ?? .max, at: 1)
            defer { rows.reset() }
            var events: [Event] = []
            while try rows.step() { events.append(try rows.event(decoder)) }
            return events
        }
        return events.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
    }

    /// What is not a ticket or somebody's availability.
    public static let directoryKinds = Set(Subject.Kind.allCases).subtracting([.ticket, .availability])

    /// The version of an object of the directory that is valid at a moment: the latest that has begun, or the first one, which
    /// holds for all time before it too, except of an SLA rule. Nil: there is none.
    public func version(of subject: Subject, at instant: Instant) throws -> Event? {
        try storage.read { db in
            guard let key = try SubjectTable(db).key(of: subject) else { return nil }
            let begun = try Ledger.event(
                db, "subject = ? AND at <= ? ORDER BY at DESC, id DESC", key: key, instant: instant)
            if begun != nil || subject.kind == .slaRule { return begun }
            return try Ledger.event(db, "subject = ? AND at > ? ORDER BY at, id", key: key, instant: instant)
        }
    }

    private static func event(_ db: Database, _ condition: String, key: Int64, instant: Instant) throws -> Event? {
        let row = try PreparedStatement(db, "SELECT id, at, content FROM event WHERE \(condition) LIMIT 1")
        row.bind(key, at: 1)
        row.bind(instant.milliseconds, at: 2)
        defer { row.reset() }
        return try row.step() ? try row.event(EventDecoder()) : nil
    }
}

extension PreparedStatement {
    /// From the columns id, at, content.
    fileprivate func event(_ decoder: EventDecoder) throws -> Event {
        try decoder.event(
            id: text(0), at: Instant(milliseconds: integer(1)),
            content: bytes(2).bindMemory(to: UInt8.self))
    }
}
