import Testing

@testable import Connectors

@Suite struct CSVReaderTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func rows(_ text: String, separator: UInt8? = nil) throws -> [[String]] {
        let reader = try CSVReader(path: scratch.file("table.csv", text), separator: separator)
        var row = CSVRow()
        var rows: [[String]] = []
        while try reader.next(into: &row) { rows.append((0..<row.count).map { row.text($0) ?? "?" }) }
        return rows
    }

    @Test(arguments: [
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
        ("\u{FEFF}a,b\n", [["a", "b"]]), ("\"a\",\"b,c\"\n", [["a", "b,c"]]),
        ("\"a \"\"quoted\"\" word\",\"two\r\nlines\"\r\n", [["a \"quoted\" word", "two\r\nlines"]]),
        ("a,,\n,\n", [["a", "", ""], ["", ""]]), ("a,b\n\n\r\nc,d\n", [["a", "b"], ["c", "d"]]),
        ("\"a\r\"\r\n", [["a\r"]]), ("a\rb,c\n", [["a\rb", "c"]]), ("", []), ("\n", []), ("\"\"\n", []),
        ("a\"b,c\n", [["a\"b", "c"]]), ("\"a\"x,b\n", [["ax", "b"]]),
    ])
    func `rows are read as they were meant`(text: String, expected: [[String]]) throws {
        #expect(try rows(text, separator: UInt8(ascii: ",")) == expected)
    }

    @Test(arguments: [("a;b,c;d\n", 3), ("a\tb\tc,d\n", 3), ("a,b\n1;2;3;4\n", 2), ("\"a;b;c\",d\n", 2), ("a\n", 1)])
    func `the separator is found in the first line`(text: String, count: Int) throws {
        #expect(try rows(text).first?.count == count)
    }

    @Test func `each row knows the line on which it begins`() throws {
        let reader = try CSVReader(path: scratch.file("table.csv", "a\n\"b\n\nc\"\n\nd\n"))
        var row = CSVRow()
        var lines: [Int] = []
        while try reader.next(into: &row) { lines.append(row.line) }
        #expect(lines == [1, 2, 6])
    }

    @Test func `a quote that is never closed is an error of its row`() throws {
        let reader = try CSVReader(path: scratch.file("table.csv", "a,b\n1,\"2\n3,4\n"))
        var row = CSVRow()
        #expect(try reader.next(into: &row))
        #expect(throws: CSVReader.RowError.openQuote) { try reader.next(into: &row) }
        #expect(try !reader.next(into: &row))
    }

    @Test func `a row that is too long is passed over`() throws {
        let long = String(repeating: "x", count: CSVReader.longestRow * 2)
        let reader = try CSVReader(path: scratch.file("table.csv", "a,b\n1,\(long)\n3,4\n"))
        var row = CSVRow()
        #expect(try reader.next(into: &row))
        #expect(throws: CSVReader.RowError.tooLong) { try reader.next(into: &row) }
        #expect(try reader.next(into: &row))
        #expect(row.text(0) == "3")
    }

    @Test func `rows that lie across the pieces of a file are whole`() throws {
        let lines = (0..<60_000).map { "\($0),\"x\"\"\($0)\"\r\n" }
        let rows = try rows(lines.joined())
        #expect(rows.count == lines.count)
        #expect(rows.enumerated().allSatisfy { $1 == ["\($0)", "x\"\($0)"] })
    }

    @Test func `a row is written as it could have been read`() throws {
        let reader = try CSVReader(path: scratch.file("table.csv", "a,\"b,\"\"c\",\"d\ne\"\n"))
        var row = CSVRow()
        _ = try reader.next(into: &row)
        #expect(String(decoding: row.original(separator: UInt8(ascii: ",")), as: UTF8.self) == "a,\"b,\"\"c\",\"d\ne\"")
    }

    @Test func `a file in UTF-16 is refused with a remedy`() throws {
        let path = try scratch.file("table.csv", [0xFF, 0xFE, 0x61, 0x00] as [UInt8])
        #expect(throws: ReadingError(path, Sentence(.utf16))) { try CSVReader(path: path) }
    }
}
