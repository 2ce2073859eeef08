import Support

/// One row per ticket that is closed now, with the three ways in which time to close is told.
enum Closes: TicketTable {
    static let table = Table(
        "closes",
        [.ticket, .instant("created_at"), .instant("at"), .instant("first_at")] + Column.credit + [
            .key("first_owner", .users), .key("first_team", .teams),
            .duration("latest_ms"), .duration("latest_sla"), .duration("first_ms"), .duration("first_sla"),
            .duration("open_ms"), .duration("open_sla"), .count("closes"), .count("replies"),
        ])

    static func fill(_ rows: RowWriter, from row: TicketRow) throws {
        guard let close = row.facts.close else { return }
        rows.key(row.key)
        rows.instant(close.createdAt)
        rows.instant(close.latestAt)
        rows.instant(close.firstAt)
        rows.credit(close.latestCredit, row.keys)
        rows.credit(close.firstCredit, row.keys)
        for duration in [close.latest, close.first, close.open] {
            rows.duration(duration.elapsed)
            rows.duration(duration.sla?.milliseconds)
        }
        rows.count(close.closes)
        rows.count(close.replies)
        try rows.endRow()
    }
}
