import Support

/// Every ticket as it is now, those that count nowhere too.
enum Tickets: TicketTable {
    static let table = Table(
        "tickets",
        [
            .key("key", .tickets), .text("id"), .instant("created_at"), .flag("outbound"), .key("source", .sources),
            .key("pipeline", .pipelines), .key("stage", .stages), .key("owner", .users), .key("team", .teams),
            .key("contact", .contacts), .text("subject"), .code("exclusion"), .instant("closed_at"),
            .instant("unanswered_since"), .instant("waiting_since"),
        ])

    static func fill(_ rows: RowWriter, from row: TicketRow) throws {
        let ticket = row.facts.ticket
        let keys = row.keys
        rows.key(row.key)
        rows.text(ticket.id)
        rows.instant(ticket.createdAt)
        rows.flag(ticket.isOutbound)
        rows.key(keys.sources[ticket.source])
        rows.key(keys.pipelines[ticket.pipeline])
        rows.key(keys.stages[ticket.stage])
        rows.key(keys.users[ticket.owner])
        rows.key(keys.teams[ticket.team])
        rows.key(keys.contacts[ticket.contact])
        rows.text(ticket.subject)
        rows.code(ticket.exclusion.code)
        rows.instant(ticket.closedAt)
        rows.instant(ticket.unansweredSince)
        rows.instant(ticket.waitingSince)
        try rows.endRow()
    }
}

extension TicketState.Exclusion? {
    /// 0: counts.
    fileprivate var code: Int {
        switch self {
        case nil: 0
        case .merged: 1
        case .removed: 2
        }
    }
}
