import Semantics
import Support

/// What a statement answered, by column name, in the units of answers.
struct FoundTable: Sendable {
    let table: ResultTable
    private let places: [String: Int]

    init(_ table: ResultTable) {
        self.table = table
        places = Dictionary(table.columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    var count: Int { table.rows.count }

    /// Null where there is no such row or column.
    func raw(_ row: Int, _ column: String) -> SQLValue {
        guard table.rows.indices.contains(row), let place = places[column] else { return .null }
        return table.rows[row][place]
    }

    func integer(_ row: Int, _ column: String) -> Int {
        switch raw(row, column) {
        case .integer(let value): Int(value)
        case .double(let value): Int(value)
        case .bool(let value): value ? 1 : 0
        case .null, .text, .integers, .texts: 0
        }
    }

    func optionalInteger(_ row: Int, _ column: String) -> Int? {
        if case .null = raw(row, column) { nil } else { integer(row, column) }
    }

    /// Null: nil; numbers and truth values as they are written.
    func text(_ row: Int, _ column: String) -> String? {
        switch raw(row, column) {
        case .text(let value): value
        case .integer(let value): String(value)
        case .double(let value): value.shortText
        case .bool(let value): value ? "true" : "false"
        case .null, .integers, .texts: nil
        }
    }

    func value(_ row: Int, _ column: String, _ unit: Unit) -> AnswerValue {
        AnswerValue(raw(row, column), unit)
    }
}

extension AnswerValue {
    /// From the warehouse's units: durations are milliseconds there and seconds here, instants become RFC 3339.
    init(_ value: SQLValue, _ unit: Unit) {
        switch (value, unit) {
        case (.null, _), (.integers, _), (.texts, _): self = .null
        case (.integer(let number), .duration): self = .number(Double(number) / 1000)
        case (.double(let number), .duration): self = .number(number / 1000)
        case (.integer(let number), .instant): self = .text(Instant(milliseconds: number).rfc3339)
        case (.integer(let number), .percent), (.integer(let number), .number): self = .number(Double(number))
        case (.integer(let number), .text): self = .text(String(number))
        case (.integer(let number), .count): self = .integer(Int(number))
        case (.double(let number), .count): self = .integer(Int(number.rounded()))
        case (.double(let number), _): self = .number(number)
        case (.text(let text), _): self = .text(text)
        case (.bool(let flag), _): self = .bool(flag)
        }
    }
}
