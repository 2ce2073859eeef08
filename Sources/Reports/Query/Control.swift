public import Semantics

/// What can be set in a report, and with which values. A parameter that a report has no control for is refused.
public struct Controls: Sendable {
    /// Words of the date axes, the default first.
    public var dates: [(word: String, axis: DateAxis)] = []
    public var hasViews = true
    public var hasStatistic = false
    public var hasClock = false
    /// The default first; `property:NAME` stands for every property.
    public var groups: [String]
    public var hasTicketFilters = true
    public var hasStageTime = false
    public var hasClose = false
    public var hasOutbound = false
    public var hasLimit = false
    public var hasMinimumN = false
    public var hasReasons = false
    /// Totals by contact are a list of the few greatest.
    public var ranksContacts = false
    /// What tells a row from others beside its group, when the records behind it are asked for.
    public var drills: [String] = []
    /// Numbers and lists beside the rows that have records of their own.
    public var lists: [String] = []
    /// `pipeline` chooses the one that is shown.
    public var choosesPipeline = false

    public init(groups: [String]) {
        self.groups = groups
    }

    /// What groups can be split by, a second level; empty: the report has none. The stages of a pipeline are one already.
    public var splits: [String] {
        guard groups.contains("owner"), !choosesPipeline else { return [] }
        return ["none"] + groups.filter { $0 != "none" }
    }

    static let ticketGroups = ["owner", "team", "source", "pipeline", "contact", "property:NAME", "none"]

    /// The groups of reports on tickets, with another default, and with what only some have.
    static func ticketGroups(default first: String, adding more: [String] = []) -> [String] {
        [first] + (ticketGroups + more).filter { $0 != first }
    }

    /// The names of all parameters that the report takes.
    public var parameterNames: [String] {
        var names = ["range", "from", "to", "time_zone", "as_of", "group", "owner", "team", "compare"]
        if !dates.isEmpty { names.append("date") }
        if hasViews { names += ["view", "frequency"] }
        if !splits.isEmpty { names.append("split") }
        if hasStatistic { names.append("statistic") }
        if hasClock { names.append("clock") }
        if hasTicketFilters { names += ["pipeline", "source", "where", "credit"] }
        if hasStageTime { names.append("stage-time") }
        if hasClose { names.append("close") }
        if hasOutbound { names.append("include") }
        if hasLimit { names.append("limit") }
        if hasMinimumN { names.append("min-n") }
        if hasReasons { names.append("drill") }
        return names
    }
}
