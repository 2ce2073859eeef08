import Reports
import Semantics
import Support

/// The lines, columns or bars of a chart: names, values by category, and where a click leads.
struct ChartSeries {
    struct Line {
        var name: String
        var values: [Double?]
        /// How many facts are behind each value, where that is known.
        var counts: [Double?] = []
        /// Query of the records behind it, a category's own added.
        var drill: String
    }

    struct Category {
        var name: String
        var drill: String
    }

    /// As many as there are colours.
    private static let mostParts = 8

    var categories: [Category] = []
    var lines: [Line] = []
    /// Groups that the chart leaves out, because there are too many.
    var hidden = 0
    /// Parts of groups that it leaves out.
    var hiddenParts = 0

    init(_ view: ReportView) {
        switch view.shape {
        case .groups where view.hasParts: self.init(partsOf: view)
        case .groups: self.init(groupsOf: view)
        case .periods: self.init(periodsOf: view)
        case .hours: self.init(hoursOf: view)
        case .weekHours, .lists: self.init()
        }
    }

    private init() {}

    /// A bar per row, a series per measure.
    private init(groupsOf view: ReportView) {
        let rows = view.sortedRows.prefix(view.options.series ?? 20)
        hidden = view.answer.rows.count - rows.count
        categories = rows.map { Category(name: view.name(of: $0), drill: Self.query(view.identity(of: $0))) }
        lines = view.chartMeasures.map { key in
            Line(
                name: view.title(of: key),
                values: rows.map { $0[key]?.double }, counts: rows.map { $0["n"]?.double },
                drill: Self.part(view, key))
        }
    }

    /// A category per group, a series per part of them; those with most facts first.
    private init(partsOf view: ReportView) {
        let groups = Self.wholes(view)
        let shown = groups.prefix(view.options.series ?? 12)
        hidden = groups.count - shown.count
        categories = shown.map { row in
            Category(
                name: view.groupName(of: row),
                drill: Self.query([Parameter(name: "key", value: row["group"]?.text ?? "none")]))
        }
        let places = Dictionary(
            shown.enumerated().map { ($1["group"] ?? .null, $0) }, uniquingKeysWith: { first, _ in first })
        let parts = RowGroup.parts(of: view)
        func values(_ rows: [AnswerRow]) -> [Double?] {
            var values: [Double?] = Array(repeating: nil, count: categories.count)
            for row in rows {
                guard let place = places[row["group"] ?? .null], let value = row[view.shown]?.double else { continue }
                values[place] = (values[place] ?? 0) + value
            }
            return values
        }
        lines = parts.prefix(Self.mostParts).map { part in
            Line(name: part.name, values: values(part.rows), drill: Self.query(part.identity))
        }
        let rest = parts.dropFirst(Self.mostParts)
        if view.addsUp, !rest.isEmpty {
            // Else the bar would be shorter than its group.
            lines.append(
                Line(
                    name: view.words.count("series_other", rest.count), values: values(rest.flatMap(\.rows)),
                    drill: ""))
        } else {
            hiddenParts = rest.count
        }
    }

    /// A row of each group: in the order of the table where one was chosen, else those with most facts first, because
    /// the table has them by name.
    private static func wholes(_ view: ReportView) -> [AnswerRow] {
        var seen: Set<AnswerValue> = []
        let rows = view.isSplit ? view.sort(view.answer.groups) : view.sortedRows
        let first = rows.filter { seen.insert($0["group"] ?? .null).inserted }
        guard view.options.sort == nil, !view.isSplit else { return first }
        var weights: [AnswerValue: Double] = [:]
        for row in rows { weights[row["group"] ?? .null, default: 0] += row.weight(view.shown) }
        return first.enumerated().sorted { a, b in
            let (x, y) = (weights[a.element["group"] ?? .null] ?? 0, weights[b.element["group"] ?? .null] ?? 0)
            return x != y ? x > y : a.offset < b.offset
        }.map(\.element)
    }

    private init(hoursOf view: ReportView) {
        let rows = view.answer.rows
        categories = rows.map {
            Category(name: view.format.text($0["hour"], "hour", .count), drill: Self.query(view.identity(of: $0)))
        }
        lines = view.chartMeasures.map { key in
            Line(
                name: view.title(of: key),
                values: rows.map { $0[key]?.double }, drill: Self.part(view, key))
        }
    }

