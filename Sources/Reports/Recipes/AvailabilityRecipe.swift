import Semantics
import Support

/// How the reports on time spent in a status are answered: stretches, cut to the range or to each period.
struct AvailabilityRecipe: Sendable {
    var measures: [Measure]

    func find(_ run: ReportRun) async throws -> Findings {
        async let totals = run.run(query(run, spans: [run.wholeSpan], group: [], byPeriod: false))
        let table = try await run.run(rowsQuery(run, group: run.query.group.dimensions, measures: measures))
        var found = Findings()
        found.rows = (0..<table.count).map { run.row(table, $0, measures) }
        run.sort(&found.rows)
        let sums = try await totals
        found.totals = AnswerRow(measures.map { ($0.name, sums.value(0, $0.name, $0.unit)) })
        found.columns = run.columns(for: measures)
        found.tellsExcluded = false
        return found
    }

    func rowsQuery(_ run: ReportRun, group: [Dimension], measures: [Measure]) -> Query {
        let overTime = run.query.view == .overTime
        var query = query(
            run, spans: overTime ? run.periodSpans : [run.wholeSpan], group: group, byPeriod: overTime)
        query.measures = measures
        query.presence = measures.map(\.name)
        return query
    }

    private func query(_ run: ReportRun, spans: [Query.Span], group: [Dimension], byPeriod: Bool) -> Query {
        Query(
            .stretches, time: .overlapping(spans), now: run.now, byPeriod: byPeriod, group: group, measures: measures,
            filters: run.filters)
    }
}

extension ReportRun {
    var wholeSpan: Query.Span { Query.Span(period: 0, window: window) }

    var periodSpans: [Query.Span] {
        periods.enumerated().map { Query.Span(period: $0.offset, window: window(of: $0.element)) }
    }

    func stretches(in spans: [Query.Span]) -> Query {
        Query(.stretches, time: .overlapping(spans), now: now, measures: [], filters: filters)
    }
}

extension Controls {
    /// Of reports on persons' time: no tickets, so no filters on them.
    static func availability(groups: [String]) -> Controls {
        var controls = Controls(groups: groups)
        controls.hasTicketFilters = false
        return controls
    }
}
