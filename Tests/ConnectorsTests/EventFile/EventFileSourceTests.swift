import Connectors
import Foundation
import Support
import Testing

@Suite struct EventFileSourceTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private static func event(_ id: String) -> String {
        #"{"id":"\#(id)","at":"2024-03-01T09:00:00Z","type":"team","team":"t","name":"[n], \"{"}"#
    }

    private func read(_ text: String) throws -> EventBatch {
        try EventFileSource(path: scratch.file("events.json", text)).all()
    }

    @Test func `a file is of lines or one list`() throws {
        let lines = try read("\u{FEFF}\n \(Self.event("a"))\n\n{}\n\(Self.event("b"))")
        #expect(lines.lines == [2, 5] && lines.rejects.map(\.line) == [4])
        let list = try read("\u{FEFF}\n [\(Self.event("a")),\n5 , \(Self.event("b"))\n]\n")
        #expect(list.lines == [1, 3])
        #expect(list.rejects.map(\.line) == [2])
        #expect(list.rejects.map { String(decoding: $0.original, as: UTF8.self) } == ["5 "])
        #expect(list.json == lines.json)
    }

    @Test(
        arguments: [
            ("[]", 0, []), ("[ ]", 0, []), ("[%,]", 1, [2]), ("[%,,%]", 2, [2]), ("[%", 1, [2]), ("[%,", 1, [2]),
            ("[%] x", 1, [2]), ("[% %]", 0, [1]), ("[%, {]", 1, [2, 3]), ("[[%]]", 0, [1]), ("", 0, []),
            ("  \n", 0, []),
        ] as [(String, Int, [Int])])
    func `what is no element is told by its place`(text: String, events: Int, rejects: [Int]) throws {
        let parts = text.split(separator: "%", omittingEmptySubsequences: false)
        let whole = parts.indices.map { $0 == 0 ? "\(parts[0])" : Self.event("e\($0)") + parts[$0] }.joined()
        let batch = try read(whole)
        #expect(batch.events.count == events)
        #expect(batch.rejects.map(\.line) == rejects)
    }

    @Test(arguments: [false, true]) func `a long list is read in pieces, packed or not`(isPacked: Bool) throws {
        let count = 20_000
        let list = "[" + (0..<count).map { Self.event("e\($0)") }.joined(separator: ",\n") + "]"
        var path = try scratch.file("long.json", list)
        if isPacked { path = try packed(path) }
        let source = try EventFileSource(path: path)
        var batches = 0
        var places: [Int] = []
        while let batch = try source.next()?.decoded() {
            batches += 1
            places += batch.lines
        }
        #expect(isPacked || batches > 3)
        #expect(places == Array(1...count))
    }

    private func packed(_ path: String) throws -> String {
        let gzip = Process()
        gzip.executableURL = URL(filePath: "/usr/bin/env")
        gzip.arguments = ["gzip", path]
        try gzip.run()
        gzip.waitUntilExit()
        return path + ".gz"
    }

    @Test func `a packed list that ends as gzip but not as a list is not whole`() throws {
        let path = try packed(scratch.file("cut.json", "[1, 2"))
        #expect(ImportKind.of([UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))) == .jsonArray(isGzip: true))
        #expect(throws: ReadingError.self) { try WholeFile.check(path: path) }
    }

    @Test(arguments: ["[1, 2", "[", "[{\"a\": [1, 2]", "[\"]", "[1, 2,"])
    func `a list without its end is not whole`(text: String) throws {
        let path = try scratch.file("cut.json", text)
        let error = #expect(throws: ReadingError.self) { try WholeFile.check(path: path) }
        #expect(error?.reason.contains("cut off in element") == true)
        #expect(throws: ReadingError.self) { try WholeFile.checkList(path: path) }
    }

    @Test func `a list names the element in which it was cut`() throws {
        let path = try scratch.file("cut.json", "[1, 2, {\"a\"")
        let error = #expect(throws: ReadingError.self) { try WholeFile.check(path: path) }
        #expect(error?.reason.contains("in element 3") == true)
    }

    @Test(arguments: ["[]", " [1, \"]\"]\n", "{\"id\": 1}\n{\"id", "a,b\n1", "", "PK\u{3}\u{4}"])
    func `whatever may end so is whole`(text: String) throws {
        try WholeFile.check(path: scratch.file("whole", text))
    }

    @Test func `gzip that was cut off is not whole`() throws {
        let packed = try Data(contentsOf: URL(fileURLWithPath: Shipped.fixture("history.ndjson.gz")))
        try WholeFile.check(path: scratch.file("whole.gz", packed))
        let cut = try scratch.file("cut.gz", packed.dropLast(9))
        #expect(throws: ReadingError.self) { try WholeFile.check(path: cut) }
    }
}
