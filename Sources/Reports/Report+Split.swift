import Semantics
import Support

extension Report {
    /// What a report found, split if that was asked for. A split is the same question with a level more: totals, lists and what is left out are
    /// those of the groups, and each group's rows follow its place among the groups.
    func findings(_ run: ReportRun) async throws -> Findings {
        guard run.query.split != .none else { return try await find(run) }
        var whole = run.query
        whole.split = .none
        async let split = find(run)
        var found = try await find(
            ReportRun(report: self, query: whole, environment: run.environment, log: run.log))
        let parts = try await split
        found.groups = found.rows
        found.columns = parts.columns
        found.rows = Self.ordered(parts.rows, like: found.groups)
        return found
    }

    /// In the order of the groups, and within a group as they are.
    private static func ordered(_ rows: [AnswerRow], like groups: [AnswerRow]) -> [AnswerRow] {
        func key(_ row: AnswerRow) -> [AnswerValue] { [row["bucket"] ?? .null, row["group"] ?? .null] }
        var places: [[AnswerValue]: Int] = [:]
        for (place, group) in groups.enumerated() where places[key(group)] == nil { places[key(group)] = place }
        return rows.enumerated()
            .map { (place: places[key($1)] ?? groups.count, index: $0, row: $1) }
            .sorted { ($0.place, $0.index) < ($1.place, $1.index) }
            .map(\.row)
    }
}
