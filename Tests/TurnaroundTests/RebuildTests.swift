import Foundation
import Support
import Synchronization
import Testing
import Warehouse

@testable import turnaround

@Suite struct `A rebuild that is stopped` {
    /// Of many tickets, so that it is under way when it is stopped.
    private static func workspace() async throws -> Workspace {
        var history = RandomHistory(seed: 11)
        let encoder = EventEncoder()
        let tickets = (0..<6_000).map { number in
            let at = RandomHistory.start + Milliseconds(number) * .minute
            let creation = Creation(source: "email", pipeline: "p1", stage: "new")
            return encoder.decoded(
                Event(id: "many\(number)", at: at, payload: .ticket(id: "many\(number)", .created(creation))))
        }
        return try await .holding(history.events(300) + tickets, at: RandomHistory.start + 90 * .day)
    }

    /// At every step on the way, the first one and later ones.
    @Test(arguments: [1, 2, 3, 5])
    func `leaves the facts as they were`(step: Int) async throws {
        let workspace = try await Self.workspace()
        let before = try await workspace.warehouse.fingerprint()
        let derivedThrough = try await workspace.warehouse.derivedThrough()

        let stop = Mutex<Task<Void, any Error>?>(nil)
        let steps = Mutex(0)
        let (start, go) = AsyncStream.makeStream(of: Void.self)
        let rebuild = Task {
            for await _ in start { break }
            try await workspace.deriver.rebuild { _ in
                let count = steps.withLock { steps in
                    steps += 1
                    return steps
                }
                if count == step { stop.withLock { $0?.cancel() } }
            }
        }
        stop.withLock { $0 = rebuild }
        go.finish()
        let outcome = await rebuild.result
        #expect(throws: CancellationError.self) { try outcome.get() }
        #expect(steps.withLock { $0 } >= step)

        #expect(try await workspace.warehouse.fingerprint() == before)
        #expect(try await workspace.warehouse.derivedThrough() == derivedThrough)
        // And what was stopped can be done again.
        try await workspace.deriver.rebuild()
        #expect(try await workspace.warehouse.fingerprint() == before)
    }

    /// A server that is told to end while it derives anew.
    @Test func `by the end of its server leaves the answers as they were`() async throws {
        let folder = try TemporaryFolder()
        let data = folder.path + "/data"
        try await Binary.run("demo", "--data", data, "--tickets", "300", "--until", "2024-06-01T00:00:00Z")
        func answer() async throws -> String {
            try await Binary.run(
                "report", "time-to-close", "--data", data, "--range", "all", "--format", "csv"
            ).output
        }
        let before = try await answer()
        #expect(before.split(whereSeparator: \.isNewline).count > 3)
        let server = try Binary.start("serve", "--data", data, "--port", "0")
        let deadline = ContinuousClock.now + .seconds(30)
        while ServerFile.read(from: DataFolder(data)) == nil, ContinuousClock.now < deadline {
            try await Task.sleep(for: .milliseconds(20))
        }
        let asking = try Binary.start("rebuild", "--data", data)
        try await Task.sleep(for: .milliseconds(300))
        server.terminate()
        await server.hasEnded()
        await asking.hasEnded()
        #expect(server.terminationStatus == 0)
        #expect(try await answer() == before)
        #expect(try await Binary.run("check", "--data", data).code == 0)
    }
}
