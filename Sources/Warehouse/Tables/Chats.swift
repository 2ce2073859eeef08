import Support

/// One row per chat session; `elapsed` is NULL unless it was answered. States: `ChatWait.State`.
enum Chats: TicketTable {
    static let table = Table(
        "chats",
        [.ticket, .text("chat"), .code("state"), .instant("at"), .instant("start_at")] + Column.credit + [
            .duration("elapsed"), .duration("sla"),
        ])

    static func fill(_ rows: RowWriter, from row: TicketRow) throws {
        for chat in row.facts.chats {
            rows.key(row.key)
            rows.text(chat.chat)
            rows.code(chat.state.rawValue)
            rows.instant(chat.at)
            rows.instant(chat.start)
            rows.credit(chat.credit, row.keys)
            rows.duration(chat.state == .answered ? chat.at - chat.start : nil)
            rows.duration(chat.sla?.milliseconds)
            try rows.endRow()
        }
    }
}
