import Reports
import Semantics
import Support

/// A card with what its report answered.
struct DashboardCard: Sendable {
    var card: Dashboard.Card
    var outcome: Outcome

    enum Outcome: Sendable {
        /// `lacking`: filters of the dashboard that the report does not have.
        case answered(ReportView, gone: [GoneNames.Gone] = [], lacking: [String] = [])
        /// In words for a person.
        case refused(String)
        /// The server's own fault; the log says more under the id.
        case failed(id: String)
    }
}

/// What the template shows of a card.
struct DashboardCardModel {
    var cardId: String
    var cardTitle: String
    var period: String?
    var address: String
    var width: Int
    var height: Int
    var figure: KeyFigures.Figure?
    /// JSON for the chart's script; nil: the card shows no chart.
    var chartJson: String?
    var heat: HeatModel?
    var cardTables: [TableModel] = []
    var hasTables = false
    var isNothing = false
    var failure: String?
    var failureId: String?
    /// What keeps the card from showing what was asked for.
    var warnings: [String] = []
    /// What has to be said beside the numbers.
    var cardAside: String?
    var hasNotes = false
    /// What has to be said of the account, and so once for all cards.
    var ofAll: [String] = []
    var kinds: [ManageChoice]
    var resizings: [Resizing]
    var isFirst: Bool
    var isLast: Bool

    /// A button that gives the card another size.
    struct Resizing {
        var sizeLabel: String
        var sizeWidth: Int
        var sizeHeight: Int
        var isPossible: Bool
    }

    /// Rows that a card shows at most of a table; the report's page has more.
    static let mostRows = 50

    init(_ card: DashboardCard, place: Int, count: Int, words: Words) {
        let own = card.card
        cardId = own.id
        cardTitle = own.title
        (width, height) = (own.width, own.height)
        address = own.saved.address
        (isFirst, isLast) = (place == 0, place == count - 1)
        kinds = Dashboard.Kind.allCases.map {
            ManageChoice(value: $0.rawValue, label: words["card_kind_" + $0.rawValue], isChosen: $0 == own.kind)
        }
        resizings = Self.resizings(own, words)
        switch card.outcome {
        case .failed(let id): (failure, failureId) = (words["card_failed"], id)
        case .refused(let text): failure = text
        case .answered(let view, let gone, let lacking):
            if !gone.isEmpty { warnings.append(GoneText.text(gone, words)) }
            if !lacking.isEmpty {
                let list = lacking.map { words["group_" + $0] }.joined(separator: ", ")
                warnings.append(words.text("card_lacks", ["what": list]))
            }
            show(view, as: own.kind)
            hasNotes = !warnings.isEmpty || cardAside != nil
        }
    }

    private mutating func show(_ view: ReportView, as kind: Dashboard.Kind) {
        address = view.request.address.text
        period = view.local.days(view.query.from, view.query.to)
        let told = AnswerNotes(view: view)
        warnings += told.ignored
        let ofAccount = view.answer.leftOut.filter { ["merged", "removed"].contains($0.reason) }.map {
            view.words.count("left_out_" + $0.reason, $0.count)
        }
        ofAll = told.sentences.filter(ofAccount.contains)
        var asides = told.sentences.filter { !ofAll.contains($0) }
        isNothing = view.isEmpty
        if kind != .table, view.hasFigures { figure = KeyFigures(view).figures.first }
        if kind == .chart {
            let chart = ChartModel(view)
            chartJson = chart.json
            asides += told.undrawn(chart)
            if ChartModel.kind(view) == .heatmap, !view.isEmpty { heat = HeatModel(view) }
        }
        if kind == .table || (kind == .chart && chartJson == nil && heat == nil), !view.isEmpty {
            cardTables = Self.tables(view)
            asides += told.unlisted
            hasTables = !cardTables.isEmpty
        }
        cardAside = asides.isEmpty ? nil : asides.joined(separator: " ")
    }

    /// Those of the report's page, each cut to what a card has room for.
    private static func tables(_ view: ReportView) -> [TableModel] {
        let values = [AnswerTable(view: view).table ?? HeatModel.asRows(view), ScoreTable(view: view).table]
        let all = values.compactMap { $0 } + AnswerLists(view: view).tables.filter { !$0.rows.isEmpty }
        return all.map { table in
            var table = table
            // On a card a header leads nowhere: it would sort the report's own page.
            for place in table.headers.indices { table.headers[place].sort = nil }
            guard table.rows.count > mostRows else { return table }
            // Where the report's page is cut already, its own number of rows is not that of all.
            let isCut = table.moreText != nil
            table.moreText = view.words.text(
                isCut ? "card_rows_of_many" : "card_rows",
                ["shown": view.local.integer(mostRows), "all": view.local.integer(table.rows.count)])
            table.rows = Array(table.rows.prefix(mostRows))
            return table
        }
    }

    private static func resizings(_ card: Dashboard.Card, _ words: Words) -> [Resizing] {
        func size(_ key: String, _ width: Int, _ height: Int) -> Resizing {
            let fits = Dashboard.Card.widths.contains(width) && Dashboard.Card.heights.contains(height)
            return Resizing(sizeLabel: words[key], sizeWidth: width, sizeHeight: height, isPossible: fits)
        }
        return [
            size("card_wider", card.width + 1, card.height), size("card_narrower", card.width - 1, card.height),
            size("card_taller", card.width, card.height + 1), size("card_shorter", card.width, card.height - 1),
        ]
    }
}
