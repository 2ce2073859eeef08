import Foundation
import Support
import Testing

@testable import turnaround

/// A server and commands on one folder: one writer, and everybody is answered.
@Suite(.serialized) final class `A running server` {
    private let folder: TemporaryFolder
    private let server: Process

    private var data: String { folder.path + "/data" }

    init() async throws {
        folder = try TemporaryFolder()
        let data = folder.path + "/data"
        try await Binary.run("demo", "--data", data, "--tickets", "80", "--until", "2024-06-01T00:00:00Z")
        server = try Binary.start("serve", "--data", data, "--port", "0")
        let deadline = ContinuousClock.now + .seconds(30)
        while ServerFile.read(from: DataFolder(data)) == nil, ContinuousClock.now < deadline {
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    deinit {
        if server.isRunning { server.terminate() }
        server.waitUntilExit()
    }

    @Test func `answers commands as a folder of its own would`() async throws {
        let ask = ["report", "support-volume", "--data", data, "--range", "all", "--format"]
        let beside = try await Binary.run(arguments: ask + ["csv"])
        #expect(beside.code == 0)
        #expect(beside.output.split(whereSeparator: \.isNewline).count > 3)
        #expect(try await Binary.run(arguments: ask + ["table"]).output.contains("█"))
        #expect(try await Binary.run("report", "support-volume", "--data", data, "--clock", "sla").code == 2)
        #expect(try await Binary.run("check", "--data", data).code == 0)
        #expect(try await Binary.run("rebuild", "--data", data).code == 0)
        #expect(try await Binary.run("token", "create", "x", "--data", data).code == 0)
        #expect(try await Binary.run("settings", "--time-zone", "Europe/Madrid", "--data", data).code == 0)
        server.terminate()
        await server.hasEnded()
        #expect(server.terminationStatus == 0)
        #expect(!FileManager.default.fileExists(atPath: DataFolder(data).serverPath))
        #expect(try await Binary.run(arguments: ask + ["csv"]).output == beside.output)
    }

    @Test func `takes what is imported beside it, and answers with it at once`() async throws {
        let file = folder.path + "/more.ndjson"
        let event =
            #"{"id":"x1","at":"2024-05-30T09:00:00Z","type":"ticket.created","ticket":"x","source":"pigeon","pipeline":"p","stage":"new"}"#
        try (event + "\nnonsense\n").write(toFile: file, atomically: true, encoding: .utf8)
        #expect(
            try await Binary.run("import", file, "--data", data).output.hasPrefix(
                "1 accepted, 0 duplicates, 1 rejected"))
        let volume = try await Binary.run(
            "report", "support-volume", "--data", data, "--range", "all", "--source", "pigeon", "--group", "none",
            "--format", "json")
        #expect(try JSON(parsing: Array(volume.output.utf8))["totals"]?["count"]?.number == 1)
        #expect(try await Binary.run("explain", "x", "--data", data).output.contains("Ticket x"))
    }

    @Test func `lets no second one in, and takes no other's port`() async throws {
        let port = try #require(ServerFile.read(from: DataFolder(data))?.url.split(separator: ":").last)
        #expect(try await Binary.run("serve", "--data", data, "--port", "0").code == 1)
        let other = try await Binary.run("serve", "--data", data + "2", "--port", String(port))
        #expect(other.code == 1)
        #expect(other.errors.contains("port \(port)"))
        let mode = try FileManager.default.attributesOfItem(atPath: DataFolder(data).serverPath)[.posixPermissions]
        #expect((mode as? NSNumber)?.intValue == 0o600)
    }

    @Test func `does not keep a copied folder, which still names it, from its own server`() async throws {
        let copy = folder.path + "/copy"
        try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
        let old = DataFolder(copy).serverPath
        try FileManager.default.copyItem(atPath: DataFolder(data).serverPath, toPath: old)
        let other = try Binary.start("serve", "--data", copy, "--port", "0")
        let deadline = ContinuousClock.now + .seconds(30)
        // The old one is taken away before the new one stands there.
        while other.isRunning, ServerFile.read(from: DataFolder(copy))?.pid != other.processIdentifier,
            ContinuousClock.now < deadline
        {
            try await Task.sleep(for: .milliseconds(20))
        }
        #expect(ServerFile.read(from: DataFolder(copy))?.pid == other.processIdentifier)
        other.terminate()
        await other.hasEnded()
    }
}
