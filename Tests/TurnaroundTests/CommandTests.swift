import Foundation
import Ledger
import Semantics
import Support
import Testing
import Warehouse

@testable import turnaround

/// The binary, as people and scripts meet it.
@Suite(.serialized) struct `The command line` {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var data: String { folder.path + "/data" }

    private func write(_ lines: String...) throws -> String {
        let path = folder.path + "/events.ndjson"
        try (lines.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    private static let opened =
        #"{"id":"1","at":"2024-03-01T09:00:00Z","type":"ticket.created","ticket":"7","source":"email","pipeline":"p","stage":"new"}"#
    private static let answered =
        #"{"id":"2","at":"2024-03-01T10:00:00Z","type":"message","ticket":"7","message":"m","author":{"kind":"agent","user":"u1"}}"#

    @Test func `rejected lines are counted, kept with their reason, and fail nothing`() async throws {
        let file = try write(Self.opened, "nonsense", Self.answered, Self.opened)
        let outcome = try await Binary.run("import", file, "--data", data)
        #expect(outcome.code == 0)
        #expect(outcome.output.hasPrefix("2 accepted, 1 duplicates, 1 rejected"))
        let rejects = try String(contentsOfFile: file + ".rejects.ndjson", encoding: .utf8)
        #expect(rejects.contains(#""line":2"#))
        #expect(
            try await Binary.run("import", file, "--data", data).output.hasPrefix(
                "0 accepted, 3 duplicates, 1 rejected"))
    }

    @Test func `a JSON list is taken like lines, and one that is cut off not at all`() async throws {
        let list = folder.path + "/events.json"
        try "[\(Self.opened),\n5, \(Self.answered)]\n".write(toFile: list, atomically: true, encoding: .utf8)
        let outcome = try await Binary.run("import", list, "--data", data)
        #expect(outcome.code == 0)
        #expect(outcome.output.hasPrefix("2 accepted, 0 duplicates, 1 rejected"))
        let rejects = try String(contentsOfFile: list + ".rejects.ndjson", encoding: .utf8)
        #expect(rejects.contains(#""line":2"#) && rejects.contains(#""text":"5""#))
        try "[\(Self.opened), {".write(toFile: list, atomically: true, encoding: .utf8)
        let cut = try await Binary.run("import", list, "--data", data + "2")
        #expect(cut.code == 1)
        #expect(cut.errors.contains("cut off in element 2"))
        #expect(try await Binary.run("export", "--data", data + "2").output.isEmpty)
    }

    @Test func `a report is a table, CSV or JSON`() async throws {
        try await Binary.run("import", write(Self.opened, Self.answered), "--data", data)
        func report(_ format: String) async throws -> Binary.Outcome {
            try await Binary.run(
                "report", "time-to-first-reply", "--data", data, "--from", "2024-03-01", "--to=2024-03-31", "--format",
                format)
        }
        let json = try JSON(parsing: Array(try await report("json").output.utf8))
        #expect(json["totals"]?["mean"]?.number == 3600)
        #expect(try await report("csv").output.split(whereSeparator: \.isNewline).count == 2)
        let table = try await report("table").output
        #expect(table.contains("u1") && table.contains("1 h"))
    }

    @Test func `wrong use is told apart from failure`() async throws {
        try await Binary.run("import", write(Self.opened), "--data", data)
        #expect(try await Binary.run("report", "no-such-report", "--data", data).code == 2)
        #expect(try await Binary.run("report", "csat", "--data", data, "--clock", "sla").code == 2)
        #expect(try await Binary.run("report", "csat", "--data", data, "--group").code == 2)
        #expect(try await Binary.run("explain", "7", "--as-of", "yesterday", "--data", data).code == 2)
        #expect(try await Binary.run("import", "--data", data).code == 2)
        #expect(try await Binary.run("explain", "8", "--data", data).code == 1)
        #expect(try await Binary.run("report", "csat", "--data", folder.path + "/nowhere").code == 1)
        #expect(try await Binary.run("import", folder.path + "/missing", "--data", data).code == 1)
        #expect(try await Binary.run("--help").code == 0)
    }

    @Test func `what is exported gives the same ledger again`() async throws {
        try await Binary.run("demo", "--data", data, "--tickets", "60", "--until", "2024-06-01T00:00:00Z")
        let (first, second) = (folder.path + "/first.ndjson.gz", folder.path + "/second.ndjson")
        #expect(try await Binary.run("export", first, "--data", data).code == 0)
        try await Binary.run("import", first, "--data", data + "2")
        try await Binary.run("export", second, "--data", data + "2")
        let unpacked = try await Binary.run("export", "--data", data).output
        #expect(unpacked.split(separator: "\n").count > 500)
        let again = try String(contentsOfFile: second, encoding: .utf8)
        #expect(Set(unpacked.split(separator: "\n")) == Set(again.split(separator: "\n")))
    }

    @Test func `a check finds facts that are not what the ledger says`() async throws {
        try await Binary.run("demo", "--data", data, "--tickets", "60", "--until", "2024-06-01T00:00:00Z")
        #expect(try await Binary.run("check", "--data", data).code == 0)
        try await loseAFact()
        let outcome = try await Binary.run("check", "--data", data)
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("tickets"))
        #expect(try await Binary.run("rebuild", "--data", data).code == 0)
        #expect(try await Binary.run("check", "--data", data).code == 0)
    }

