import Semantics
import Support
import Synchronization

/// One answering of one question: the days it is about as instants and periods, and the queries made from it.
struct ReportRun: Sendable {
    let report: Report
    let query: ReportQuery
    let environment: ReportEnvironment
    let log: StatementLog
    let zone: Zone
    let days: ClosedRange<LocalDate>
    /// The range as instants, cut by nothing.
    let window: TimeWindow
    /// The periods of the range that have begun.
    let periods: [Period]

    init(report: Report, query: ReportQuery, environment: ReportEnvironment, log: StatementLog = StatementLog()) {
        self.report = report
        self.query = query
        self.environment = environment
        self.log = log
        let zone = Zone(query.timeZone) ?? environment.timeZone
        self.zone = zone
        days = query.from...max(query.from, query.to)
        window = TimeWindow(start: zone.start(of: query.from), end: zone.start(of: query.to + 1))
        periods = query.frequency.periods(of: days, weekStart: environment.weekStart)
            .filter { zone.start(of: $0.days.lowerBound) <= environment.now }
    }

    var now: Instant { environment.now }

    func window(of period: Period) -> TimeWindow {
        TimeWindow(start: zone.start(of: period.days.lowerBound), end: zone.start(of: period.days.upperBound + 1))
    }

    /// Those that the range or now cuts.
    var partialPeriods: [LocalDate] {
        periods.filter { $0.isCut || window(of: $0).end > now }.map(\.name)
    }

    /// The local days of the range, each with its period.
    var calendar: LocalCalendar {
        var periodOfDay: [Int64] = []
        periodOfDay.reserveCapacity(days.upperBound - days.lowerBound + 1)
        for (index, period) in query.frequency.periods(of: days, weekStart: environment.weekStart).enumerated() {
            periodOfDay += Array(repeating: Int64(index), count: period.dayCount)
        }
        return LocalCalendar(
            firstDay: days.lowerBound, days: days.upperBound - days.lowerBound + 1, zone: zone,
            periodOfDay: periodOfDay)
    }

    /// The same question about as many days directly before.
    func previous(_ change: (inout ReportQuery) -> Void = { _ in }) -> ReportRun {
        var earlier = query
        let count = query.to - query.from + 1
        earlier.from = query.from - count
        earlier.to = query.from - 1
        earlier.range = .days(from: earlier.from, to: earlier.to)
        change(&earlier)
        return ReportRun(report: report, query: earlier, environment: environment, log: log)
    }

    // MARK: Queries

    /// The question's own filters; those on the credited owner and team, and those on the ticket as it is now.
    var filters: [Filter] {
        var filters: [Filter] = []
        if let owners = query.owners { filters.append(.owner(owners)) }
        if let teams = query.teams { filters.append(.team(teams)) }
        if let pipelines = query.pipelines, !report.controls.choosesPipeline { filters.append(.pipeline(pipelines)) }
        if let sources = query.sources { filters.append(.source(sources)) }
        return filters + query.conditions.map { .field($0.field, $0.comparison) }
    }

    /// A query over facts in the range, filtered and credited as asked.
    func facts(
        _ dataset: Dataset, measures: [Measure], adding more: [Filter] = [], group: [Dimension] = [],
        byPeriod: Bool = false, presence: [String] = [], ranking: Ranking? = nil
    ) -> Query {
        Query(
            dataset, axis: dataset.axes[query.axis] == nil ? .completed : query.axis, time: .within(window), now: now,
            calendar: calendar, byPeriod: byPeriod, group: group, measures: measures, filters: filters + more,
            credit: query.credit, presence: presence, ranking: ranking)
    }

    /// A query over tickets as they are now, whatever the range; filtered, with owner and team now.
    func ticketsNow(measures: [Measure], adding more: [Filter] = [], group: [Dimension] = []) -> Query {
        Query(.tickets, time: .always, now: now, group: group, measures: measures, filters: filters + more)
    }

    func run(_ query: Query) async throws -> FoundTable {
        try await run(Planner(dialect: environment.dialect).statement(for: query))
    }

    func run(_ statement: Statement) async throws -> FoundTable {
        log.append(statement)
        return FoundTable(try await environment.runner.run(statement))
    }

    func excluded() async throws -> (merged: Int, removed: Int) {
        let table = try await run(
            Query(
                .allTickets, time: .always, now: now,
                measures: [
                    Measure("merged", .count, .count("f.exclusion = 1")),
                    Measure("removed", .count, .count("f.exclusion = 2")),
                ]))
        return (table.integer(0, "merged"), table.integer(0, "removed"))
    }
}

/// The statements of one answer, in the order in which they were asked.
final class StatementLog: Sendable {
    private let list = Mutex<[Statement]>([])

    /// A statement that is asked twice is one to read.
    func append(_ statement: Statement) {
        list.withLock { statements in
            if !statements.contains(statement) { statements.append(statement) }
        }
    }

    var statements: [Statement] { list.withLock { $0 } }
}

extension Period {
    var dayCount: Int { days.upperBound - days.lowerBound + 1 }
}
