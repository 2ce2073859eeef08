import Connectors
import Foundation
import Support
import Testing

@Suite struct NDJSONSourceTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func line(_ id: String) -> String {
        #"{"id":"\#(id)","at":"2024-03-01T09:00:00Z","type":"team","team":"t","name":"n"}"#
    }

    private func read(_ text: String) throws -> EventBatch {
        try NDJSONSource(path: scratch.file("events.ndjson", text)).all()
    }

    @Test func `a history is accepted but for the lines that are wrong`() throws {
        let source = try NDJSONSource(path: Shipped.fixture("history.ndjson.gz"))
        let all = try source.all()
        let expected: [(Int, String)] = [
            (4920, "at"), (5287, "hours"), (5368, "scale"), (5460, "hours"), (6863, "type"), (6896, "at"), (7050, "at"),
            (9232, "at"), (9379, ""), (9382, ""), (9489, "type"), (9637, "scale"),
        ]
        #expect(all.rejects.map(\.line) == expected.map(\.0))
        #expect(all.rejects.map(\.rejection.field) == expected.map(\.1))
        // As a ledger counts: of one id the first is kept, the same again is a duplicate, other content a conflict.
        var kept: [String: DecodedEvent] = [:]
        var duplicates = 0
        var conflicts: [Int] = []
        for (event, line) in zip(all.events, all.lines) {
            if let first = kept[event.event.id] {
                let isSame = first.content == event.content && first.event.at == event.event.at
                if isSame { duplicates += 1 } else { conflicts.append(line) }
            } else {
                kept[event.event.id] = event
            }
        }
        #expect(kept.count == 9720)
        #expect(duplicates == 97)
        #expect(conflicts == [7716, 9622])
        #expect(source.progress.bytesRead == source.progress.bytesTotal)
    }

    @Test func `line ends, blank lines and a byte order mark are passed over, and counted`() throws {
        let all = try read("\u{FEFF}\(line("a"))\r\n\n  \r\n\(line("b"))\nx\r\n\(line("c"))")
        #expect(all.events.map(\.event.id) == ["a", "b", "c"])
        #expect(all.lines == [1, 4, 6])
        #expect(all.rejects.map(\.line) == [5])
        #expect(all.rejects.first?.original == Array("x".utf8))
    }

    @Test func `an empty file has no events`() throws {
        #expect(try read("").events.isEmpty)
    }

    @Test func `a line that is too long is rejected, those around it are not`() throws {
        let long = #"{"id":"\#(String(repeating: "x", count: 3 * NDJSONSource.longestLine))"}"#
        let all = try read("\(line("a"))\n\(long)\n\(line("b"))\n\(long)")
        #expect(all.events.map(\.event.id) == ["a", "b"])
        #expect(all.lines == [1, 3])
        #expect(all.rejects.map(\.line) == [2, 4])
    }

    @Test func `a gzip file that was cut off gives what it has and then an error`() throws {
        let whole = try Data(contentsOf: URL(fileURLWithPath: Shipped.fixture("history.ndjson.gz")))
        let path = try scratch.file("cut.ndjson.gz", whole.prefix(100_000))
        let source = try NDJSONSource(path: path)
        var count = 0
        let error = #expect(throws: ReadingError.self) {
            while let batch = try source.next() { count += batch.decoded().events.count }
        }
        #expect(count > 1000)
        #expect(error?.path == path)
        #expect(error?.reason.contains("ends too early") == true)
    }

    @Test func `a gzip file that was damaged gives what it has and then an error`() throws {
        var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: Shipped.fixture("history.ndjson.gz"))))
        for index in 100_000..<100_040 { bytes[index] = 0xFF }
        let source = try NDJSONSource(path: scratch.file("damaged.ndjson.gz", bytes))
        var count = 0
        #expect(throws: ReadingError.self) {
            while let batch = try source.next() { count += batch.decoded().events.count }
        }
        #expect(count > 1000)
    }

    @Test func `gzip files that were joined are read as one`() throws {
        let whole = try Data(contentsOf: URL(fileURLWithPath: Shipped.fixture("history.ndjson.gz")))
        let all = try NDJSONSource(path: scratch.file("twice.gz", whole + whole)).all()
        #expect(all.events.count == 2 * 9819)
    }

    @Test func `a file that is not there is named`() {
        #expect(throws: ReadingError("/nowhere.ndjson", Sentence(.noFile))) {
            try NDJSONSource(path: "/nowhere.ndjson")
        }
    }
}
