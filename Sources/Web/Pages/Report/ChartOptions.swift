import Reports

/// What a report's page adds to the question: how the answer is shown. It stands in the URL beside the report's own
/// parameters and is never sent to the report.
struct ChartOptions: Sendable, Equatable {
    enum Kind: String, Sendable, CaseIterable {
        case bar, column, line, area, stacked, heatmap, table, number
    }

    enum Panel: String, Sendable, CaseIterable { case filters, chart, customize, about }

    /// Nil: what suits the answer.
    var kind: Kind?
    var showsValues = false
    /// In the unit of the value shown: hours for durations.
    var goal: Double?
    /// Groups in the chart; nil: as many as suit it.
    var series: Int?
    /// A column's key, with `-` before it for the greatest first; nil: the report's own order.
    var sort: String?
    /// Keys of the values that the chart draws, the leading one first; nil: what the report is about.
    var measures: [String]?
    /// Keys of the columns that are shown; nil: all.
    var columns: [String]?
    /// The page's own heading; nil: the report's title.
    var title: String?
    var panel = Panel.filters
    /// The field that a filter is being added for.
    var addingField: String?
    var showsStatements = false
    /// What the page was opened from; nil: from no saved report.
    var saved: SavedOrigin?

    static let names = [
        "chart", "values", "goal", "series", "sort", "measures", "columns", "title", "panel", "add", "show",
        "saved",
    ]
    private static let lists: Set<String> = ["measures", "columns"]
    private static let longestTitle = 200
    /// More than any number or hours that a report tells.
    private static let mostGoal = 1e9
    static let seriesChoices = [5, 8, 12, 20, 50]
    /// Asks for the statements too.
    static let sql = Parameter(name: "show", value: "sql")

    private static let allowed: [String: [String]] = [
        "chart": Kind.allCases.map(\.rawValue), "values": ["show"], "show": ["sql"],
        "panel": Panel.allCases.map(\.rawValue),
    ]

    init() {}

    /// Takes its own parameters out of the list; what does not fit goes to `ignored`.
    init(taking parameters: inout [Parameter], ignored: inout [IgnoredParameter]) {
        var seen: Set<String> = []
        for parameter in parameters where Self.names.contains(parameter.name) {
            let value = parameter.value
            var fits = true
            // As with the report's own parameters, the first that fits counts.
            guard Self.lists.contains(parameter.name) || !seen.contains(parameter.name) else {
                ignored.append(IgnoredParameter(name: parameter.name, value: value, key: "ignored_again"))
                continue
            }
            switch parameter.name {
            case "chart":
                kind = Kind(rawValue: value)
                fits = kind != nil
            case "values":
                showsValues = value == "show"
                fits = showsValues
            case "goal":
                goal = Double(value.replacing(",", with: ".")).flatMap { (0...Self.mostGoal).contains($0) ? $0 : nil }
                fits = goal != nil
            case "series":
                let number = Int(value).flatMap { (1...50).contains($0) ? $0 : nil }
                series = number
                fits = number != nil
            case "sort": sort = value
            case "measures": measures = (measures ?? []) + CommaList.values(value)
            case "columns": columns = (columns ?? []) + CommaList.values(value)
            case "title":
                title = String(value.prefix(Self.longestTitle))
                if value.count > Self.longestTitle {
                    ignored.append(
                        IgnoredParameter(name: "title", value: String(value.prefix(40)) + "…", key: "ignored_long"))
                }
            case "panel":
                let panel = Panel(rawValue: value)
                self.panel = panel ?? .filters
                fits = panel != nil
            case "add": addingField = value
            case "saved":
                saved = SavedOrigin(value)
                fits = saved != nil
            case "show":
                showsStatements = value == "sql"
                fits = showsStatements
            default: break
            }
            if !fits {
                let allowed = Self.allowed[parameter.name] ?? []
                ignored.append(IgnoredParameter(name: parameter.name, value: value, reason: nil, allowed: allowed))
            } else {
                seen.insert(parameter.name)
            }
        }
        parameters.removeAll { Self.names.contains($0.name) }
    }

    /// As parameters of a URL, only what differs from the default.
    var parameters: [Parameter] {
        var list: [Parameter] = []
        func add(_ name: String, _ value: String?) {
            if let value { list.append(Parameter(name: name, value: value)) }
        }
        add("chart", kind?.rawValue)
        add("values", showsValues ? "show" : nil)
        add("goal", goal.map { Int(exactly: $0).map(String.init) ?? "\($0)" })
        add("series", series.map(String.init))
        add("sort", sort)
        add("measures", measures.map(CommaList.text))
        add("columns", columns.map(CommaList.text))
        add("title", title)
        add("panel", panel == .filters ? nil : panel.rawValue)
        add("saved", saved?.text)
        return list
    }
}
