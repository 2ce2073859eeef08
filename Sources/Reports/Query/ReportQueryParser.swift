import Semantics
public import Support

/// Reads a report's parameters, fills in defaults, and says which one does not fit and what would.
struct ReportQueryParser {
    let report: Report
    let environment: ReportEnvironment
    private let values: [String: [String]]

    init(report: Report, parameters: [Parameter], environment: ReportEnvironment) throws(ParameterError) {
        self.report = report
        self.environment = environment
        values = Dictionary(grouping: parameters, by: \.name).mapValues { $0.map(\.value) }
        let known = report.controls.parameterNames
        for parameter in parameters where !known.contains(parameter.name) {
            throw ParameterError(
                name: parameter.name, reason: "the report '\(report.slug)' has no such parameter", allowed: known)
        }
        for (name, given) in values.sorted(by: { $0.key < $1.key }) where given.count > 1 && name != "where" {
            throw ParameterError(name: name, reason: "given \(given.count) times; give it once")
        }
    }

    func query() throws(ParameterError) -> ReportQuery {
        let controls = report.controls
        let zone = try zone()
        let choice = try range()
        let days = try days(of: choice, zone: zone)
        let view = try word("view", ReportQuery.View.allCases, default: .totals)
        let group = try group()
        return ReportQuery(
            report: report.slug, range: choice, from: days.lowerBound, to: days.upperBound, timeZone: zone.identifier,
            asOf: try ReportQuery.asOf(in: single("as_of")), axis: try axis(), view: view,
            frequency: try frequency(of: days),
            statistic: try word("statistic", ReportQuery.Statistic.allCases, default: .mean),
            clock: try word("clock", ReportQuery.Clock.allCases, default: .aroundTheClock), group: group,
            split: try split(of: group, view),
            owners: try ids("owner"), teams: try ids("team"), pipelines: try pipelines(), sources: try ids("source"),
            conditions: try conditions(), credit: try word("credit", CreditRule.allCases, default: .fact),
            stageTime: try word("stage-time", ReportQuery.StageTimeKind.allCases, default: .span),
            close: try word("close", ReportQuery.CloseKind.allCases, default: .latest),
            includesOutbound: try word("include", Include.allCases, default: nil) != nil,
            limit: try number("limit", in: 5...50, default: 10),
            minimumN: try number("min-n", in: 1...1_000_000, default: 1),
            drillsToReasons: try word("drill", Drill.allCases, default: nil) != nil,
            comparesPrevious: try word("compare", Compare.allCases, default: nil) != nil
                && controls.parameterNames.contains("compare"))
    }

    private enum Include: String, CaseIterable { case outbound }
    private enum Drill: String, CaseIterable { case reason }
    private enum Compare: String, CaseIterable { case previous }

    private func single(_ name: String) -> String? { values[name]?.first }

    private func word<Word: RawRepresentable<String>>(
        _ name: String, _ all: [Word], default fallback: Word?
    ) throws(ParameterError) -> Word? {
        guard let text = single(name) else { return fallback }
        guard let word = Word(rawValue: text) else {
            throw ParameterError(name: name, reason: "'\(text)' is not one of its values", allowed: all.map(\.rawValue))
        }
        return word
    }

    private func word<Word: RawRepresentable<String>>(
        _ name: String, _ all: [Word], default fallback: Word
    ) throws(ParameterError) -> Word {
        try word(name, all, default: Optional(fallback)) ?? fallback
    }

    private func number(_ name: String, in bounds: ClosedRange<Int>, default fallback: Int) throws(ParameterError)
        -> Int
    {
        guard let text = single(name) else { return fallback }
        guard text.allSatisfy(\.isNumber), let number = Int(text), bounds.contains(number) else {
            throw ParameterError(
                name: name, reason: "'\(text)' is no whole number from \(bounds.lowerBound) to \(bounds.upperBound)",
                allowed: ["\(bounds.lowerBound)…\(bounds.upperBound)"])
        }
        return number
    }

    // MARK: Days

    private func zone() throws(ParameterError) -> Zone {
        guard let text = single("time_zone") else { return environment.timeZone }
        guard let zone = Zone(text) else {
            throw ParameterError(
                name: "time_zone",
                reason: "there is no time zone '\(text)'; write an IANA name such as Europe/Copenhagen")
        }
        return zone
    }

    private func range() throws(ParameterError) -> RangeChoice {
        let from = try date("from")
        let to = try date("to")
        if let from {
            if single("range") != nil {
                throw ParameterError(name: "range", reason: "give either a range or from and to, not both")
            }
            return .days(from: from, to: to)
        }
        if to != nil {
            throw ParameterError(name: "from", reason: "missing; a range that has a 'to' needs its first day too")
        }
        guard let text = single("range") else { return .lastDays(90) }
        guard let choice = RangeChoice(text) else {
            throw ParameterError(name: "range", reason: "'\(text)' is no range", allowed: RangeChoice.words)
        }
        return choice
    }

    private func date(_ name: String) throws(ParameterError) -> LocalDate? {
        guard let text = single(name) else { return nil }
        guard let date = LocalDate(text), (1...9998).contains(date.components.year) else {
            throw ParameterError(name: name, reason: "'\(text)' is no date; write YYYY-MM-DD")
        }
        return date
    }

