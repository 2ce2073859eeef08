import Support

/// One row per ticket that had its first reply.
enum FirstReplies: TicketTable {
    static let table = Table(
        "first_replies",
        [.ticket, .instant("created_at"), .instant("at"), .instant("start_at")] + Column.credit + [
            .duration("elapsed"), .duration("sla"), .flag("outbound"),
        ])

    static func fill(_ rows: RowWriter, from row: TicketRow) throws {
        guard let reply = row.facts.firstReply else { return }
        rows.key(row.key)
        rows.instant(row.facts.ticket.createdAt)
        rows.instant(reply.end)
        rows.instant(reply.start)
        rows.credit(reply.credit, row.keys)
        rows.duration(reply.elapsed)
        rows.duration(reply.sla?.milliseconds)
        rows.flag(row.facts.ticket.isOutbound)
        try rows.endRow()
    }
}
