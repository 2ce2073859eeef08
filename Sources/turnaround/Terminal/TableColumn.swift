import Support

/// A column of an answer, and how a terminal writes its values.
struct TableColumn {
    enum Kind { case words, duration, percent, count, number }

    let key: String
    let title: String
    let kind: Kind

    var isNumeric: Bool { kind != .words }

    /// Nil: it says nothing to people.
    init?(_ column: JSON) {
        guard let key = column["key"]?.text else { return nil }
        self.key = key
        title = column["title"]?.text ?? key.replacing("_", with: " ")
        switch column["type"]?.text {
        case "duration": kind = .duration
        case "percent": kind = .percent
        case "count": kind = .count
        case "number": kind = .number
        default: kind = .words
        }
    }

    /// What only the totals have: counts, and seconds where the name says so.
    init?(totalsKey: String) {
        key = totalsKey
        title = totalsKey.replacing("_", with: " ")
        kind = totalsKey.hasPrefix("oldest") ? .duration : .count
    }

    /// An answer's columns without the ids that stand beside their labels.
    static func columns(of answer: JSON) -> [TableColumn] {
        let columns = (answer["columns"]?.elements ?? []).compactMap(TableColumn.init)
        let keys = Set(columns.map(\.key))
        return columns.filter { column in
            switch column.key {
            case "group": !keys.contains("label")
            case "split": !keys.contains("split_label")
            case "stage": !keys.contains("stage_label")
            default: true
            }
        }
    }

    func cell(in row: JSON) -> String {
        row[key].map { text(of: $0) } ?? ""
    }

    func text(of value: JSON) -> String {
        switch value {
        case .null: return "–"
        case .string(let text): return text
        case .bool(let flag): return flag ? "yes" : "no"
        case .array, .object: return ""
        case .number(let number):
            switch kind {
            case .duration: return DurationText(Milliseconds((number * 1000).rounded())).description
            case .percent: return "\(TableColumn.rounded(number, 1)) %"
            case .count: return Progress.grouped(Int(number))
            case .number, .words: return TableColumn.rounded(number, 2)
            }
        }
    }

    private static func rounded(_ number: Double, _ places: Int) -> String {
        if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
        let scale = places == 1 ? 10.0 : 100.0
        return "\((number * scale).rounded() / scale)"
    }
}
