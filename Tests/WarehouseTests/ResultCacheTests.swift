import Semantics
import Testing

@testable import Warehouse

@Suite struct ResultCacheTests {
    private let statement = Statement(sql: "SELECT ?", parameters: [.integer(1)])

    private func table(_ value: Int64, rows: Int = 1) -> ResultTable {
        ResultTable(columns: ["a"], rows: Array(repeating: [.integer(value)], count: rows))
    }

    private func first(_ cache: ResultCache, _ statement: Statement, or value: Int64, rows: Int = 1) async throws
        -> Int64
    {
        let result = try await cache.result(of: statement) { table(value, rows: rows) }
        guard case .integer(let found)? = result.rows.first?.first else { return -1 }
        return found
    }

    @Test func `the same statement is asked once until the facts change`() async throws {
        let cache = ResultCache()
        #expect(try await first(cache, statement, or: 1) == 1)
        #expect(try await first(cache, statement, or: 2) == 1)
        cache.factsChanged()
        #expect(try await first(cache, statement, or: 3) == 3)
    }

    @Test func `other values are another statement`() async throws {
        let cache = ResultCache()
        #expect(try await first(cache, statement, or: 1) == 1)
        #expect(try await first(cache, Statement(sql: "SELECT ?", parameters: [.integer(2)]), or: 2) == 2)
    }

    @Test func `a result from before a change is not kept after it`() async throws {
        let cache = ResultCache()
        let stale = try await cache.result(of: statement) {
            cache.factsChanged()
            return table(1)
        }
        #expect(stale.rows.count == 1)
        #expect(try await first(cache, statement, or: 2) == 2)
    }

    @Test func `the least recently used go when there is too much, and what is too large is never kept`() async throws {
        let cache = ResultCache(capacity: 12, largest: 8)
        let other = Statement(sql: "SELECT 2")
        let third = Statement(sql: "SELECT 3")
        _ = try await first(cache, statement, or: 1)
        _ = try await first(cache, other, or: 1)
        #expect(try await first(cache, statement, or: 9) == 1)
        _ = try await first(cache, third, or: 1)
        #expect(try await first(cache, statement, or: 9) == 1)
        #expect(try await first(cache, other, or: 9) == 9)
        let large = Statement(sql: "SELECT 4")
        _ = try await first(cache, large, or: 1, rows: 20)
        #expect(try await first(cache, large, or: 9, rows: 20) == 9)
    }
}
