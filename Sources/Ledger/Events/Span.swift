import GRDB
public import Support

/// From when to when the events of a ledger reach.
public struct Span: Sendable, Equatable {
    /// The earliest event of a ticket or of availability, whatever became of it; nil where there is only a directory.
    public var earliestActivity: Instant?
    /// The latest event of any kind: "data to".
    public var latest: Instant
    public var events: Int
}

extension Ledger {
    /// Of the events with `at` no later than `asOf` (nil: all); nil where there are none.
    public func span(asOf: Instant? = nil) throws -> Span? {
        try storage.read { db in
            let limit = asOf?.milliseconds ?? .max
            guard
                let latest = try Int64.fetchOne(
                    db, sql: "SELECT max(at) FROM arrival WHERE at <= ?", arguments: [limit])
            else { return nil }
            let earliest = try LedgerState.fetch(db).earliestActivity
            return Span(
                earliestActivity: earliest.flatMap { $0 <= limit ? Instant(milliseconds: $0) : nil },
                latest: Instant(milliseconds: latest), events: try Ledger.eventCount(db, through: limit))
        }
    }

    /// The time of the next event later than a moment: events dated ahead wait for it. Nil: there is none.
    public func nextEvent(after instant: Instant) throws -> Instant? {
        try storage.read { db in
            try Int64.fetchOne(
                db, sql: "SELECT min(at) FROM arrival WHERE at > ?", arguments: [instant.milliseconds]
            ).map(Instant.init(milliseconds:))
        }
    }

    /// All of them less those that lie later, of which there are few where it has to be fast.
    private static func eventCount(_ db: Database, through limit: Int64) throws -> Int {
        let all = try Int.fetchOne(db, sql: "SELECT max(sequence) FROM arrival") ?? 0
        let later =
            try Int.fetchOne(db, sql: "SELECT count(*) FROM arrival WHERE at > ?", arguments: [limit]) ?? 0
        return all - later
    }
}
