import Reports
import Semantics
import Support

/// A report's page (template `report`), made of an answer and the request for it. A value, so that tests can read it.
struct ReportPageModel {
    struct Link {
        var title: String
        var address: String
        var isCurrent: Bool
    }

    struct Origin {
        var savedName: String
        var savedAddress: String
    }

    struct StatementText {
        var sql: String
        var values: String
    }

    var words: Words
    var title: String
    var isRenamed: Bool
    var catalogTitle: String
    /// The saved report that it was opened from; nil: none, or none that the reader sees.
    var origin: Origin?
    var topic: String
    var period: String
    var clocks: [Link] = []
    var hasClocks = false
    var views: [Link] = []
    var hasViews = false
    /// Where to go from totals that have nothing to draw.
    var closerLooks: [Link] = []
    var hasCloserLooks = false
    var figures: [KeyFigures.Figure]
    var chart: ChartModel
    var hasChart: Bool
    var heat: HeatModel?
    var table: TableModel?
    var lists: [TableModel]
    var notes: [String]
    var ignored: [String]
    var hasIgnored: Bool
    var movedNote: String?
    var isEmpty: Bool
    var hasFigures: Bool
    var allAddress: String
    var panel: PanelModel
    var csv: String
    var json: String
    var shareAddress: String
    var saveAddress: String?
    var sqlAddress: String
    var customizeAddress: String
    var aboutAddress: String
    var statements: [StatementText]
    var hasStatements: Bool
    var elapsed: String?
    /// Addresses of the chart library and of the module that draws with it.
    var charts: String
    var chartModule: String

    /// - Parameter origin: the name of the saved report that it was opened from.
    init(
        _ view: ReportView, newFilter: NewFilter?, origin: String? = nil, mayEdit: Bool, charts: String,
        chartModule: String
    ) {
        let (words, report, address) = (view.words, view.report, view.request.address)
        self.words = words
        catalogTitle = words.title(report)
        title = view.options.title ?? catalogTitle
        isRenamed = view.options.title != nil
        if let origin, let saved = view.options.saved {
            self.origin = Origin(savedName: origin, savedAddress: "/saved-reports/\(PageAddress.encoded(saved.id))")
        }
        topic = words["topic_" + report.topic.rawValue]
        period = view.local.days(view.query.from, view.query.to)
        figures = KeyFigures(view).figures
        chart = ChartModel(view)
        hasChart = chart.json != nil
        heat = ChartModel.kind(view) == .heatmap ? HeatModel(view) : nil
        isEmpty = view.isEmpty
        hasFigures = view.hasFigures
        let isNumberOnly = view.options.kind == .number && ChartModel.kind(view) == .number
        table =
            view.isEmpty || isNumberOnly
            ? nil : AnswerTable(view: view).table ?? (heat == nil ? HeatModel.asRows(view) : nil)
        lists = AnswerLists(view: view).tables.filter { !$0.rows.isEmpty }
        if let scores = ScoreTable(view: view).table { lists.append(scores) }
        let told = AnswerNotes(view: view)
        notes = told.sentences + told.hidden(chart)
        ignored = told.ignored
        hasIgnored = !ignored.isEmpty
        movedNote = view.request.isMovedToData ? words["moved_to_data"] : nil
        allAddress = address.removing("from", "to").setting("range", "all").text
        panel = PanelModel(view, newFilter: newFilter)
        let compared = view.query.comparesPrevious ? [Parameter(name: "compare", value: "previous")] : []
        let api = view.request.apiAddress.removing("compare").adding(compared)
        csv = api.at("/api/v1/reports/\(report.slug).csv").text
        json = api.text
        shareAddress = address.text
        saveAddress =
            mayEdit
            ? PageAddress("/saved-reports/new", [Parameter(name: "report", value: report.slug)])
                .adding(address.parameters).text : nil
        sqlAddress = address.adding([ChartOptions.sql]).text + "#sql"
        customizeAddress = address.setting("panel", "customize").text + "#panel"
        aboutAddress = address.setting("panel", "about").text + "#panel"
        hasStatements = view.options.showsStatements
        statements = hasStatements ? view.answer.statements.map(Self.text) : []
        elapsed = view.answer.elapsed.map { words.text("elapsed", ["ms": String($0)]) }
        self.charts = charts
        self.chartModule = chartModule
        addLinks(view)
        hasClocks = !clocks.isEmpty
        hasViews = !views.isEmpty
        hasCloserLooks = !closerLooks.isEmpty
    }

    private mutating func addLinks(_ view: ReportView) {
        let (words, address, controls) = (view.words, view.request.address, view.report.controls)
        if controls.hasClock {
            clocks = ReportQuery.Clock.allCases.map { clock in
                Link(
                    title: words["tab_clock_" + clock.rawValue],
                    address: address.setting("clock", clock == .aroundTheClock ? nil : clock.rawValue).text,
                    isCurrent: clock == view.query.clock)
            }
        }
        if controls.hasViews {
            views = ReportQuery.View.allCases.map { choice in
                Link(
                    title: words["tab_view_" + choice.rawValue],
                    address: address.removing("chart", "sort").setting(
                        "view", choice == .totals ? nil : choice.rawValue
                    ).text,
                    isCurrent: choice == view.query.view)
            }
        } else if controls.groups.count > 1 {
            views = controls.groups.map { group in
                Link(
                    title: words["group_" + group],
                    address: address.removing("chart", "sort").setting(
                        "group", group == controls.groups[0] ? nil : group
                    ).text,
                    isCurrent: group == view.query.group.text)
            }
        }
        guard !isEmpty, !hasChart, view.options.kind == nil, view.shape == .groups, view.query.group == .none else {
            return
        }
        closerLooks = ["owner", "team", "source"].filter(controls.groups.contains).map { group in
            Link(title: words["group_" + group], address: address.setting("group", group).text, isCurrent: false)
        }
        closerLooks += views.filter { _ in controls.hasViews }.filter { !$0.isCurrent }
    }

    private static func text(_ statement: Statement) -> StatementText {
        let values = statement.parameters.map { value in
            switch value {
            case .null: "NULL"
            case .integer(let number): String(number)
            case .double(let number): "\(number)"
            case .text(let text): "'\(text)'"
            case .bool(let flag): flag ? "TRUE" : "FALSE"
            case .integers(let numbers): numbers.count > 12 ? "[\(numbers.count) numbers]" : "\(numbers)"
            case .texts(let texts): "\(texts.prefix(12))"
            }
        }
        return StatementText(sql: statement.sql, values: values.joined(separator: ", "))
    }
}

extension HeatModel {
    /// The same numbers as a plain table.
    static func asRows(_ view: ReportView) -> TableModel? {
        guard view.shape == .weekHours else { return nil }
        var table = TableModel()
        table.headers = view.answer.columns.map {
            .init(key: $0.key, title: view.format.title($0), isNumber: $0.key == "sent" || $0.key == "received")
        }
        table.rows = view.answer.rows.map { row in
            let address = view.records(view.identity(of: row)).text
            return TableModel.Row(
                cells: view.answer.columns.enumerated().map { index, column in
                    .init(
                        text: view.format.text(row[column.key], column.key, column.unit),
                        isNumber: ["sent", "received"].contains(column.key), address: index == 0 ? address : nil,
                        isHeader: index == 0)
                })
        }
        return table
    }
}
