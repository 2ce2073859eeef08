import Semantics
import Support
import Web

/// What was accepted though it looks wrong, as the warehouse has it.
struct OddityList: Sendable {
    let runner: any StatementRunner

    func quality(kind: String?, offset: Int, limit: Int) async throws -> DataQuality {
        let counters = try await counters()
        let total = counters.filter { kind == nil || $0.kind == kind }.reduce(0) { $0 + $1.count }
        let statement = Statement(
            sql: """
                SELECT o.kind, t.id, o.detail FROM oddities o JOIN tickets t ON t.key = o.ticket
                WHERE ? IS NULL OR o.kind = ?
                ORDER BY o.kind, t.id, o.detail LIMIT ? OFFSET ?
                """,
            parameters: [
                kind.map { .text($0) } ?? .null, kind.map { .text($0) } ?? .null, .integer(Int64(limit)),
                .integer(Int64(offset)),
            ])
        let oddities = try await runner.run(statement).rows.compactMap { row -> DataQuality.Oddity? in
            guard case .text(let kind) = row[0], case .text(let detail) = row[2] else { return nil }
            var ticket: String?
            if case .text(let id) = row[1] { ticket = id }
            return DataQuality.Oddity(kind: kind, ticket: ticket, detail: detail)
        }
        return DataQuality(counters: counters, oddities: oddities, total: total)
    }

    func counters() async throws -> [DataQuality.Counter] {
        let rows = try await runner.run(Statement(sql: "SELECT kind, count(*) FROM oddities GROUP BY kind")).rows
        var counts: [String: Int] = [:]
        for row in rows {
            if case .text(let kind) = row[0], case .integer(let count) = row[1] { counts[kind] = Int(count) }
        }
        return Oddity.Kind.allCases.map { .init(kind: $0.rawValue, count: counts[$0.rawValue] ?? 0) }
    }
}
