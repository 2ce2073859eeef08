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
        var fields: [(String, JSON)] = [
            ("kind", .string(kind.rawValue)),
            ("unit", .string(unit.rawValue)),
            ("locale", .string(view.words.language.rawValue)),
            ("units", .string(view.words["chart_units"])),
            ("horizontal", .bool(view.shape == .groups && (kind == .bar || kind == .stacked))),
            ("categories", .array(series.categories.map { .string($0.name) })),
            ("drills", .array(series.categories.map { .string($0.drill) })),
            ("base", .string(view.records([]).text)),
            ("inOrder", .bool(view.shape != .groups)),
            ("partial", .array(buckets.map { .bool(partial.contains($0)) })),
            ("partialText", .string(view.words["partial_period"])),
            ("showValues", .bool(view.options.showsValues)),
            (
                "series",
                .array(
                    series.lines.map { line in
                        var part: JSONObject = [
                            "name": .string(line.name), "drill": .string(line.drill), "values": numbers(line.values),
                        ]
                        if unit != .count, line.counts.contains(where: { $0 != nil }) {
                            part.members.append(.init(key: "n", value: numbers(line.counts)))
                        }
                        return .object(part)
                    })
            ),
        ]
        if view.shape == .periods, view.query.frequency == .week {
            let titles = view.answer.periods.map { start in
                let text = view.words.text("week_of", ["day": view.periodName(start, year: true)])
                return JSON.string(text.prefix(1).uppercased() + text.dropFirst())
            }
            fields.append(("titles", .array(titles)))
        }
        if let goal = view.options.goal {
            let text = unit == .duration ? view.local.seconds(goal * scale) : view.local.value(goal, unit)
            fields.append(("goal", .number(goal * scale)))
            fields.append(("goalText", .string("\(view.words["goal"]) \(text)")))
        }
        var object: JSONObject = [:]
        object.members = fields.map { JSONObject.Member(key: $0.0, value: $0.1) }
        return .object(object)
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
