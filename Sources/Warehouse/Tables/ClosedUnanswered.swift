import Support

/// One row per wait that a close ended.
enum ClosedUnanswered: TicketTable {
    static let table = Table("closed_unanswered", [.ticket, .instant("at"), .instant("start_at")] + Column.credit)

    static func fill(_ rows: RowWriter, from row: TicketRow) throws {
        for wait in row.facts.closedUnanswered {
            rows.key(row.key)
            rows.instant(wait.end)
            rows.instant(wait.start)
            rows.credit(wait.credit, row.keys)
            try rows.endRow()
        }
    }
}
