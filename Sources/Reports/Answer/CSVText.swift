/// A table as CSV (RFC 4180): a line of keys, then the rows; numbers as in JSON, nothing for what is empty.
struct CSVText {
    private(set) var text: String

    init(columns: [String]) {
        text = columns.map(Self.cell).joined(separator: ",") + "\r\n"
    }

    mutating func append(_ values: [AnswerValue?]) {
        text += values.map { Self.cell(Self.text($0 ?? .null)) }.joined(separator: ",") + "\r\n"
    }

    private static func text(_ value: AnswerValue) -> String {
        switch value {
        case .null: ""
        case .bool(let flag): flag ? "true" : "false"
        case .integer(let number): String(number)
        case .number(let number): "\(number)"
        // A spreadsheet takes a text that begins like a formula for one; the quote says that it is text.
        case .text(let text): text.first.map { "=+-@\t\r".contains($0) } == true ? "'" + text : text
        case .counts(let counts): counts.map { "\($0.key):\($0.count)" }.joined(separator: " ")
        }
    }

    private static func cell(_ text: String) -> String {
        let special = text.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
        guard special else { return text }
        // By code points: a quote before a combining mark is a quote all the same.
        var quoted = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\"" { quoted.append(scalar) }
            quoted.append(scalar)
        }
        return "\"" + String(quoted) + "\""
    }
}

extension ReportAnswer {
    /// The rows as a table; of a report that has only lists, those, with a column that names the list.
    public var csv: String {
        guard columns.isEmpty else {
            var table = CSVText(columns: columns.map(\.key))
            for row in rows { table.append(columns.map { row[$0.key] }) }
            return table.text
        }
        let keys = lists.flatMap(\.rows).first?.fields.map(\.key) ?? ["group", "label", "count"]
        var table = CSVText(columns: ["list"] + keys)
        for list in lists {
            for row in list.rows { table.append([.text(list.name)] + keys.map { row[$0] }) }
        }
        return table.text
    }
}

extension RecordPage {
    public var csv: String {
        var table = CSVText(columns: columns.map(\.key))
        for record in records { table.append(columns.map { record[$0.key] }) }
        return table.text
    }
}
