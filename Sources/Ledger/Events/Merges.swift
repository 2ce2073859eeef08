import GRDB
public import Support

/// A recorded `ticket.merged`, with or without effect.
public struct Merge: Sendable, Equatable {
    public var ticket: String
    public var at: Instant
    /// The event's id.
    public var event: String
    public var into: String
}

extension Ledger {
    /// All merges by `asOf`, by time, those of one instant by id. They have a table of their own: no timeline is read.
    public func merges(asOf: Instant? = nil) throws -> [Merge] {
        try storage.read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT subject.id AS ticket, merge.at AS at, event.id AS event, into_ticket
                    FROM merge
                    CROSS JOIN event ON event.subject = merge.subject AND event.at = merge.at
                        AND event.sequence = merge.sequence
                    CROSS JOIN subject ON subject.key = merge.subject
                    WHERE merge.at <= ?
                    ORDER BY merge.at, event.id
                    """,
                arguments: [asOf?.milliseconds ?? .max])
            return rows.map {
                Merge(
                    ticket: $0["ticket"], at: Instant(milliseconds: $0["at"]), event: $0["event"],
                    into: $0["into_ticket"])
            }
        }
    }
}
