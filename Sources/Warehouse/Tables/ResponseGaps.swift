import Support

/// One row per owner response gap.
enum OwnerGaps: TicketTable {
    static let table = Table("owner_gaps", ResponseGaps.columns)

    static func fill(_ rows: RowWriter, from row: TicketRow) throws {
        try ResponseGaps.fill(rows, with: row.facts.ownerGaps, of: row)
    }
}

/// One row per customer response gap.
enum CustomerGaps: TicketTable {
    static let table = Table("customer_gaps", ResponseGaps.columns)

    static func fill(_ rows: RowWriter, from row: TicketRow) throws {
        try ResponseGaps.fill(rows, with: row.facts.customerGaps, of: row)
    }
}

/// What the two tables of gaps have in common.
private enum ResponseGaps {
    static let columns =
        [Column.ticket, .instant("at"), .instant("start_at")] + Column.credit + [
            .duration("elapsed"), .duration("sla"),
        ]

    static func fill(_ rows: RowWriter, with gaps: [ResponseGap], of row: TicketRow) throws {
        for gap in gaps {
            rows.key(row.key)
            rows.instant(gap.end)
            rows.instant(gap.start)
            rows.credit(gap.credit, row.keys)
            rows.duration(gap.elapsed)
            rows.duration(gap.sla?.milliseconds)
            try rows.endRow()
        }
    }
}
