import Support

/// What was accepted and looks wrong.
enum Oddities: TicketTable {
    static let table = Table("oddities", [.ticket, .text("kind"), .text("detail")])

    static func fill(_ rows: RowWriter, from row: TicketRow) throws {
        for oddity in row.facts.oddities {
            rows.key(row.key)
            rows.text(oddity.kind.rawValue)
            rows.text(oddity.detail)
            try rows.endRow()
        }
    }
}