    /// A series per group, those with most facts first; or per measure, where there is only one group.
    private init(periodsOf view: ReportView) {
        let places = Dictionary(
            view.answer.periods.enumerated().map { ($1.description, $0) }, uniquingKeysWith: { first, _ in first })
        categories = view.answer.periods.map {
            Category(name: view.periodName($0), drill: "bucket=\($0)")
        }
        let groups = view.groups
        let limit = view.options.series ?? 8
        hidden = max(0, groups.count - limit)
        let isOne = groups.count <= 1
        for group in groups.prefix(limit) {
            for key in isOne ? view.chartMeasures : [view.shown] {
                var values: [Double?] = Array(repeating: nil, count: categories.count)
                var counts = values
                for row in group.rows {
                    guard let place = row["bucket"]?.text.flatMap({ places[$0] }) else { continue }
                    (values[place], counts[place]) = (row[key]?.double, row["n"]?.double)
                }
                let measure = view.title(of: key)
                lines.append(
                    Line(
                        name: isOne ? measure : group.name, values: values, counts: counts,
                        drill: [Self.query(group.identity), Self.part(view, key)].filter { !$0.isEmpty }
                            .joined(separator: "&")))
            }
        }
    }

    private static func query(_ parameters: [Parameter]) -> String { PageAddress("", parameters).query }

    /// The list that a measure names.
    private static func part(_ view: ReportView, _ key: String) -> String {
        guard view.chartMeasures.count > 1 || view.shown != view.ownMeasure else { return "" }
        let address = view.records([], measure: key)
        return query(Array(address.parameters.dropFirst(view.request.parameters.count)))
    }
}

/// The rows over time that belong to one group.
struct RowGroup {
    var name: String
    var identity: [Parameter]
    var rows: [AnswerRow]
    var weight = 0.0

    fileprivate var fullName: [String] { rows.first?.fullName ?? [] }

    /// Those with most facts first, by name where they have the same.
    static func groups(of view: ReportView) -> [RowGroup] {
        let groups = collected(view, identity: view.identity, name: view.name)
        // Stages, goals and ages have an order of their own.
        if [.by(.stage), .by(.age), .none].contains(view.query.group) { return ordered(groups, view.query.group) }
        return byWeight(groups)
    }

    /// The same parts of all groups together.
    static func parts(of view: ReportView) -> [RowGroup] {
        let parts = collected(
            view, identity: { row in view.identity(of: row).filter { $0.name != "key" } }, name: view.partName)
        // Goals, stages and reasons come in an order of their own.
        guard view.isSplit else { return parts }
        return view.query.split == .by(.age) ? ordered(parts, view.query.split) : byWeight(parts)
    }

    private static func collected(
        _ view: ReportView, identity: (AnswerRow) -> [Parameter], name: (AnswerRow) -> String
    ) -> [RowGroup] {
        var groups: [RowGroup] = []
        var places: [[Parameter]: Int] = [:]
        for row in view.answer.rows {
            let identity = identity(row)
            let place = places[identity] ?? groups.count
            if place == groups.count {
                places[identity] = place
                groups.append(RowGroup(name: name(row), identity: identity, rows: []))
            }
            groups[place].rows.append(row)
            groups[place].weight += row.weight(view.shown)
        }
        return groups
    }

    private static func byWeight(_ groups: [RowGroup]) -> [RowGroup] {
        groups.sorted { a, b in
            a.weight != b.weight ? a.weight > b.weight : a.fullName.lexicographicallyPrecedes(b.fullName)
        }
    }

    /// More groups than a chart or a table ever shows.
    static let most = 100

    /// Ages by their days, whichever of them a period has tickets of.
    private static func ordered(_ groups: [RowGroup], _ grouping: Grouping) -> [RowGroup] {
        guard grouping == .by(.age) else { return groups }
        func days(_ group: RowGroup) -> Int {
            // Ages are named by their days: `7-30`, `30+`.
            let age = group.identity.first { ["key", "split_key"].contains($0.name) }?.value ?? ""
            return Int(age.prefix { $0.isNumber }) ?? 0
        }
        return groups.sorted { days($0) < days($1) }
    }
}
