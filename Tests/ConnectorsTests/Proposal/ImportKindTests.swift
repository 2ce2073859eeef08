import Connectors
import Foundation
import Testing

@Suite struct ImportKindTests {
    @Test(arguments: [
        (#"{"id":"1","type":"message"}"# + "\n{", ImportKind.ndjson(isGzip: false)),
        ("\u{FEFF}\n {\"id\":\"1\"}", .ndjson(isGzip: false)),
        ("{\"id\":\"cut off in the mid", .ndjson(isGzip: false)),
        ("[\n  {\"id\":\"1\"}", .jsonArray(isGzip: false)),
        ("Number;State\n1;New\n", .table(isGzip: false)),
        ("\"a\",b\r\n", .table(isGzip: false)),
        ("a\tb\n", .table(isGzip: false)),
    ])
    func `events and tables are told by how they begin`(text: String, kind: ImportKind) {
        #expect(ImportKind.of(Array(text.utf8)) == kind)
    }

    @Test func `gzip is told by what is in it, of which the beginning is enough`() throws {
        let table = try Data(contentsOf: URL(fileURLWithPath: Shipped.example("jira-comments/comments.csv.gz")))
        #expect(ImportKind.of([UInt8](table.prefix(4096))) == .table(isGzip: true))
        let events = try Data(contentsOf: URL(fileURLWithPath: Shipped.fixture("history.ndjson.gz")))
        #expect(ImportKind.of([UInt8](events.prefix(4096))) == .ndjson(isGzip: true))
    }

    @Test(arguments: [
        (Array("PK\u{3}\u{4}\u{14}\u{0}\u{0}table.csv".utf8), "This is a ZIP file; unpack it first."),
        (
            Array("PK\u{3}\u{4}\u{14}\u{0}[Content_Types].xml".utf8),
            "This is an Excel workbook; save it as CSV (UTF-8)."
        ),
        (
            Array("PK\u{3}\u{4}mimetypeapplication/vnd.oasis.opendocument.s".utf8),
            "This is an OpenDocument file; save it as CSV."
        ),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "This is a picture; export the table itself as CSV."),
        ([0xFF, 0xFE, 0x61, 0x00], "This text is UTF-16; save it as UTF-8."),
        ([], "This file is empty."),
        (Array("  \n".utf8), "This file is empty."),
        (
            Array("<!DOCTYPE html>".utf8),
            "This is a web page or XML, not a table; if you exported it, export again as CSV."
        ),
        (
            [0x1F, 0x8B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF],
            "This looks like gzip, but it is damaged; fetch the file again."
        ),
    ])
    func `whatever else it is, a sentence says what to do`(bytes: [UInt8], sentence: String) {
        #expect(ImportKind.of(bytes) == .unusable(sentence: sentence))
    }

    @Test func `JSON over several lines is not taken for one event per line`() throws {
        guard case .unusable(let sentence) = ImportKind.of(Array("{\n  \"id\": 1\n}".utf8)) else {
            Issue.record("was taken")
            return
        }
        #expect(sentence.contains("one event per line"))
    }
}
