import Support

/// Replies (`sent`) and incoming messages.
enum Messages: TicketTable {
    static let table = Table(
        "messages", [.ticket, .text("message"), .instant("at"), .flag("sent")] + Column.credit)

    static func fill(_ rows: RowWriter, from row: TicketRow) throws {
        for message in row.facts.messages {
            rows.key(row.key)
            rows.text(message.message)
            rows.instant(message.at)
            rows.flag(message.isReply)
            rows.credit(message.credit, row.keys)
            try rows.endRow()
        }
    }
}
