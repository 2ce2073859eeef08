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

    @Test(
        arguments: [
            (Array("PK\u{3}\u{4}\u{14}\u{0}\u{0}table.csv".utf8), .archive),
            (
                Array("PK\u{3}\u{4}\u{14}\u{0}[Content_Types].xml".utf8),
                .excel
            ),
            (
                Array("PK\u{3}\u{4}mimetypeapplication/vnd.oasis.opendocument.s".utf8),
                .openDocument
            ),
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], .picture),
            ([0xFF, 0xFE, 0x61, 0x00], .utf16),
            ([], .fileEmpty),
            (Array("  \n".utf8), .fileEmpty),
            (
                Array("<!DOCTYPE html>".utf8),
                .markup
            ),
            (
                [0x1F, 0x8B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF],
                .notGzip
            ),
        ] as [([UInt8], Sentence.Key)])
    func `whatever else it is, a sentence says what to do`(bytes: [UInt8], key: Sentence.Key) {
        #expect(ImportKind.of(bytes) == .unusable(Sentence(key)))
    }

    @Test func `JSON over several lines is not taken for one event per line`() throws {
        #expect(ImportKind.of(Array("{\n  \"id\": 1\n}".utf8)) == .unusable(Sentence(.jsonOverLines)))
    }
}
