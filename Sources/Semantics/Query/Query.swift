public import Support

/// A question to the warehouse: facts, how they are dated, filtered, credited and grouped, and what is computed from them.
///
/// A value without meaning of its own for any engine: the planner rewrites it, the compiler turns it into SQL. Screen, export, API and
/// drill-through are made of it alike.
public struct Query: Sendable {
    public var dataset: Dataset
    public var axis: DateAxis
    public var time: Time
    /// The moment of asking: nothing after it exists.
    public var now: Instant
    /// What local days, hours and periods are; needed by periods, hours and weekdays.
    public var calendar: LocalCalendar?
    /// One row per period as well.
    public var byPeriod: Bool
    public var group: [Dimension]
    public var measures: [Measure]
    public var filters: [Filter]
    public var credit: CreditRule
    /// Groups for which none of these measures is above 0 are left out.
    public var presence: [String]
    public var ranking: Ranking?
    /// The duration that is asked about, shown in records as `seconds`.
    public var measured: SQL?

    public init(
        _ dataset: Dataset, axis: DateAxis = .completed, time: Time, now: Instant, calendar: LocalCalendar? = nil,
        byPeriod: Bool = false, group: [Dimension] = [], measures: [Measure], filters: [Filter] = [],
        credit: CreditRule = .fact, presence: [String] = [], ranking: Ranking? = nil
    ) {
        self.dataset = dataset
        self.axis = axis
        self.time = time
        self.now = now
        self.calendar = calendar
        self.byPeriod = byPeriod
        self.group = group
        self.measures = measures
        self.filters = filters
        self.credit = credit
        self.presence = presence
        self.ranking = ranking
    }

    /// How facts and time meet.
    public enum Time: Sendable, Hashable {
        /// Facts dated within a window.
        case within(TimeWindow)
        /// Of the moment, whatever the range.
        case always
        /// Facts that hold at moments: each moment with the index of its period.
        case at([Moment])
        /// The parts of facts that lie within windows: each window with the index of its period.
        case overlapping([Span])
    }

    public struct Moment: Sendable, Hashable {
        public var period: Int
        public var instant: Instant

        public init(period: Int, instant: Instant) {
            self.period = period
            self.instant = instant
        }
    }

    public struct Span: Sendable, Hashable {
        public var period: Int
        public var window: TimeWindow

        public init(period: Int, window: TimeWindow) {
            self.period = period
            self.window = window
        }
    }
}

/// From `start` up to, not including, `end`.
public struct TimeWindow: Sendable, Hashable {
    public var start: Instant
    public var end: Instant

    public init(start: Instant, end: Instant) {
        self.start = start
        self.end = end
    }
}

/// To whom facts are credited.
public enum CreditRule: String, Sendable, Hashable, Codable, CaseIterable {
    /// As the fact says: whoever replied, owned it then …
    case fact = "default"
    /// The ticket's owner now, and that person's team now.
    case ownerNow = "owner-now"
}

/// The first few groups by a measure, in the order of metrics.md: the measure descending (empty last), n descending, label, id.
public struct Ranking: Sendable, Hashable {
    public var by: String
    public var then: String?
    public var limit: Int
    /// Groups with fewer facts are not listed.
    public var minimumN: Int

    public init(by: String, then: String?, limit: Int, minimumN: Int = 1) {
        self.by = by
        self.then = then
        self.limit = limit
        self.minimumN = minimumN
    }
}
