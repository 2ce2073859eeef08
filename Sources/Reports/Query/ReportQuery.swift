public import Semantics
public import Support

/// A question to a report, as it was understood: what a URL, a saved report, a dashboard's card and the API mean alike.
///
/// Everything that had a default is filled in, but relative ranges stay relative: the same value asked next week answers for next week.
public struct ReportQuery: Sendable, Hashable {
    /// Of the encoded form.
    public static let currentVersion = 1

    public var report: String
    public var range: RangeChoice
    /// The range in local days, as of the moment asked for.
    public var from: LocalDate
    public var to: LocalDate
    /// IANA name.
    public var timeZone: String
    /// Nil: now.
    public var asOf: Instant?
    public var axis: DateAxis
    public var view: View
    public var frequency: Frequency
    public var statistic: Statistic
    public var clock: Clock
    public var group: Grouping
    /// What each group is split by; none: the rows are the groups.
    public var split: Grouping
    /// Nil: everyone. Among the ids, nil stands for unassigned.
    public var owners: [String?]?
    public var teams: [String?]?
    public var pipelines: [String?]?
    public var sources: [String?]?
    public var conditions: [Condition]
    public var credit: CreditRule
    public var stageTime: StageTimeKind
    public var close: CloseKind
    public var includesOutbound: Bool
    /// Of top-ten lists.
    public var limit: Int
    public var minimumN: Int
    public var drillsToReasons: Bool
    public var comparesPrevious: Bool
    /// How many groups get a row in every period, those with most facts first; nil: all, as the API says. No parameter: for
    /// who shows only some, of thousands of customers.
    public var mostFilledGroups: Int?

    public enum View: String, Sendable, CaseIterable {
        case totals
        case overTime = "over-time"
    }

    public enum Statistic: String, Sendable, CaseIterable { case mean, median, p90 }

    public enum Clock: String, Sendable, CaseIterable {
        /// Elapsed time.
        case aroundTheClock = "24x7"
        case sla
    }

    public enum StageTimeKind: String, Sendable, CaseIterable { case span, cumulative, latest }

    public enum CloseKind: String, Sendable, CaseIterable { case latest, first, open }

    /// A `where`, with the words in which it was asked.
    public struct Condition: Sendable, Hashable {
        public var field: TicketField
        public var comparison: Comparison

        public init(field: TicketField, comparison: Comparison) {
            self.field = field
            self.comparison = comparison
        }
    }
}
