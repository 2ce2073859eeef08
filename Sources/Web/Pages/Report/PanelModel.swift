import Reports
import Semantics
import Support

/// The panel beside a report: all of its controls as one form (template `panel`).
struct PanelModel {
    struct Tab {
        var word: String
        var title: String
        var address: String
        var isCurrent: Bool
    }

    var tabs: [Tab]
    var action: String
    var resetAddress: String
    /// How many filters are set, as text; nil: none.
    var setCount: String?
    var range: RangeField
    var dates: SelectField?
    var frequency: SelectField?
    var groupSelects: [SelectField]
    var hasGroups: Bool
    var filterSelects: [SelectField]
    var picks: [PickField]
    var conditions: [ConditionChip]
    var hasConditions: Bool
    var newFilter: NewFilter?
    var kind: SelectField?
    var chartSelects: [SelectField]
    var showsValues: Bool
    var goal: String
    var goalLabel: String?
    var measures: ChecksField?
    var columns: ChecksField?
    /// "2 filters are set", as a way to them.
    var filtersText: String
    var filtersAddress: String
    var customTitle: String
    var titleHint: String
    var sortSelect: SelectField?
    var about: AboutModel
    var panel: String
    var isFilters: Bool
    var isChart: Bool
    var isCustomize: Bool
    var isAbout: Bool
    var isFiltersOrCustomize: Bool
    var isChartOrCustomize: Bool
    /// Parameters that no control shows, kept as they are.
    var kept: [Parameter]

    init(_ view: ReportView, newFilter: NewFilter?) {
        let words = view.words
        let (options, address) = (view.options, view.request.address)
        let controls = ControlFields(view)
        panel = options.panel.rawValue
        tabs = ChartOptions.Panel.allCases.map { panel in
            Tab(
                word: panel.rawValue, title: words["panel_" + panel.rawValue],
                address: address.setting("panel", panel == .filters ? nil : panel.rawValue).text + "#panel",
                isCurrent: panel == options.panel)
        }
        action = "/reports/\(view.report.slug)"
        resetAddress = action
        range = RangeField(view)
        dates = range.dates
        frequency = controls.frequency
        groupSelects = controls.groups
        hasGroups = !groupSelects.isEmpty
        filterSelects = controls.filters
        picks = PickField.all(view)
        conditions = ConditionChip.all(view)
        hasConditions = !conditions.isEmpty
        self.newFilter = newFilter
        kind = controls.kind
        chartSelects = controls.chart
        showsValues = options.showsValues
        goal = options.goal.map { Int(exactly: $0).map(String.init) ?? "\($0)" } ?? ""
        let hasGoal = [.periods, .groups, .hours].contains(view.shape)
        goalLabel =
            hasGoal
            ? words[
                view.shownUnit == .duration ? "goal_hours" : view.shownUnit == .percent ? "goal_percent" : "goal_number"
            ] : nil
        columns = ChecksField(
            "columns", words["columns"], view.columns.map { ($0.key, view.format.title($0)) },
            fallback: view.columns.map(\.key),
            chosen: view.chosenColumns)
        measures = ChecksField(
            "measures", words["measures"], view.measures.map { ($0.key, view.format.title($0)) },
            fallback: view.ownMeasures, chosen: options.measures)
        if [.lists, .weekHours].contains(view.shape) { (columns, measures) = (nil, nil) }
        // Its columns are the groups.
        if view.isPivot { columns = nil }
        sortSelect = controls.sort(view.columns)
        customTitle = options.title ?? ""
        titleHint = words.title(view.report)
        about = AboutModel(view.report, words: words)
        isFilters = options.panel == .filters
        isChart = options.panel == .chart
        isCustomize = options.panel == .customize
        isAbout = options.panel == .about
        isFiltersOrCustomize = isFilters || isCustomize
        isChartOrCustomize = isChart || isCustomize
        let count = picks.filter(\.isSet).count + conditions.count
        setCount = count > 0 ? String(count) : nil
        filtersText = count == 0 ? words["filters_none"] : words.count("filters_set", count)
        filtersAddress = address.setting("panel", nil).text + "#panel"
        let selects = groupSelects + filterSelects + chartSelects + [frequency, kind, sortSelect].compactMap { $0 }
        let checks = [columns, measures].compactMap { $0 }.map(\.name)
        let shown = Set(
            ["range", "from", "to", "date", "where", "title", "values", "panel", "add"] + selects.map(\.name)
                + picks.map(\.name) + checks + (goalLabel == nil ? [] : ["goal"]))
        let all = view.request.parameters + options.parameters + (options.showsStatements ? [ChartOptions.sql] : [])
        kept = all.filter { !shown.contains($0.name) }
    }
}

/// What a report says of itself.
struct AboutModel {
    struct Term {
        var name: String
        var meaning: String
    }

    struct Passage {
        var title: String
        var text: String
    }

    var summary: String
    var terms: [Term]
    var passages: [Passage]

    init(_ report: Report, words: Words) {
        let about = words.about(report)
        summary = about.summary
        terms = about.terms.map { Term(name: $0.name, meaning: $0.meaning) }
        passages = [
            ("about_left_out", about.leftOut), ("about_use", about.use), ("about_example", about.example),
        ].filter { !$0.1.isEmpty }.map { Passage(title: words[$0.0], text: $0.1) }
    }
}
