import Support

/// When each ticket was open, and under whom; `end_at` is NULL while it is.
enum OpenSpells: TicketTable {
    static let table = Table(
        "open_spells",
        [.ticket, .instant("start_at"), .instant("end_at"), .instant("created_at")] + Column.credit)

    static func fill(_ rows: RowWriter, from row: TicketRow) throws {
        for spell in row.facts.openSpells {
            rows.key(row.key)
            rows.instant(spell.start)
            rows.instant(spell.end)
            rows.instant(row.facts.ticket.createdAt)
            rows.credit(spell.credit, row.keys)
            try rows.endRow()
        }
    }
}
