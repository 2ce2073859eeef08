import Support

/// Which users and pipelines the facts of a ticket depend on: whose change makes them stale. Kinds: `Subject.Kind`.
///
/// Excluded tickets mention too: their owner's team is in their row.
enum Mentions: TicketTable {
    static let table = Table("mentions", [.ticket, .code("kind"), .text("id")])

    static func fill(_ rows: RowWriter, from row: TicketRow) throws {
        for subject in row.facts.mentions {
            rows.key(row.key)
            rows.code(subject.kind.rawValue)
            rows.text(subject.id)
            try rows.endRow()
        }
    }
}
