import Reports
import Semantics
import Support

/// The selects of a report's panel: only those that the report has, with only the values that make sense for the answer.
struct ControlFields {
    let view: ReportView

    init(_ view: ReportView) {
        self.view = view
    }

    private var words: Words { view.words }
    private var query: ReportQuery { view.query }
    private var controls: Controls { view.report.controls }

    var filters: [SelectField] {
        [pipeline, credit, close, stageTime, outbound, reasons, minimumN].compactMap { $0 }
    }

    /// What the rows are: the first level and the second.
    var groups: [SelectField] { [group, split].compactMap { $0 } }

    var chart: [SelectField] {
        [statistic, heat, series, limit].compactMap { $0 }
    }

    /// Frequencies that cut the range into 2 to 400 periods.
    var frequency: SelectField? {
        guard controls.hasViews, query.view == .overTime else { return nil }
        let days = query.from...query.to
        let fitting = Frequency.allCases.filter { frequency in
            (2...400).contains(frequency.count(of: days, weekStart: view.request.environment.weekStart))
                || frequency == query.frequency
        }
        let isChosen = view.request.parameters.contains { $0.name == "frequency" }
        func name(_ frequency: Frequency) -> String { words["frequency_\(frequency.rawValue)_by"] }
        // What was not chosen is not pinned: another range gets a frequency that suits it.
        let automatic =
            isChosen ? words["frequency_auto"] : words.text("frequency_auto_now", ["now": name(query.frequency)])
        return SelectField(
            "frequency", words["frequency"], fallback: "", chosen: isChosen ? query.frequency.rawValue : "",
            [("", automatic)] + fitting.map { (value: $0.rawValue, title: name($0)) })
    }

    private var group: SelectField? {
        let groups = controls.groups.filter { $0 != "property:NAME" }
        let properties =
            controls.groups.contains("property:NAME") ? view.choices.properties.map { "property:\($0.name)" } : []
        var all = groups + properties
        if !all.contains(query.group.text) { all.append(query.group.text) }
        guard all.count > 1 else { return nil }
        return SelectField(
            "group", words["group_by"], fallback: controls.groups[0], chosen: query.group.text,
            all.map { ($0, title(ofGroup: $0)) })
    }

    /// Nil where there are no groups to split, or none that can be.
    private var split: SelectField? {
        guard query.group != .none, !controls.splits.isEmpty,
            !(controls.ranksContacts && query.group == .by(.contact) && query.view == .totals)
        else { return nil }
        let properties =
            controls.splits.contains("property:NAME") ? view.choices.properties.map { "property:\($0.name)" } : []
        var all = controls.splits.filter { $0 != "property:NAME" } + properties
        if !all.contains(query.split.text) { all.append(query.split.text) }
        return SelectField(
            "split", words["split_by"], fallback: "none", chosen: query.split.text,
            all.filter { $0 != query.group.text }.map { ($0, $0 == "none" ? words["split_none"] : title(ofGroup: $0)) })
    }

    private func title(ofGroup word: String) -> String {
        if word.hasPrefix("property:") { return String(word.dropFirst("property:".count)) }
        return words.optional("group_\(word)") ?? word
    }

    /// The one pipeline that is shown.
    private var pipeline: SelectField? {
        guard controls.choosesPipeline, !view.choices.pipelines.isEmpty else { return nil }
        let shown = query.pipelines?.first.flatMap { $0 } ?? ""
        let isChosen = view.request.parameters.contains { $0.name == "pipeline" }
        let name = view.choices.pipelines.first { $0.id == shown }?.name ?? shown
        let automatic = isChosen ? words["pipeline_auto"] : words.text("pipeline_auto_now", ["now": name])
        var all = view.choices.pipelines.map { (value: $0.id, title: $0.name) }
        if isChosen, !all.contains(where: { $0.value == shown }) {
            all.append((shown, words.text("gone", ["name": shown])))
        }
        return SelectField(
            "pipeline", words["pick_pipeline"], fallback: "", chosen: isChosen ? shown : "", [("", automatic)] + all)
    }

    private var credit: SelectField? {
        // New tickets are their owner's of now either way.
        guard controls.hasTicketFilters, view.report.slug != "support-volume" else { return nil }
        let usual = words.optional("control_credit_default_" + view.report.slug) ?? words["control_credit_default"]
        return SelectField(
            "credit", words["control_credit"], fallback: CreditRule.fact.rawValue, chosen: query.credit.rawValue,
            CreditRule.allCases.map {
                ($0.rawValue, $0 == .fact ? usual : words["control_credit_\($0.rawValue)"])
            })
    }

