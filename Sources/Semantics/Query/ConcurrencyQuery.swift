public import Support

/// How many persons were available at once: exact, by sweeping over the instants at which somebody came or went.
public struct ConcurrencyQuery: Sendable {
    public var window: TimeWindow
    public var calendar: LocalCalendar
    /// Every instant within the window at which a local hour begins: a step of the sweep never lies in two hours.
    public var hourStarts: [Instant]
    /// On owners and teams.
    public var filters: [Filter]

    public init(window: TimeWindow, calendar: LocalCalendar, hourStarts: [Instant], filters: [Filter]) {
        self.window = window
        self.calendar = calendar
        self.hourStarts = hourStarts
        self.filters = filters
    }
}

extension Planner {
    /// Columns `day` (counted from the calendar's first), `hour` and `most`; an hour in which nobody was available has 0, a skipped one no row.
    public func statement(for query: ConcurrencyQuery) -> Statement {
        var plan = Plan(
            Query(.stretches, time: .always, now: query.window.end, measures: [], filters: query.filters))
        Planner.Pass.lowerFilters.apply(&plan, dialect)
        let start = query.window.start.milliseconds
        let end = query.window.end.milliseconds
        let conditions: [SQL] =
            ["f.available", "f.start_at < \(bind: end)", "f.end_at > \(bind: start)"] + plan.conditions
        let stretches: SQL = """
            SELECT greatest(f.start_at, \(bind: start)) AS start_at, least(f.end_at, \(bind: end)) AS end_at
            FROM stretches AS f WHERE \(conditions.joined(" AND "))
            """
        let hours = dialect.table([("instant", query.hourStarts.map(\.milliseconds))])
        let day = query.calendar.day(of: "s.at", dialect)
        let hour = query.calendar.hour(of: "s.at", dialect)
        let sql: SQL = """
            WITH present AS (\(stretches)),
            -- One who leaves as another comes are never two: changes of one instant are summed first.
            changes AS (
              SELECT "at", sum(change) AS change FROM (
                SELECT start_at AS "at", 1 AS change FROM present
                UNION ALL SELECT end_at AS "at", -1 AS change FROM present
                UNION ALL SELECT h.instant AS "at", 0 AS change FROM \(hours) AS h) AS c
              GROUP BY "at"),
            steps AS (SELECT "at", sum(change) OVER (ORDER BY "at") AS level FROM changes)
            SELECT \(day) AS day, \(hour) AS hour, max(s.level) AS most
            FROM steps AS s WHERE s.at < \(bind: end)
            GROUP BY 1, 2
            """
        return Statement(sql: sql.text, parameters: sql.parameters)
    }
}
