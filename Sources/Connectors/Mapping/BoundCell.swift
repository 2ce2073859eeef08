import Support

/// A cell whose column has been found in a table's header.
struct BoundCell: Sendable {
    let column: String
    /// Nil: the same for every row.
    let index: Int?
    private let constant: String?
    private let cell: Cell
    private let missing: Set<String>

    init(_ cell: Cell, header: Header) throws {
        self.cell = cell
        missing = header.missing.union(cell.missing)
        switch cell.origin {
        case .constant(let value):
            constant = value
            index = nil
            column = ""
        case .column(let name, let line):
            constant = nil
            index = try header.index(of: name, line: line)
            column = name
        }
    }

    /// Nil where there is none.
    func value(_ row: CSVRow) throws(RowRejection) -> String? {
        guard let word = try word(row) else { return cell.otherwise }
        return cell.values[word] ?? word
    }

    /// As it stands in the table, before `values` says what it means.
    func word(_ row: CSVRow) throws(RowRejection) -> String? {
        guard let index else { return constant }
        guard let raw = row.text(index) else { throw rejection(Sentence(.notUTF8)) }
        let word = Self.trimmed(raw)
        return word.isEmpty || missing.contains(word) ? nil : word
    }

    /// Whether two rows have the same here, letter by letter.
    func isSame(_ row: CSVRow, _ other: CSVRow) -> Bool {
        guard let index else { return true }
        return row.isSame(index, as: other)
    }

    /// What names a thing.
    func id(_ row: CSVRow) throws(RowRejection) -> String? {
        guard let id = try value(row) else { return nil }
        guard id.utf8.count <= 1024, !id.utf8.contains(0) else {
            throw rejection(Sentence(.longID))
        }
        return id
    }

    func requiredID(_ row: CSVRow) throws(RowRejection) -> String {
        guard let id = try id(row) else { throw rejection(Sentence(.noValue)) }
        return id
    }

    func rejection(_ sentence: Sentence) -> RowRejection {
        RowRejection(field: column, sentence)
    }

    private static func trimmed(_ text: String) -> String {
        guard let first = text.utf8.first, let last = text.utf8.last, first <= 0x20 || last <= 0x20 else { return text }
        let start = text.utf8.drop { $0 <= 0x20 }
        let end = start.lastIndex { $0 > 0x20 }
        return end.map { String(text[start.startIndex...$0]) } ?? ""
    }
}

/// The columns of a table.
struct Header: Sendable {
    let path: String
    let mappingPath: String
    let columns: [String]
    let missing: Set<String>

    func index(of column: String, line: Int?) throws -> Int {
        guard let index = columns.firstIndex(of: column) else {
            let all = columns.joined(separator: ", ")
            throw MappingError(mappingPath, line: line, Sentence(.noColumn, ["name": column, "columns": all]))
        }
        return index
    }
}
