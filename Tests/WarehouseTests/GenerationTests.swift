import Foundation
import Semantics
import Support
import Testing

@testable import Warehouse

@Suite struct GenerationTests {
    private let folder = DataFolder()

    private func open(ledger: String = "ledger-1") async throws -> Warehouse {
        try await Warehouse.open(folder: folder.path, ledger: ledger)
    }

    private func build(_ facts: TicketFacts = Sample.full()) async throws {
        let warehouse = try await open()
        try await warehouse.rebuild { load in
            try await load.add(WarehouseBatch(tickets: [facts], directory: Sample.directory, derivedThrough: 5))
        }
    }

    @Test func `a folder without a warehouse asks for a rebuild`() async throws {
        let warehouse = try await open()
        #expect(warehouse.rebuildReason == .missing)
        await #expect(throws: WarehouseError.notBuilt(.missing)) {
            try await warehouse.run(Statement(sql: "SELECT 1"))
        }
    }

    @Test func `what was built is there when it is opened again`() async throws {
        try await build()
        let warehouse = try await open()
        #expect(warehouse.rebuildReason == nil)
        #expect(try await warehouse.derivedThrough() == 5)
        let expected = try await Warehouse.inMemory()
        try await expected.apply(WarehouseBatch(tickets: [Sample.full()], directory: Sample.directory))
        #expect(try await warehouse.fingerprint() == expected.fingerprint())
    }

    @Test func `keys go on where they were when it is opened again`() async throws {
        try await build()
        let warehouse = try await open()
        var changed = Sample.full()
        changed.ticket.owner = "newcomer"
        try await warehouse.apply(WarehouseBatch(tickets: [changed, Sample.full("T-2")]))
        let expected = try await Warehouse.inMemory()
        try await expected.apply(
            WarehouseBatch(tickets: [changed, Sample.full("T-2")], directory: Sample.directory))
        #expect(try await warehouse.fingerprint() == expected.fingerprint())
    }

    @Test func `a damaged file asks for a rebuild, which heals it`() async throws {
        try await build()
        try Data("this is no database at all, whatever its name says".utf8).write(to: folder.file("warehouse.1.duckdb"))
        let warehouse = try await open()
        guard case .damaged = warehouse.rebuildReason else {
            Issue.record("\(String(describing: warehouse.rebuildReason))")
            return
        }
        try await warehouse.rebuild { try await $0.add(WarehouseBatch(tickets: [Sample.full()])) }
        #expect(warehouse.rebuildReason == nil)
        #expect(try await open().rebuildReason == nil)
    }

    @Test func `a file cut short asks for a rebuild`() async throws {
        try await build()
        let file = folder.file("warehouse.1.duckdb")
        try Data(contentsOf: file).prefix(5000).write(to: file)
        let reason = try await open().rebuildReason
        guard case .damaged = reason else {
            Issue.record("\(String(describing: reason))")
            return
        }
    }

    @Test func `facts of another ledger are not used`() async throws {
        try await build()
        #expect(try await open(ledger: "ledger-2").rebuildReason == .otherLedger)
    }

    @Test func `tables of another version are not used`() async throws {
        try await build()
        do {
            let warehouse = try await open()
            _ = try await warehouse.run(Statement(sql: "UPDATE meta SET value = '0' WHERE name = 'schema_version'"))
        }
        try await folder.untilClosed()
        #expect(try await open().rebuildReason == .otherSchema(found: 0, expected: Schema.version))
    }

    @Test func `a rebuild that fails leaves the old one in place`() async throws {
        struct Failure: Error {}
        try await build()
        let warehouse = try await open()
        await #expect(throws: Failure.self) {
            try await warehouse.rebuild { load in
                try await load.add(WarehouseBatch(tickets: [Sample.full("T-2")]))
                throw Failure()
            }
        }
        let ids = try await warehouse.run(Statement(sql: "SELECT id FROM tickets")).rows
        #expect(ids == [[.text("T-1")]])
        try await folder.until { $0 == ["warehouse.1.duckdb", "warehouse.current"] }
    }

    @Test func `a query goes on in the old generation while the new one takes over`() async throws {
        try await build()
        let warehouse = try await open()
        let query = Task { try await warehouse.run(ReaderPoolTests.endless) }
        try await Task.sleep(for: .milliseconds(300))
        try await warehouse.rebuild { try await $0.add(WarehouseBatch(tickets: [Sample.full("T-2")])) }

        let ids = try await warehouse.run(Statement(sql: "SELECT id FROM tickets")).rows
        #expect(ids == [[.text("T-2")]])
        #expect(folder.names.contains("warehouse.1.duckdb"), "its reader is not done")
        query.cancel()
        await #expect(throws: CancellationError.self) { try await query.value }
        try await folder.until { $0 == ["warehouse.2.duckdb", "warehouse.current"] }
    }

    @Test func `queries see the old facts until a rebuild is complete`() async throws {
        try await build()
        let warehouse = try await open()
        let tickets = Statement(sql: "SELECT id FROM tickets")
        try await warehouse.rebuild { load in
            try await load.add(WarehouseBatch(tickets: [Sample.full("T-2")]))
            #expect(try await warehouse.run(tickets).rows == [[.text("T-1")]])
            await #expect(throws: WarehouseError.rebuildUnderWay) { try await warehouse.rebuild { _ in } }
        }
        #expect(try await warehouse.run(tickets).rows == [[.text("T-2")]])
    }

    @Test func `what an interrupted rebuild left is cleared away`() async throws {
        try await build()
        let strays = [
            "warehouse.2.duckdb", "warehouse.2.duckdb.wal", "warehouse.7.duckdb", "warehouse.temporary-1.duckdb",
        ]
        for stray in strays {
            try Data("half".utf8).write(to: folder.file(stray))
        }
        try Data("mine".utf8).write(to: folder.file("notes.txt"))
        _ = try await open()
        #expect(folder.names == ["notes.txt", "warehouse.1.duckdb", "warehouse.current"])
    }

    @Test func `a temporary warehouse takes batches and leaves no file`() async throws {
        do {
            let warehouse = try await Warehouse.temporary(folder: folder.path)
            try await warehouse.apply(WarehouseBatch(tickets: [Sample.full()]))
            try await warehouse.rebuild { try await $0.add(WarehouseBatch(tickets: [Sample.full("T-2")])) }
            let ids = try await warehouse.run(Statement(sql: "SELECT id FROM tickets")).rows
            #expect(ids == [[.text("T-2")]])
        }
        try await folder.until { $0 == [] }
    }

    @Test func `a file that another process holds is told by its remedy`() {
        let message = """
            IO Error: Could not set lock on file "/data/warehouse.1.duckdb": Conflicting lock is held in \
            /usr/bin/turnaround (PID 4711). See also https://duckdb.org/docs/stable/connect/concurrency
            """
        let error = WarehouseError(refusal: EngineError(message: message), path: "/data/warehouse.1.duckdb")
        #expect(error == .inUse(path: "/data/warehouse.1.duckdb", process: 4711))
        #expect(error?.description.contains("process 4711. Stop it") == true)
        #expect(WarehouseError(refusal: EngineError(message: "IO Error: no such file"), path: "x") == nil)
    }
}

/// A folder for one test, gone with it.
final class DataFolder: Sendable {
    let path: String

    init() {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("warehouse-\(UUID().uuidString)").path
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    func file(_ name: String) -> URL { URL(fileURLWithPath: path).appendingPathComponent(name) }

    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

    /// A database closes when its last user is gone, which may be a moment after the last answer.
    func until(_ condition: ([String]) -> Bool) async throws {
        for _ in 0..<200 where !condition(names) { try await Task.sleep(for: .milliseconds(10)) }
        #expect(condition(names), "\(names)")
    }

    func untilClosed() async throws {
        try await until { !$0.contains { $0.hasSuffix(".wal") } }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