    private func days(of choice: RangeChoice, zone: Zone) throws(ParameterError) -> ClosedRange<LocalDate> {
        let today = zone.date(at: environment.now)
        let earliest = environment.earliest.map { zone.date(at: $0) }
        guard let days = choice.days(today: today, earliest: earliest, weekStart: environment.weekStart) else {
            throw ParameterError(
                name: single("to") == nil ? "from" : "to",
                reason:
                    "the range ends before it begins (\(single("from") ?? "") to \(single("to") ?? today.description))")
        }
        guard days.upperBound - days.lowerBound < 366 * 200 else {
            throw ParameterError(name: "from", reason: "the range is longer than 200 years")
        }
        return days
    }

    private func axis() throws(ParameterError) -> DateAxis {
        let dates = report.controls.dates
        guard let text = single("date") else { return dates.first?.axis ?? .completed }
        guard let axis = dates.first(where: { $0.word == text })?.axis else {
            throw ParameterError(name: "date", reason: "'\(text)' is not one of its dates", allowed: dates.map(\.word))
        }
        return axis
    }

    /// The finest with at most 31 periods, where none is named.
    private func frequency(of days: ClosedRange<LocalDate>) throws(ParameterError) -> Frequency {
        func count(_ frequency: Frequency) -> Int { frequency.count(of: days, weekStart: environment.weekStart) }
        guard let frequency = try word("frequency", Frequency.allCases, default: nil) else {
            return Frequency.allCases.first { count($0) <= 31 } ?? .year
        }
        if count(frequency) > 400 {
            let fitting = Frequency.allCases.filter { count($0) <= 400 }
            throw ParameterError(
                name: "frequency",
                reason: "the range holds \(count(frequency)) periods of a \(frequency.rawValue); at most 400",
                allowed: fitting.map(\.rawValue))
        }
        return frequency
    }

    // MARK: Groups and filters

    private func group() throws(ParameterError) -> Grouping {
        let allowed = report.controls.groups
        let text = single("group") ?? allowed[0]
        guard let grouping = Grouping(text), allowed.contains(grouping.isOfProperty ? "property:NAME" : text) else {
            throw ParameterError(name: "group", reason: "the report cannot be grouped by '\(text)'", allowed: allowed)
        }
        return grouping
    }

    /// Where there is nothing to split, or the report is a list of its few greatest groups, a split would say nothing.
    private func split(of group: Grouping, _ view: ReportQuery.View) throws(ParameterError) -> Grouping {
        let allowed = report.controls.splits
        guard let text = single("split") else { return .none }
        guard let split = Grouping(text), allowed.contains(split.isOfProperty ? "property:NAME" : text) else {
            throw ParameterError(name: "split", reason: "groups cannot be split by '\(text)'", allowed: allowed)
        }
        guard split != .none else { return .none }
        func refuse(_ reason: ParameterReason) -> ParameterError {
            ParameterError(name: "split", reason: reason, allowed: allowed.filter { $0 != text })
        }
        if group == .none { throw refuse("there are no groups to split; group by '\(text)' instead") }
        if group == split { throw refuse("the groups are by '\(text)' already") }
        if report.controls.ranksContacts, group == .by(.contact), view == .totals {
            throw refuse("the list of customers cannot be split; group by something else or look over time")
        }
        return split
    }

    private func ids(_ name: String) throws(ParameterError) -> [String?]? {
        guard let text = single(name) else { return nil }
        let ids = CommaList.values(text)
        if ids == [""] {
            throw ParameterError(name: name, reason: "empty; give ids with commas between them, or 'none'")
        }
        return ids.map { $0 == "none" ? nil : $0 }
    }

    private func pipelines() throws(ParameterError) -> [String?]? {
        let ids = try ids("pipeline")
        if report.controls.choosesPipeline, let ids, ids.count > 1 || ids == [nil] {
            throw ParameterError(name: "pipeline", reason: "this report shows one pipeline; name its id")
        }
        return ids
    }

    private func conditions() throws(ParameterError) -> [ReportQuery.Condition] {
        var conditions: [ReportQuery.Condition] = []
        let texts = values["where"] ?? []
        guard texts.count <= ReportQuery.mostConditions else {
            throw ParameterError(
                name: "where",
                reason:
                    "there are \(texts.count) conditions, and at most \(ReportQuery.mostConditions) can be asked for")
        }
        for text in texts {
            conditions.append(try ReportQuery.Condition(parsing: text))
        }
        return conditions
    }
}

extension Grouping {
    var isOfProperty: Bool {
        if case .by(.property) = self { true } else { false }
    }
}

extension ReportQuery {
    /// How many conditions (`where`) a question may have: what they cost the warehouse grows faster than their number.
    public static let mostConditions = 20

    /// The moment that parameters ask for; nil: now.
    public static func asOf(in parameters: [Parameter]) throws(ParameterError) -> Instant? {
        try asOf(in: parameters.first { $0.name == "as_of" }?.value)
    }

    static func asOf(in text: String?) throws(ParameterError) -> Instant? {
        guard let text else { return nil }
        guard let instant = Instant(rfc3339: text) else {
            throw ParameterError(
                name: "as_of", reason: "'\(text)' is no instant; write one with its zone, as 2024-04-05T13:37:00Z")
        }
        return instant
    }
}
