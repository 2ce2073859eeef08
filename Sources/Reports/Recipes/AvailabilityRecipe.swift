import Semantics
import Support

/// How the reports on time spent in a status are answered: stretches, cut to the range or to each period.
struct AvailabilityRecipe: Sendable {
    var measures: [Measure]

    func find(_ run: ReportRun) async throws -> Findings {
        async let totals = sums(run, spans: [run.wholeSpan], group: [], byPeriod: false, measures)
        let table = try await rows(run, group: run.dimensions, measures: measures)
        var found = Findings()
        found.rows = (0..<table.count).map { run.row(table, $0, measures) }
        run.sort(&found.rows)
        let all = try await totals
        found.totals = AnswerRow(measures.map { ($0.name, all.value(0, $0.name, $0.unit)) })
        found.columns = run.columns(for: measures)
        found.tellsExcluded = false
        return found
    }

    func rows(_ run: ReportRun, group: [Dimension], measures: [Measure]) async throws -> FoundTable {
        let overTime = run.query.view == .overTime
        return try await sums(
            run, spans: overTime ? run.periodSpans : [run.wholeSpan], group: group, byPeriod: overTime, measures,
            presence: measures.map(\.name))
    }

    /// Sums over spans. The days before today stay as they are from one question to the next; only today is looked at anew.
    private func sums(
        _ run: ReportRun, spans: [Query.Span], group: [Dimension], byPeriod: Bool, _ measures: [Measure],
        presence: [String] = []
    ) async throws -> FoundTable {
        func query(_ spans: [Query.Span]) -> Query {
            Query(
                .stretches, time: .overlapping(spans), now: run.now, byPeriod: byPeriod, group: group,
                measures: measures, filters: run.filters, presence: presence)
        }
        let (past, current) = run.split(spans)
        guard !current.isEmpty else { return try await run.run(query(past)) }
        async let today = run.run(query(current))
        return try await run.run(query(past)).adding(today, measures: measures.map(\.name))
    }
}

extension ReportRun {
    var wholeSpan: Query.Span { Query.Span(period: 0, window: window) }

    var periodSpans: [Query.Span] {
        periods.enumerated().map { Query.Span(period: $0.offset, window: window(of: $0.element)) }
    }

    /// Where today began in the zone of the question: nothing before it can still grow longer.
    var today: Instant { zone.start(of: zone.date(at: now)) }

    /// Spans before today, and what of them lies after its beginning.
    func split(_ spans: [Query.Span]) -> (past: [Query.Span], current: [Query.Span]) {
        func part(_ span: Query.Span, _ start: Instant, _ end: Instant) -> Query.Span? {
            let window = TimeWindow(start: max(span.window.start, start), end: min(span.window.end, end))
            return window.start < window.end ? Query.Span(period: span.period, window: window) : nil
        }
        return (
            spans.compactMap { part($0, .distantPast, today) }, spans.compactMap { part($0, today, .distantFuture) }
        )
    }

    func stretches(in spans: [Query.Span]) -> Query {
        Query(.stretches, time: .overlapping(spans), now: now, measures: [], filters: filters)
    }
}

extension Controls {
    /// Of reports on persons' time: no tickets, so no filters on them.
    static func availability(groups: [String], lists: [String] = []) -> Controls {
        var controls = Controls(groups: groups)
        controls.hasTicketFilters = false
        controls.lists = lists
        return controls
    }
}
