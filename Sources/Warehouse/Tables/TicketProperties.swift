import Support

/// The properties of each ticket that counts, as they are now; `number` is NULL unless the value is one.
enum TicketProperties: TicketTable {
    static let table = Table("ticket_properties", [.ticket, .text("name"), .text("value"), .number("number")])

    static func fill(_ rows: RowWriter, from row: TicketRow) throws {
        guard row.facts.ticket.exclusion == nil else { return }
        for (name, value) in row.facts.ticket.properties {
            rows.key(row.key)
            rows.text(name)
            rows.text(value.text)
            rows.number(value.number)
            try rows.endRow()
        }
    }
}

extension PropertyValue {
    fileprivate var number: Double? {
        switch self {
        case .number(let number): number
        case .string, .bool: nil
        }
    }
}
