import Reports
import Support

/// What has to be said beside the numbers, in sentences: what is left out, what is not over, what was not understood.
struct AnswerNotes {
    let view: ReportView

    /// Under the chart.
    var sentences: [String] {
        // What the whole ledger has of merged and removed tickets is no news where there is nothing.
        let reasons = view.answer.leftOut.filter { $0.count > 0 && (!view.isEmpty || $0.reason == "no_sla") }
        var list = (reasons.filter { $0.reason == "no_sla" } + reasons.filter { $0.reason != "no_sla" }).map {
            view.words.count("left_out_" + $0.reason, $0.count)
        }
        list += partial
        for column in view.measuresOfOtherUnits {
            list.append(view.words.text("measure_other_unit", ["what": view.format.title(column)]))
        }
        for pick in PickField.all(view) where !pick.unknown.isEmpty {
            list.append(
                view.words.text("unknown_choice", ["what": pick.label, "names": pick.unknown.joined(separator: ", ")]))
        }
        if view.query.minimumN > 1 { list.append(view.words.count("minimum_n", view.query.minimumN)) }
        if let zone = Zone(view.query.timeZone), zone != view.request.environment.timeZone {
            list.append(view.words.text("in_zone", ["zone": zone.identifier]))
        }
        if let asOf = view.query.asOf {
            list.append(view.words.text("as_of", ["when": view.local.dateAndTime(asOf, view.format.zone)]))
        }
        return list
    }

    /// How periods look that are cut by the range or not over.
    private var partial: [String] {
        let (periods, partial) = (view.answer.periods, view.partial)
        guard let last = periods.last, !partial.isEmpty else { return [] }
        let isRunning = view.query.to >= view.format.zone.date(at: view.request.environment.now)
        if partial == [last], isRunning { return [view.words["partial_last"]] }
        switch ChartModel.kind(view) {
        case .line, .area: return [view.words["partial_hollow"]]
        case .bar, .column, .stacked, .heatmap, .table, .number: return [view.words["partial_striped"]]
        }
    }

    /// What chart and table leave out because there are too many.
    func hidden(_ chart: ChartModel) -> [String] { undrawn(chart) + unlisted }

    func undrawn(_ chart: ChartModel) -> [String] {
        var list: [String] = []
        if chart.hidden > 0 { list.append(view.words.count("series_hidden", chart.hidden)) }
        if chart.hiddenParts > 0 { list.append(view.words.count("parts_hidden", chart.hiddenParts)) }
        return list
    }

    /// Groups that have no column in the table.
    var unlisted: [String] {
        let most = AnswerTable.mostAcross(view)
        guard view.isPivot, view.groups.count > most else { return [] }
        let all = view.local.integer(view.groups.count)
        return [view.words.text("columns_more", ["shown": view.local.integer(most), "all": all])]
    }

    /// Above the page: parameters that were ignored, each with the reason.
    var ignored: [String] {
        (view.request.ignored + unknownKeys).map { $0.text(view.words) }
    }

    /// Keys that the answer has no value for; whether it has one is only known now.
    private var unknownKeys: [IgnoredParameter] {
        let measures = view.measures.map(\.key)
        let unknown = (view.options.measures ?? []).filter { !measures.contains($0) }
        var list = unknown.map { IgnoredParameter(name: "measures", value: $0, reason: nil, allowed: measures) }
        if let sort = view.options.sort {
            let keys = view.answer.columns.map(\.key)
            if !view.isEmpty, !keys.isEmpty, !keys.contains(sort.hasPrefix("-") ? String(sort.dropFirst()) : sort) {
                list.append(IgnoredParameter(name: "sort", value: sort, reason: nil, allowed: keys))
            }
        }
        let columns = view.columns.map(\.key)
        if !columns.isEmpty {
            list += (view.options.columns ?? []).filter { !columns.contains($0) }.map {
                IgnoredParameter(name: "columns", value: $0, reason: nil, allowed: columns)
            }
        }
        if let field = view.options.addingField, !field.isEmpty, !NewFilter.fields(view).contains(field) {
            list.append(IgnoredParameter(name: "add", value: field, reason: nil, allowed: NewFilter.fields(view)))
        }
        var kinds: [ChartOptions.Kind] = []
        for kind in ChartModel.kinds(view) where !kinds.contains(kind) { kinds.append(kind) }
        if let kind = view.options.kind, !view.isEmpty, !kinds.contains(kind) {
            let allowed = kinds.map(\.rawValue)
            list.append(IgnoredParameter(name: "chart", value: kind.rawValue, reason: nil, allowed: allowed))
        }
        return list
    }
}
