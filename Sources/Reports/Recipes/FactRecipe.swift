import Semantics
import Support

/// How a report on dated facts is answered: which facts, which measures, and what stands beside them. Most reports are nothing else.
struct FactRecipe: Sendable {
    var dataset: @Sendable (ReportQuery) -> Dataset
    var measures: @Sendable (ReportQuery) -> [Measure]
    /// Groups in which none of these is above 0 have no row.
    var presence: [String]
    /// Which facts count, beside what was asked.
    var conditions: @Sendable (ReportRun) throws -> [Filter] = { _ in [] }
    /// What the rows are split by beside the group that was asked for.
    var addsDimensions: [Dimension] = []
    /// Counts over time: every group has a row in every period.
    var fillsPeriods = false
    /// In SLA hours: what makes a fact in the range one without a value.
    var withoutSLA: @Sendable (ReportQuery) -> SQL? = { _ in nil }
    /// The few groups that are listed, where the report is a list.
    var ranking: @Sendable (ReportQuery) -> Ranking? = { _ in nil }
    /// More values for the totals, and more lists.
    var extend: @Sendable (ReportRun, inout Findings) async throws -> Void = { _, _ in }

    func find(_ run: ReportRun) async throws -> Findings {
        let measures = measures(run.query)
        async let rows = rows(run, measures)
        async let totals = totals(run, measures)
        var found = Findings()
        (found.totals, found.withoutSLA) = try await totals
        found.rows = try await rows
        found.columns = run.columns(for: measures)
        try await extend(run, &found)
        return found
    }

    private func rows(_ run: ReportRun, _ measures: [Measure]) async throws -> [AnswerRow] {
        let overTime = run.query.view == .overTime
        let table = try await run.run(
            run.facts(
                dataset(run.query), measures: measures, adding: try conditions(run),
                group: run.dimensions + addsDimensions, byPeriod: overTime, presence: presence,
                ranking: ranking(run.query)))
        let added = addsDimensions.enumerated().map {
            (name: $1.name, column: "g\(run.dimensions.count + $0)")
        }
        var rows = (0..<table.count).map { index in
            var row = run.row(table, index, measures)
            for dimension in added {
                row[dimension.name] = table.text(index, dimension.column).map(AnswerValue.text) ?? .null
            }
            return row
        }
        if fillsPeriods && overTime { run.fillPeriods(&rows, measures) }
        run.sort(&rows)
        return rows
    }

    private func totals(_ run: ReportRun, _ measures: [Measure]) async throws -> (AnswerRow, Int?) {
        var asked = measures
        let missing = withoutSLA(run.query)
        let dataset = dataset(run.query)
        if let missing {
            let ticket = SQL(text: dataset.subject == .ticketItself ? "f.key" : "f.ticket")
            asked.append(Measure("no_sla", .count, .countDistinct(ticket, where: missing)))
        }
        let table = try await run.run(run.facts(dataset, measures: asked, adding: try conditions(run)))
        let totals = AnswerRow(measures.map { ($0.name, table.value(0, $0.name, $0.unit)) })
        return (totals, missing == nil ? nil : table.integer(0, "no_sla"))
    }

    /// The facts that the totals are made of.
    func drill(_ run: ReportRun, counted: Filter? = nil) throws -> Query {
        run.facts(dataset(run.query), measures: [], adding: try conditions(run) + (counted.map { [$0] } ?? []))
    }

    /// Those that have a value of the duration asked about.
    func drill(_ run: ReportRun, measuring value: SQL) throws -> Query {
        var query = try drill(run, counted: .fact("\(value) IS NOT NULL"))
        query.measured = value
        return query
    }
}
