import Support

/// Turns a finished plan into SQL text of a dialect. All decisions were the planner's.
struct Compiler: Sendable {
    let dialect: Dialect

    /// Facts are aggregated by key first, and the few groups that come out get their ids and names afterwards.
    func aggregate(_ plan: Plan) -> Statement {
        let sql: SQL
        if let ranking = plan.query.ranking, ranking.limit < Int.max, !plan.keys.isEmpty {
            sql = ranked(plan, ranking)
        } else {
            sql = selection(plan, from: "(\(groups(plan)))") + restriction(to: presence(plan))
        }
        return Statement(sql: sql.text, parameters: sql.parameters)
    }

    /// One row per period and key, with the measures and the shared quantiles.
    func groups(_ plan: Plan) -> SQL {
        var columns: [SQL] = []
        if let period = plan.period { columns.append("\(period) AS period") }
        for (index, key) in plan.keys.enumerated() { columns.append("\(key) AS k\(name: String(index))") }
        let groups = columns.count
        columns += measureColumns(plan)
        let sql: SQL = "SELECT \(columns.joined(", "))\nFROM \(source(plan))\(restriction(to: plan.conditions))"
        guard groups > 0 else { return sql }
        return sql + "\nGROUP BY \(name: (1...groups).map(String.init).joined(separator: ", "))"
    }

    /// The groups of a relation with their ids and names, and the measures by name.
    func selection(_ plan: Plan, from relation: SQL) -> SQL {
        "SELECT \(outerColumns(plan).joined(", "))\nFROM \(relation) AS a\(labels(plan))"
    }

    func presence(_ plan: Plan) -> [SQL] {
        let measures = plan.query.presence
        return measures.isEmpty ? [] : ["(\(measures.map { "a.\(name: $0) > 0" as SQL }.joined(" OR ")))"]
    }

    func restriction(to conditions: [SQL]) -> SQL {
        conditions.isEmpty ? SQL() : "\nWHERE \(conditions.joined(" AND "))"
    }

    private func measureColumns(_ plan: Plan) -> [SQL] {
        var columns: [SQL] = plan.query.measures.compactMap { measure in
            aggregate(measure.aggregate).map { "\($0) AS \(name: measure.name)" }
        }
        for (index, quantile) in plan.quantiles.enumerated() {
            columns.append("\(dialect.quantiles(quantile.value, quantile.fractions)) AS q\(name: String(index))")
        }
        return columns
    }

    /// Nil: it comes out of a shared list of quantiles.
    private func aggregate(_ aggregate: Aggregate) -> SQL? {
        switch aggregate {
        case .count(nil): "count(*)"
        case .count(let condition?): dialect.filtered("count(*)", condition)
        case .countDistinct(let value, let condition): dialect.filtered("count(DISTINCT \(value))", condition)
        case .sum(let value, nil): "coalesce(sum(\(value)), 0)"
        case .sum(let value, let condition?): "coalesce(\(dialect.filtered("sum(\(value))", condition)), 0)"
        case .mean(let value): "avg(\(value))"
        case .quantile: nil
        case .share(let part, let whole):
            """
            100.0 * \(dialect.filtered("count(*)", part)) / nullif(\(dialect.filtered("count(*)", whole)), 0)
            """
        case .uniformMean(let value, let uniform):
            "CASE WHEN min(\(uniform)) = max(\(uniform)) THEN avg(\(value)) END"
        case .maximum(let value): "max(\(value))"
        }
    }

    private func outerColumns(_ plan: Plan) -> [SQL] {
        var columns: [SQL] = plan.period == nil ? [] : ["a.period"]
        for (index, dimension) in plan.query.group.enumerated() {
            let place = String(index)
            if let directory = dimension.directory {
                let label = directory.label.replacing("d.", with: "d\(place).")
                columns.append(
                    "d\(name: place).\(name: directory.id) AS g\(name: place), \(name: label) AS g\(name: place)_label")
            } else {
                columns.append("a.k\(name: place) AS g\(name: place), a.k\(name: place) AS g\(name: place)_label")
            }
        }
        columns += plan.query.measures.map { "\(value(of: $0, plan)) AS \(name: $0.name)" }
        return columns
    }

    /// A measure of a group, by its own column or out of a shared list of quantiles.
    func value(of measure: Measure, _ plan: Plan) -> SQL {
        guard case .quantile(let value, let fraction) = measure.aggregate,
            let list = plan.quantiles.firstIndex(where: { $0.value == value }),
            let place = plan.quantiles[list].fractions.firstIndex(of: fraction)
        else { return "a.\(name: measure.name)" }
        return dialect.quantile("a.q\(name: String(list))", place)
    }

    private func labels(_ plan: Plan) -> SQL {
        var joins = SQL()
        for (index, dimension) in plan.query.group.enumerated() {
            guard let directory = dimension.directory else { continue }
            let place = String(index)
            joins =
                joins
                + "\nLEFT JOIN \(name: directory.table) AS d\(name: place) ON d\(name: place).key = a.k\(name: place)"
        }
        return joins
    }

    /// What stands after FROM: the facts, met with the moments or spans that are asked about, and the tables that the plan needs.
    func source(_ plan: Plan) -> SQL {
        let query = plan.query
        let facts = query.dataset.relation(query.now)
        var source: SQL
        switch query.time {
        case .within, .always:
            source = facts
        case .at(let moments):
            let table = dialect.table([
                ("period", moments.map { Int64($0.period) }), ("instant", moments.map(\.instant.milliseconds)),
            ])
            source = """
                (SELECT f.*, m.period, m.instant, m.instant - f.created_at AS age
                  FROM \(facts) JOIN \(table) AS m
                    ON f.start_at <= m.instant AND (f.end_at IS NULL OR f.end_at > m.instant)) AS f
                """
        case .overlapping(let spans):
            let table = dialect.table([
                ("period", spans.map { Int64($0.period) }), ("span_start", spans.map(\.window.start.milliseconds)),
                ("span_end", spans.map(\.window.end.milliseconds)),
            ])
            source = """
                (SELECT f.*, s.period, least(f.end_at, s.span_end) - greatest(f.start_at, s.span_start) AS length,
                    greatest(f.start_at, s.span_start) AS "at"
                  FROM \(facts) JOIN \(table) AS s ON f.start_at < s.span_end AND f.end_at > s.span_start) AS f
                """
        }
        if plan.joinsTickets { source = source + "\nJOIN tickets AS t ON t.key = f.ticket" }
        for (index, property) in plan.properties.enumerated() {
            let alias = "p\(index)"
            source =
                source
                    + """

                    LEFT JOIN ticket_properties AS \(name: alias)
                      ON \(name: alias).ticket = \(name: query.dataset.subject.ticketKey ?? "NULL") \
                    AND \(name: alias).name = \(bind: property)
                    """
        }
        return source
    }
}
