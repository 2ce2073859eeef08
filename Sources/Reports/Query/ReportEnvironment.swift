public import Semantics
public import Support

/// What a report needs to know beside its parameters. Clock, zone and engine come in here: no report reads them itself.
public struct ReportEnvironment: Sendable {
    /// The moment asked for (`as_of`, default now): nothing after it exists.
    public var now: Instant
    /// The latest event time in the ledger as of then; nil while it is empty.
    public var dataTo: Instant?
    /// The earliest ticket or availability event, whatever became of it; nil where there is none.
    public var earliest: Instant?
    /// The account's, where the query names none.
    public var timeZone: Zone
    public var weekStart: Weekday
    /// The warehouse as of then.
    public var runner: any StatementRunner
    public var dialect: Dialect

    public init(
        now: Instant, dataTo: Instant?, earliest: Instant?, timeZone: Zone, weekStart: Weekday = .monday,
        runner: any StatementRunner, dialect: Dialect = .duckDB
    ) {
        self.now = now
        self.dataTo = dataTo
        self.earliest = earliest
        self.timeZone = timeZone
        self.weekStart = weekStart
        self.runner = runner
        self.dialect = dialect
    }
}
