import Semantics
import Support

extension ReportQuery {
    /// The question as parameters of a URL, everything said; what the report has no control for is left out. Read back, they give the same
    /// question.
    public var parameters: [Parameter] {
        guard let controls = ReportLibrary.report(report)?.controls else { return [] }
        let allowed = Set(controls.parameterNames)
        var all: [Parameter] = []
        func add(_ name: String, _ value: String?) {
            if let value, allowed.contains(name) { all.append(Parameter(name: name, value: value)) }
        }
        switch range {
        case .days(let from, let to):
            add("from", from.description)
            add("to", to?.description)
        case .today, .yesterday, .lastDays, .this, .last, .all:
            add("range", range.word)
        }
        add("time_zone", timeZone)
        add("as_of", asOf?.rfc3339)
        add("date", controls.dates.first { $0.axis == axis }?.word)
        add("view", view.rawValue)
        add("frequency", frequency.rawValue)
        add("statistic", statistic.rawValue)
        add("clock", clock.rawValue)
        add("group", group.text)
        add("split", split == .none ? nil : split.text)
        add("owner", owners.map(Self.text))
        add("team", teams.map(Self.text))
        add("pipeline", pipelines.map(Self.text))
        add("source", sources.map(Self.text))
        for condition in conditions { add("where", condition.text) }
        add("credit", credit.rawValue)
        add("stage-time", stageTime.rawValue)
        add("close", close.rawValue)
        if includesOutbound { add("include", "outbound") }
        if controls.hasLimit { add("limit", String(limit)) }
        if controls.hasMinimumN { add("min-n", String(minimumN)) }
        if drillsToReasons { add("drill", "reason") }
        if comparesPrevious { add("compare", "previous") }
        return all
    }

    private static func text(_ ids: [String?]) -> String {
        CommaList.text(ids.map { $0 ?? "none" })
    }
}
