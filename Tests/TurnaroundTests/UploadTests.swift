import Foundation
import Support
import Testing
import Web

@testable import turnaround

/// Files that people send, as they lie in the data folder until somebody decides.
@Suite struct `An upload` {
    private let folder: TemporaryFolder
    private var uploads: UploadFolder { UploadFolder(path: folder.path + "/uploads") }

    init() throws { folder = try TemporaryFolder() }

    private static let event =
        #"{"id":"1","at":"2024-03-01T09:00:00Z","type":"ticket.created","ticket":"7","source":"email","pipeline":"p","stage":"new"}"#

    private func receive(_ text: String, named name: String) async throws -> String {
        let file = try uploads.receive(name: name)
        try file.append(Array(text.utf8))
        do {
            return try await file.finish()
        } catch {
            file.abandon()
            throw error
        }
    }

    private var stored: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/uploads")) ?? []
    }

    @Test(arguments: ["[\(event), {\"id\"", "[\(event)", "[\(event),"])
    func `that is a list without its end is told, and nothing of it stays`(text: String) async throws {
        let refusal = await #expect(throws: ImportRefusal.self) { try await receive(text, named: "events.json") }
        #expect(refusal?.description.contains("events.json: the list is cut off in element") == true)
        #expect(stored.isEmpty)
    }

    @Test func `that breaks off on its way leaves nothing`() throws {
        let file = try uploads.receive(name: "table.csv")
        try file.append(Array("a,b\n1,".utf8))
        #expect(stored.count == 1)
        file.abandon()
        #expect(stored.isEmpty)
    }

    @Test func `that is gzip without its end is told, and nothing of it stays`() async throws {
        let packed = [UInt8](try Data(contentsOf: URL(filePath: Fixture.path("events.ndjson.gz"))))
        let file = try uploads.receive(name: "events.ndjson.gz")
        try file.append(Array(packed.dropLast(9)))
        let refusal = await #expect(throws: ImportRefusal.self) { try await file.finish() }
        #expect(refusal?.description.contains("cut off") == true)
        file.abandon()
        #expect(stored.isEmpty)
    }

    @Test func `that is a list is shown by its elements`() async throws {
        let id = try await receive("[\(Self.event), 5]", named: "events.json")
        let found = try #require(uploads.upload(id))
        let inspector = UploadInspector(path: found.path, name: found.name)
        #expect(try inspector.inspected(bytes: found.bytes, zone: .utc).kind == .list)
        let preview = try inspector.preview(mapping: nil)
        #expect(preview.eventCount == 1 && preview.rejects.map(\.line) == [2])
        #expect(preview.types.map(\.type) == ["ticket.created"])
    }

    @Test(
        arguments: [
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "picture"), (Array("PK\u{3}\u{4}".utf8), "ZIP"),
            ([], "empty"), (Array("\n \n".utf8), "empty"), (Array("just words".utf8), "neither commas"),
        ] as [([UInt8], String)])
    func `of the wrong kind is told by its first bytes`(bytes: [UInt8], word: String) {
        #expect(UploadInspector.refusal(firstBytes: bytes)?.description.contains(word) == true)
    }

    @Test func `tells keys that nobody knows, what is there twice, and whether it was read whole`() async throws {
        let extra = Self.event.replacing("\"p\"", with: "\"p\",\"colour\":\"red\"")
        let other = Self.event.replacing("\"p\"", with: "\"q\"")
        let id = try await receive([Self.event, extra, other, "no"].joined(separator: "\n"), named: "e.ndjson")
        let preview = try UploadInspector(path: uploads.file(id), name: "e").preview(mapping: nil)
        #expect(preview.unknownKeys.map(\.key) == ["colour"])
        #expect(preview.duplicateCount == 1 && preview.conflictCount == 1 && preview.lineCount == 4 && preview.isWhole)
        let rows = (1...9000).map { "\($0),2024-03-01 09:00,Open" }.joined(separator: "\n")
        let table = try await receive("ID,Created,Status\n" + rows, named: "t.csv")
        let inspector = UploadInspector(path: uploads.file(table), name: "t.csv")
        let proposal = try #require(try inspector.inspected(bytes: 1, zone: .utc).proposal)
        let part = try inspector.preview(mapping: proposal.mapping)
        #expect(!part.isWhole && part.lineCount == 4096)
    }

    @Test func `waits with what was made of its mapping, until it is discarded`() async throws {
        let id = try await receive("a,b\n1,2\n", named: "t.csv")
        var draft = UploadDraft(text: "table: t\n")
        draft.setAside["comments"] = "table: c\n"
        try uploads.keep(draft, of: id)
        #expect(uploads.draft(of: id) == draft)
        #expect(uploads.pending.map(\.id) == [id] && uploads.pending.map(\.name) == ["t.csv"])
        uploads.remove(id)
        #expect(stored.isEmpty && uploads.pending.isEmpty && uploads.draft(of: id) == nil)
        #expect(throws: ImportRefusal.self) { try uploads.keep(draft, of: id) }
    }

    @Test func `for which nothing can be proposed has its columns all the same`() async throws {
        let id = try await receive("x;y\n1.5;2024-03-01 10:00\n1.5;2024-03-02 10:00\n", named: "odd.csv")
        let found = try #require(uploads.upload(id))
        let look = try UploadInspector(path: found.path, name: found.name).inspected(bytes: 1, zone: .utc)
        #expect(look.obstacle?.description.contains("ticket") == true)
        #expect(look.proposal?.columns.map(\.name) == ["x", "y"])
        #expect(look.proposal?.formats.first == "iso8601")
    }
}
