/// The beginning of a table: its column names and its first rows.
public struct TableSample: Sendable {
    let path: String
    let separator: UInt8
    let encoding: TextEncoding
    public let header: [String]
    /// Each as long as the header; rows of another length are left out. Trimmed.
    public private(set) var rows: [[String]] = []
    /// Columns with bytes that are not UTF-8.
    private(set) var unreadable: Set<Int> = []

    /// Throws `ReadingError` where the file is no table.
    public init(path: String, rows limit: Int = 500) throws {
        self.path = path
        encoding = try TextEncoding.likely(path: path)
        let reader = try CSVReader(path: path, encoding: encoding)
        separator = reader.separator
        var row = CSVRow()
        guard try reader.next(into: &row) else {
            throw ReadingError(path, Sentence(.noHeader))
        }
        header = (0..<row.count).map { row.text($0) ?? "" }
        guard header.count > 1 else {
            throw ReadingError(path, Sentence(.oneColumn))
        }
        try Self.check(header: header, path: path)
        try reader.forEachRow(limit: limit) { row in
            guard row.count == header.count else { return }
            rows.append(
                (0..<row.count).map { index in
                    guard let text = row.trimmed(index) else {
                        unreadable.insert(index)
                        return ""
                    }
                    return text
                })
        }
        guard !rows.isEmpty else { throw ReadingError(path, Sentence(.noRows)) }
    }

    func values(_ column: Int) -> [String] { rows.map { $0[column] } }

    private static func check(header: [String], path: String) throws {
        let isTime = header.contains { name in name.count >= 8 && TimeGuess.formats.contains { $0.reads(name) } }
        let numbers = header.count { Double($0) != nil }
        guard !isTime, numbers * 2 < header.count else {
            throw ReadingError(path, Sentence(.noNames))
        }
    }
}

extension CSVReader {
    /// Rows that are broken as CSV are passed over: the import tells of them.
    func forEachRow(limit: Int, _ body: (borrowing CSVRow) throws -> Void) throws {
        var row = CSVRow()
        for _ in 0..<limit {
            do {
                guard try next(into: &row) else { return }
                try body(row)
            } catch is RowError {
                continue
            }
        }
    }
}

extension CSVRow {
    /// As a mapping's cells read it; nil: the field is not UTF-8.
    func trimmed(_ index: Int) -> String? {
        guard let text = text(index) else { return nil }
        guard let first = text.utf8.first, let last = text.utf8.last, first <= 0x20 || last <= 0x20 else { return text }
        return String(text.trimmingPrefix { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
