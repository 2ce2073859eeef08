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

extension FoundTable {
    /// The rows of both; where both have one of the same period and groups, its measures are added up.
    func adding(_ other: FoundTable, measures: [String]) -> FoundTable {
        let sums = Set(measures.compactMap { places[$0] })
        func key(_ row: [SQLValue]) -> [SQLValue] { row.indices.filter { !sums.contains($0) }.map { row[$0] } }
        var rows = table.rows
        guard !other.table.rows.isEmpty else { return self }
        var rowOfKey: [[SQLValue]: Int] = [:]
        for index in rows.indices { rowOfKey[key(rows[index])] = index }
        for row in other.table.rows {
            guard let index = rowOfKey[key(row)] else {
                rows.append(row)
                continue
            }
            for place in sums { rows[index][place] = rows[index][place].adding(row[place]) }
        }
        return FoundTable(ResultTable(columns: table.columns, rows: rows))
    }
}

extension SQLValue {
    /// The sum of two numbers; what is no number counts nothing.
    fileprivate func adding(_ other: SQLValue) -> SQLValue {
        switch (self, other) {
        case (.integer(let a), .integer(let b)): .integer(a + b)
        case (.double(let a), .double(let b)): .double(a + b)
        case (.double(let a), .integer(let b)), (.integer(let b), .double(let a)): .double(a + Double(b))
        case (.null, let value), (let value, .null): value
        default: self
        }
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
