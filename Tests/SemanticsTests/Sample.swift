import Support

@testable import Semantics

/// Queries to plan; a pass is tried alone, on the plan of a query that no pass has seen.
enum Sample {
    static let now = Instant(milliseconds: 1_000_000)
    static let window = TimeWindow(start: Instant(milliseconds: 100), end: Instant(milliseconds: 900))

    static func query(
        _ dataset: Dataset = .ownerGaps, axis: DateAxis = .completed, time: Query.Time = .within(window),
        calendar: LocalCalendar? = nil, byPeriod: Bool = false, group: [Dimension] = [], measures: [Measure] = [.count],
        filters: [Filter] = [], credit: CreditRule = .fact
    ) -> Query {
        Query(
            dataset, axis: axis, time: time, now: now, calendar: calendar, byPeriod: byPeriod, group: group,
            measures: measures, filters: filters, credit: credit)
    }

    static func plan(_ query: Query, _ passes: Planner.Pass..., dialect: Dialect = .duckDB) -> Plan {
        var plan = Plan(query)
        for pass in passes { pass.apply(&plan, dialect) }
        return plan
    }
}