    private var close: SelectField? {
        guard controls.hasClose else { return nil }
        return choice("close", ReportQuery.CloseKind.allCases.map(\.rawValue), query.close.rawValue, fallback: "latest")
    }

    private var stageTime: SelectField? {
        guard controls.hasStageTime else { return nil }
        return choice(
            "stage-time", ReportQuery.StageTimeKind.allCases.map(\.rawValue), query.stageTime.rawValue, fallback: "span"
        )
    }

    private var outbound: SelectField? {
        guard controls.hasOutbound else { return nil }
        return choice("include", ["", "outbound"], query.includesOutbound ? "outbound" : "", fallback: "")
    }

    private var reasons: SelectField? {
        guard controls.hasReasons else { return nil }
        return choice("drill", ["", "reason"], query.drillsToReasons ? "reason" : "", fallback: "")
    }

    private var minimumN: SelectField? {
        guard controls.hasMinimumN else { return nil }
        let numbers = Set([1, 2, 3, 5, 10, query.minimumN]).sorted()
        return SelectField(
            "min-n", words["least_gaps"], fallback: "1", chosen: String(query.minimumN),
            numbers.map { (String($0), words.count("gaps", $0)) })
    }

    private var statistic: SelectField? {
        // Chosen measures say which statistic is drawn.
        guard controls.hasStatistic, view.options.measures == nil else { return nil }
        return SelectField(
            "statistic", words["statistic"], fallback: "mean", chosen: query.statistic.rawValue,
            ReportQuery.Statistic.allCases.map { statistic in
                let key = statistic.rawValue
                return (key, view.format.title(key, view.answer.columns.first { $0.key == key }?.title))
            })
    }

    var kind: SelectField? {
        let kinds = ChartModel.kinds(view)
        var seen: Set<ChartOptions.Kind> = []
        let offered = kinds.filter { seen.insert($0).inserted }
        guard offered.count > 1 else { return nil }
        return SelectField(
            "chart", words["chart_type"], fallback: kinds[0].rawValue, chosen: ChartModel.kind(view).rawValue,
            offered.map { ($0.rawValue, words["chart_" + $0.rawValue]) })
    }

    /// Which number a heatmap is of.
    private var heat: SelectField? {
        guard view.shape == .weekHours else { return nil }
        return SelectField(
            "measures", words["measures"], fallback: HeatModel.measures[0], chosen: HeatModel.measure(view),
            HeatModel.measures.map { ($0, view.title(of: $0)) })
    }

    private var series: SelectField? {
        guard [.periods, .groups].contains(view.shape), query.group != .none else { return nil }
        let usual = view.shape == .periods ? 8 : view.hasParts ? 12 : 20
        let chosen = view.options.series ?? usual
        let numbers = Set(ChartOptions.seriesChoices + [chosen, usual]).sorted()
        return SelectField(
            "series", words["series_limit"], fallback: String(usual), chosen: String(chosen),
            numbers.map { (String($0), String($0)) })
    }

    private var limit: SelectField? {
        guard controls.hasLimit else { return nil }
        let numbers = Set([5, 10, 20, 50, query.limit]).sorted()
        return SelectField(
            "limit", words["limit"], fallback: "10", chosen: String(query.limit),
            numbers.map { (String($0), String($0)) })
    }

    func sort(_ measures: [ReportAnswer.Column]) -> SelectField? {
        guard view.shape == .groups || view.shape == .hours, measures.count > 0 else { return nil }
        let columns = measures.flatMap { column in
            [
                ("-" + column.key, words.text("sort_most", ["what": view.format.title(column)])),
                (column.key, words.text("sort_least", ["what": view.format.title(column)])),
            ]
        }
        return SelectField(
            "sort", words["sort"], fallback: "", chosen: view.options.sort ?? "",
            [("", words["sort_default"]), ("label", words["sort_name"])] + columns.map { (value: $0.0, title: $0.1) })
    }

    private func choice(_ name: String, _ values: [String], _ chosen: String, fallback: String) -> SelectField {
        SelectField(
            name, words["control_" + name], fallback: fallback, chosen: chosen,
            values.map { ($0, words["control_\(name)_\($0)"]) })
    }
}
