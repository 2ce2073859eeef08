import Semantics
import Testing

@testable import Warehouse

@Suite struct ReaderPoolTests {
    /// Far more than anybody waits for, and nothing that has to be kept meanwhile.
    static let endless = Statement(sql: "SELECT count(*) FROM range(1000000000000) WHERE range % 7 = 3")

    private func pool(readers: Int = 2, timeout: Duration? = nil) throws -> ReaderPool {
        let settings = EngineSettings(readers: readers, queryTimeout: timeout)
        return try ReaderPool(Engine.database(settings), settings: settings)
    }

    @Test func `one reader answers while another works`() async throws {
        let pool = try pool(readers: 2)
        let long = Task { try await pool.run(Self.endless) }
        let answer = try await pool.run(Statement(sql: "SELECT 1"))
        #expect(answer.rows == [[.integer(1)]])
        long.cancel()
        await #expect(throws: CancellationError.self) { try await long.value }
    }

    @Test func `more queries than readers are all answered`() async throws {
        let pool = try pool(readers: 2)
        let sum = try await withThrowingTaskGroup(of: Int64.self) { group in
            for number in 1...50 {
                group.addTask {
                    let answer = try await pool.run(Statement(sql: "SELECT ?", parameters: [.integer(Int64(number))]))
                    guard case .integer(let value) = answer.rows[0][0] else { return 0 }
                    return value
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(sum == 1275)
    }

    @Test func `a cancelled query stops and its reader goes on`() async throws {
        let pool = try pool(readers: 1)
        let query = Task { try await pool.run(Self.endless) }
        try await Task.sleep(for: .milliseconds(50))
        query.cancel()
        await #expect(throws: CancellationError.self) { try await query.value }
        #expect(try await pool.run(Statement(sql: "SELECT 2")).rows == [[.integer(2)]])
    }

    @Test func `a query cancelled before it begins never runs`() async throws {
        let pool = try pool(readers: 1)
        let query = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await pool.run(Self.endless)
        }
        await #expect(throws: CancellationError.self) { try await query.value }
    }

    @Test func `who waits for a reader can be cancelled`() async throws {
        let pool = try pool(readers: 1)
        let first = Task { try await pool.run(Self.endless) }
        try await Task.sleep(for: .milliseconds(50))
        let second = Task { try await pool.run(Statement(sql: "SELECT 1")) }
        try await Task.sleep(for: .milliseconds(50))
        second.cancel()
        await #expect(throws: CancellationError.self) { try await second.value }
        first.cancel()
        await #expect(throws: CancellationError.self) { try await first.value }
    }

    @Test func `a query that takes too long is stopped`() async throws {
        let pool = try pool(readers: 1, timeout: .milliseconds(100))
        await #expect(throws: QueryTimeout.self) { try await pool.run(Self.endless) }
    }
}