    /// Behind the product's back.
    private func loseAFact() async throws {
        let ledger = try Ledger(folder: data, access: .read).identifier()
        let warehouse = try await Warehouse.open(folder: data, ledger: ledger)
        let rows = try await warehouse.run(Statement(sql: "SELECT id FROM tickets LIMIT 1")).rows
        guard case .text(let ticket)? = rows.first?.first else { return }
        try await warehouse.apply(WarehouseBatch(vanished: [ticket]))
    }

    @Test func `the demo leaves a ledger with events alone`() async throws {
        try await Binary.run("import", write(Self.opened), "--data", data)
        #expect(try await Binary.run("demo", "--data", data, "--tickets", "60").code == 1)
        #expect(try await Binary.run("export", "--data", data).output.split(separator: "\n").count == 1)
    }

    @Test func `a token is printed and nothing else`() async throws {
        let outcome = try await Binary.run("token", "create", "sync", "--scope", "ingest,read", "--data", data)
        #expect(outcome.output.hasPrefix("tnr_") && outcome.output.split(separator: "\n").count == 1)
        let list = try await Binary.run("token", "list", "--data", data).output
        #expect(list.contains("sync  ingest,read"))
        let id = String(try #require(list.split(separator: " ").first))
        #expect(try await Binary.run("token", "revoke", id, "--data", data).code == 0)
        #expect(try await Binary.run("token", "revoke", id, "--data", data).code == 1)
        #expect(try await Binary.run("token", "create", "x", "--scope", "everything", "--data", data).code == 2)
    }

    @Test func `an import that is killed has lost nothing of what it counted, and is safe to repeat`() async throws {
        let file = folder.path + "/demo.ndjson"
        try await Binary.run("demo", "--data", data, "--tickets", "1200", "--until", "2024-06-01T00:00:00Z")
        try await Binary.run("export", file, "--data", data)
        let other = data + "2"
        let process = try Binary.start("import", file, "--data", other)
        try await Task.sleep(for: .milliseconds(200))
        kill(process.processIdentifier, SIGKILL)
        await process.hasEnded()
        #expect(try await Binary.run("import", file, "--data", other).code == 0)
        #expect(try await Binary.run("check", "--data", other).code == 0)
        let (one, two) = (
            try await Binary.run("export", "--data", data), try await Binary.run("export", "--data", other)
        )
        #expect(Set(one.output.split(separator: "\n")) == Set(two.output.split(separator: "\n")))
    }
}
