/// The first few of many groups. Names and costly measures are looked up for those alone that can be among them.
extension Compiler {
    func ranked(_ plan: Plan, _ ranking: Ranking) -> SQL {
        let needed = [ranking.by, ranking.then].compactMap(\.self) + plan.query.presence
        var first = plan
        first.query.measures = plan.query.measures.filter { needed.contains($0.name) }
        first.quantiles = []
        Planner.Pass.shareQuantiles.apply(&first, dialect)

        var conditions = presence(first) + ["a.k0 IS NOT NULL" as SQL]
        if let then = ranking.then, ranking.minimumN > 1 {
            conditions.append("a.\(name: then) >= \(bind: Int64(ranking.minimumN))")
        }
        let by = plan.query.measures.first { $0.name == ranking.by }.map { value(of: $0, first) } ?? "a.k0"
        let sql: SQL = """
            WITH groups AS (\(groups(first))),
            -- The last of the first few; whoever ties with it may still come before it by name.
            best AS (SELECT \(by) AS value FROM groups AS a\(restriction(to: conditions))
              ORDER BY value DESC NULLS LAST LIMIT \(bind: Int64(ranking.limit))),
            candidates AS (SELECT a.* FROM groups AS a\(restriction(to: conditions))
              AND \(by) >= (SELECT min(value) FROM best))

            """
        let rows: SQL
        if first.query.measures.count == plan.query.measures.count {
            rows = selection(plan, from: "candidates")
        } else {
            var second = plan
            second.conditions.append("\(plan.keys[0]) IN (SELECT k0 FROM candidates)")
            rows = selection(plan, from: "(\(groups(second)))")
        }
        return sql + rows + order(ranking)
    }

    /// The largest first, what is empty last; among equals more facts, then the name by code points, then the id.
    private func order(_ ranking: Ranking) -> SQL {
        var keys: [SQL] = ["\(name: ranking.by) DESC NULLS LAST"]
        if let then = ranking.then { keys.append("\(name: then) DESC") }
        keys += ["g0_label", "g0"]
        return "\nORDER BY \(keys.joined(", "))\nLIMIT \(bind: Int64(ranking.limit))"
    }
}
