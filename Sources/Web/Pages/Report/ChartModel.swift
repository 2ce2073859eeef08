import Reports
import Semantics
import Support

/// The chart of a report's page: its kind, and the data that the script draws.
struct ChartModel {
    /// Nil: there is no chart, only figures and the table.
    var json: String?
    var isTall = false
    /// Rows that the key of its series takes where there is little width; nil where it has none to speak of.
    var keys: Int?
    var hidden = 0
    var hiddenParts = 0

    init(_ view: ReportView) {
        let kind = Self.kind(view)
        guard ![.table, .number, .heatmap].contains(kind), !view.isEmpty else { return }
        let series = ChartSeries(view)
        guard !series.lines.isEmpty, !series.categories.isEmpty else { return }
        (hidden, hiddenParts) = (series.hidden, series.hiddenParts)
        isTall = view.shape == .groups && kind != .column && (series.categories.count > 12 || view.hasParts)
        keys = series.lines.count > 2 ? min((series.lines.count + 1) / 2, 10) : nil
        json = Self.embeddable(Self.document(view, kind, series))
    }

    /// The kinds that suit an answer, the default first.
    static func kinds(_ view: ReportView) -> [ChartOptions.Kind] {
        switch view.shape {
        case .lists: [.table]
        case .weekHours: [.heatmap, .table]
        case .hours: [.column, .line, .area, .table]
        case .periods:
            view.addsUp
                ? [
                    view.measuresStack ? .stacked : view.groups.count > 1 ? .line : .column, .line,
                    .column, .area, .stacked, .table, .number,
                ]
                : [view.groups.count > 1 ? .line : .column, .column, .line, .area, .table, .number]
        case .groups where view.hasParts:
            (view.addsUp ? [.stacked, .bar] : [.bar])
                + [.column, .table, .number]
        case .groups:
            view.answer.rows.count > 1 || view.measuresStack
                ? [view.measuresStack ? .stacked : .bar, .bar, .column, .table, .number]
                : [.number, .bar, .column, .table]
        }
    }

    static func kind(_ view: ReportView) -> ChartOptions.Kind {
        let kinds = kinds(view)
        return view.options.kind.flatMap { kinds.contains($0) ? $0 : nil } ?? kinds[0]
    }

    private static func document(_ view: ReportView, _ kind: ChartOptions.Kind, _ series: ChartSeries) -> JSON {
        let partial = Set(view.partial.map(\.description))
        let buckets = view.shape == .periods ? view.answer.periods.map(\.description) : []
        let unit = view.shownUnit
        let scale = unit == .duration ? 3600.0 : 1
        let base = view.records([]).text
        var fields: [(String, JSON)] = [
            ("kind", .string(kind.rawValue)),
            ("unit", .string(unit.rawValue)),
            ("locale", .string(view.words.language.rawValue)),
            ("units", .string(units(view))),
            ("horizontal", .bool(view.shape == .groups && (kind == .bar || kind == .stacked))),
            ("isLine", .bool(kind == .line || kind == .area)),
            ("categories", .array(series.categories.map { .string(shown($0.name)) })),
            ("drills", .array(series.categories.map { .string($0.drill) })),
            ("base", .string(base + (base.contains("?") ? "&" : "?"))),
            ("inOrder", .bool(view.shape != .groups)),
            ("partial", .array(buckets.map { .bool(partial.contains($0)) })),
            ("titles", .array(titles(view, series, partial))),
            ("axis", axis(kind, series, unit, goal: view.options.goal.map { $0 * scale })),
            ("showValues", .bool(view.options.showsValues)),
            (
                "series",
                .array(
                    series.lines.map { line in
                        var part: JSONObject = [
                            "name": .string(shown(line.name)), "drill": .string(line.drill),
                            "values": numbers(line.values),
                        ]
                        if unit != .count, line.counts.contains(where: { $0 != nil }) {
                            part.members.append(.init(key: "n", value: numbers(line.counts)))
                        }
                        return .object(part)
                    })
            ),
        ]
        if let goal = view.options.goal {
            let text = unit == .duration ? view.local.seconds(goal * scale) : view.local.value(goal, unit)
            fields.append(("goal", .number(goal * scale)))
            fields.append(("goalText", .string("\(view.words["goal"]) \(text)")))
        }
        var object: JSONObject = [:]
        object.members = fields.map { JSONObject.Member(key: $0.0, value: $0.1) }
        return .object(object)
    }

    /// A name as the script draws it: short, and without what it takes for markup.
    private static func shown(_ name: String) -> String {
        let text = name.count > 40 ? "\(name.prefix(40))…" : name
        return text.replacing("{", with: "(").replacing("}", with: ")")
    }

    /// What stands above the numbers of a category: a period's whole name, and whether it is partial.
    private static func titles(_ view: ReportView, _ series: ChartSeries, _ partial: Set<String>) -> [JSON] {
        guard view.shape == .periods else { return series.categories.map { .string(shown($0.name)) } }
        return view.answer.periods.map { start in
            var text = view.periodName(start, year: true)
            if view.query.frequency == .week {
                text = view.words.text("week_of", ["day": text])
                text = text.prefix(1).uppercased() + text.dropFirst()
            }
            return .string(partial.contains("\(start)") ? "\(text) (\(view.words["partial_period"]))" : text)
        }
    }

    /// Ticks at whole seconds, minutes, hours or days; a goal is always in sight, and no share above a hundred.
    private static func axis(
        _ kind: ChartOptions.Kind, _ series: ChartSeries, _ unit: Semantics.Unit, goal: Double?
    ) -> JSON {
        let values = series.categories.indices.flatMap { place in
            let values = series.lines.compactMap { $0.values[place] }
            return kind == .stacked ? [values.reduce(0, +)] : values
        }
        let most = max(goal ?? 0, values.max() ?? 0)
        func object(_ max: Double, _ interval: Double?) -> JSON {
            var object: JSONObject = ["max": .number(max)]
            if let interval { object.members.append(.init(key: "interval", value: .number(interval))) }
            return .object(object)
        }
        // A stack of shares may be above by a rounding.
        if unit == .percent, most > 75, most < 100.1 { return object(100, 25) }
        if unit != .duration { return goal == most && most > 0 ? object((most * 1.1).rounded(.up), nil) : .object([:]) }
        let step = steps.first { most / $0 <= 5 } ?? most / 4
        return object(max(step, (most / step).rounded(.up) * step), step)
    }

    private static let steps: [Double] =
        [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800]
        + [1, 2, 3, 4, 6, 12].map { $0 * 3600 }
        + [1, 2, 4, 7, 14, 30, 50, 100, 200, 500, 1000, 2000, 5000].map { $0 * 86400 }

    /// "d h m s", or without days where those would be nobody's.
    private static func units(_ view: ReportView) -> String {
        let units = view.words["chart_units"]
        return view.format.countsHours ? units.split(separator: " ").dropFirst().joined(separator: " ") : units
    }

    private static func numbers(_ values: [Double?]) -> JSON {
        .array(values.map { $0.map { .number($0) } ?? .null })
    }

    /// Safe within a script element, whatever names there are.
    static func embeddable(_ json: JSON) -> String {
        String(decoding: json.canonical, as: UTF8.self).replacing("<", with: "\\u003c")
            .replacing(">", with: "\\u003e").replacing("&", with: "\\u0026")
    }
}
