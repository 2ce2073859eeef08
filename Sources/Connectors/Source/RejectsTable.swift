import Support

/// The rejected rows of a table, as a table that can be mended in a spreadsheet and imported by the same mapping: the line
/// that each stood on, the column that is to blame and the reason, and then its own columns as they were.
///
/// What is added stands in front, so that a row with a field too many keeps its shape.
public final class RejectsTable {
    private let file: LateFile
    private let header: [String]
    private let separator: UInt8
    private let encoding: TextEncoding

    init(path: String, header: [String], separator: UInt8, encoding: TextEncoding) {
        file = LateFile(path: path)
        self.header = header
        self.separator = separator
        self.encoding = encoding
    }

    func append(_ rejects: [Reject]) throws {
        var text: [UInt8] = file.isNew ? beginning : []
        for reject in rejects {
            // What the ledger refuses is an event, which is in the other file.
            let isRow = reject.isRow
            let added = [String(reject.line), reject.rejection.field, reject.rejection.reason]
            text += row(added, and: encoding.encode(isRow ? reject.original : []))
        }
        try file.append(text)
    }

    func finish() throws { try file.finish() }

    /// Spreadsheets take a file for UTF-8 by its mark.
    private var beginning: [UInt8] {
        let mark: [UInt8] = encoding == .utf8 ? [0xEF, 0xBB, 0xBF] : []
        let names = header.map { field(encoding.encode(Array($0.utf8))) }
        return mark + row(Self.names(beside: header), and: Array(names.joined(separator: [separator])))
    }

    /// A mapping reaches the first column of a name, which has to stay the table's own.
    private static func names(beside header: [String]) -> [String] {
        ["line", "field", "reason"].map { name in
            var free = name
            while header.contains(free) { free = "rejected " + free }
            return free
        }
    }

    private func row(_ added: [String], and original: [UInt8]) -> [UInt8] {
        let fields = added.map { field(encoding.encode(Array($0.utf8))) } + [original]
        return Array(fields.joined(separator: [separator])) + Array("\r\n".utf8)
    }

    private func field(_ bytes: [UInt8]) -> [UInt8] {
        let needsQuotes = bytes.contains { [separator, 0x22, 0x0A, 0x0D].contains($0) }
        guard needsQuotes else { return bytes }
        return [0x22] + bytes.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] } + [0x22]
    }
}

extension TableSource {
    func rejectsTable(path: String) -> RejectsTable {
        RejectsTable(path: path, header: header.columns, separator: reader.separator, encoding: reader.encoding)
    }
}
