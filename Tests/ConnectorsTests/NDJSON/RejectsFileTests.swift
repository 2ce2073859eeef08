import Connectors
import Foundation
import Support
import Testing

@Suite struct RejectsFileTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func reject(_ line: Int, _ original: [UInt8]) -> Reject {
        Reject(line: line, rejection: EventRejection(field: "at", reason: "is missing"), original: original)
    }

    private func text(_ file: RejectsFile) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: file.path)), as: UTF8.self)
    }

    @Test func `rejects are on the disk before the import ends`() throws {
        let file = RejectsFile(beside: scratch.folder + "/events.ndjson")
        try file.append([])
        #expect(!FileManager.default.fileExists(atPath: file.path))
        try file.append([reject(5, Array("{\"a\"".utf8)), reject(6, [0xFF])])
        let first = #"{"field":"at","line":5,"reason":"is missing","text":"{\"a\""}"#
        let second = #"{"base64":"/w==","field":"at","line":6,"reason":"is missing"}"#
        #expect(try text(file) == "\(first)\n\(second)\n")
    }

    @Test func `a new import replaces the rejects of the one before`() throws {
        let path = scratch.folder + "/events.ndjson"
        let first = RejectsFile(beside: path)
        try first.append([reject(1, []), reject(2, [])])
        try first.finish()
        let second = RejectsFile(beside: path)
        try second.append([reject(3, [])])
        try second.finish()
        #expect(try text(second).split(separator: "\n").count == 1)
        try RejectsFile(beside: path).finish()
        #expect(!FileManager.default.fileExists(atPath: first.path))
    }
}
