import Semantics
public import Support

/// Which number of an answer is looked behind, and which page of what is there.
public struct DrillChoice: Sendable, Hashable {
    /// The row's bucket; nil: the whole range.
    public var bucket: LocalDate?
    /// The row's group: an id, or nil for none; no value at all: all groups.
    public var group: Group?
    /// The part of the group, where the report is split.
    public var split: Group?
    public var stage: String?
    public var hour: Int?
    public var weekday: Int?
    public var goal: SLAOutcome.Goal?
    public var status: AvailabilityChange.Status?
    public var reason: String?
    /// One of several numbers or lists of the report.
    public var list: String?
    /// From 1.
    public var page = 1
    public var perPage = 50
    /// The key of a column, with `-` before it for the greatest first; nil: the oldest first.
    public var sort: String?

    public struct Group: Sendable, Hashable {
        public var id: String?
    }

    public static let parameterNames = [
        "bucket", "key", "split_key", "stage", "hour", "weekday", "goal", "status", "reason", "list", "page",
        "per_page",
        "sort",
    ]

    /// Rows that a table holds at most.
    public static let tableLimit = 100_000

    /// Takes its own parameters out of the list; what is left are the report's.
    ///
    /// - Parameter isTable: A table that names no page holds all records, up to ``tableLimit``.
    public init(taking parameters: inout [Parameter], isTable: Bool = false) throws(ParameterError) {
        var own: [String: String] = [:]
        for parameter in parameters where Self.parameterNames.contains(parameter.name) {
            guard own.updateValue(parameter.value, forKey: parameter.name) == nil else {
                throw ParameterError(name: parameter.name, reason: "given more than once")
            }
        }
        parameters.removeAll { Self.parameterNames.contains($0.name) }
        if let text = own["bucket"] {
            guard let date = LocalDate(text) else {
                throw ParameterError(name: "bucket", reason: "'\(text)' is no date; write YYYY-MM-DD")
            }
            bucket = date
        }
        group = own["key"].map { Group(id: $0 == "none" ? nil : $0) }
        split = own["split_key"].map { Group(id: $0 == "none" ? nil : $0) }
        sort = own["sort"]
        stage = own["stage"]
        reason = own["reason"]
        list = own["list"]
        hour = try Self.number(own, "hour", 0...23)
        weekday = try Self.number(own, "weekday", 1...7)
        page = try Self.number(own, "page", 1...10_000_000) ?? 1
        let perPage = try Self.number(own, "per_page", 1...500)
        self.perPage = perPage ?? (isTable && own["page"] == nil ? Self.tableLimit : 50)
        goal = try Self.word(own, "goal", SLAOutcome.Goal.allCases, \.key)
        status = try Self.word(own, "status", AvailabilityChange.Status.allCases, \.rawValue)
    }

    private static func number(
        _ own: [String: String], _ name: String, _ bounds: ClosedRange<Int>
    ) throws(ParameterError) -> Int? {
        guard let text = own[name] else { return nil }
        guard let number = Int(text), bounds.contains(number) else {
            throw ParameterError(
                name: name, reason: "'\(text)' is no whole number from \(bounds.lowerBound) to \(bounds.upperBound)",
                allowed: ["\(bounds.lowerBound)…\(bounds.upperBound)"])
        }
        return number
    }

    private static func word<Word>(
        _ own: [String: String], _ name: String, _ all: [Word], _ key: KeyPath<Word, String>
    ) throws(ParameterError) -> Word? {
        guard let text = own[name] else { return nil }
        guard let word = all.first(where: { $0[keyPath: key] == text }) else {
            throw ParameterError(
                name: name, reason: "'\(text)' is not one of its values", allowed: all.map { $0[keyPath: key] })
        }
        return word
    }

    /// Refuses what the report does not tell apart.
    func check(against report: Report) throws(ParameterError) {
        let own: [(String, Bool)] = [
            ("stage", stage != nil), ("hour", hour != nil), ("weekday", weekday != nil), ("goal", goal != nil),
            ("status", status != nil), ("reason", reason != nil),
        ]
        for (name, isGiven) in own where isGiven && !report.controls.drills.contains(name) {
            throw ParameterError(
                name: name, reason: "the records of '\(report.slug)' are not told apart by it",
                allowed: ["bucket", "key", "list"] + report.controls.drills)
        }
        if let list, !report.controls.lists.contains(list) {
            throw ParameterError(
                name: "list", reason: "'\(report.slug)' has no such list", allowed: report.controls.lists)
        }
    }

    /// The chosen group as a filter on a dimension; none where no group was chosen.
    func key(as dimension: Dimension) -> [Filter] {
        group.map { [.key(dimension, $0.id)] } ?? []
    }
}
