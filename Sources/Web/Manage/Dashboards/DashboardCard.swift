import Reports
import Semantics
import Support

/// A card as its page shows it: its answer as a chart, one number or a table, and how it can be changed.
struct DashboardCard: Sendable {
    var card: Dashboard.Card
    var outcome: Outcome

    enum Outcome: Sendable {
        case answered(ReportView, gone: [GoneNames.Gone])
        /// In words for a person.
        case failed(String)
    }

    /// Asks the report, with what holds for all cards. A card that fails keeps no other from being shown.
    static func answered(
        _ card: Dashboard.Card, under all: [Parameter], gone: GoneNames, reports: any ReportService, words: Words
    ) async -> DashboardCard {
        guard let report = card.saved.report else {
            return DashboardCard(card: card, outcome: .failed(words["saved_report_gone"]))
        }
        var parameters = DashboardFilters.parameters(of: card.saved.parameters, under: all, report: report)
        let taken = gone.takeOut(of: &parameters)
        do {
            let request = try await ReportRequest(report, form: parameters, reports: reports)
            var query = request.query
            if case .all = query.range {
            } else {
                query.comparesPrevious = report.controls.parameterNames.contains("compare")
            }
            let choices = try await FieldChoices.of(request.environment)
            let answer = try await report.answer(query, in: request.environment)
            return DashboardCard(
                card: card,
                outcome: .answered(ReportView(request, answer, choices: choices, words: words), gone: taken))
        } catch let error as ParameterError {
            return DashboardCard(card: card, outcome: .failed(error.description))
        } catch {
            return DashboardCard(card: card, outcome: .failed(words["card_failed"]))
        }
    }

    /// All of them, at once; in their order.
    static func answered(
        _ dashboard: Dashboard, under all: [Parameter], gone: GoneNames, reports: any ReportService, words: Words
    ) async -> [DashboardCard] {
        await withTaskGroup(of: (Int, DashboardCard).self) { group in
            for (place, card) in dashboard.cards.enumerated() {
                group.addTask {
                    (place, await answered(card, under: all, gone: gone, reports: reports, words: words))
                }
            }
            var cards: [(Int, DashboardCard)] = []
            for await card in group { cards.append(card) }
            return cards.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }
}

/// What the template shows of a card.
struct DashboardCardModel {
    var cardId: String
    var cardTitle: String
    var reportTitle: String
    var period: String?
    var address: String
    var width: Int
    var height: Int
    var figure: KeyFigures.Figure?
    /// JSON for the chart's script; nil: the card shows no chart.
    var chartJson: String?
    var cardTable: TableModel?
    var isNothing: Bool
    var failure: String?
    var notes: [String]
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

    init(_ card: DashboardCard, under all: [Parameter], place: Int, count: Int, words: Words) {
        let own = card.card
        cardId = own.id
        cardTitle = own.title
        (width, height) = (own.width, own.height)
        reportTitle = own.saved.report.map(words.title) ?? words["saved_report_gone"]
        address = own.saved.address
        notes = []
        isNothing = false
        (isFirst, isLast) = (place == 0, place == count - 1)
        kinds = Dashboard.Kind.allCases.map {
            ManageChoice(value: $0.rawValue, label: words["card_kind_" + $0.rawValue], isChosen: $0 == own.kind)
        }
        resizings = Self.resizings(own, words)
        switch card.outcome {
        case .failed(let text): failure = text
        case .answered(let view, let gone): show(view, gone, words)
        }
    }

    private mutating func show(_ view: ReportView, _ gone: [GoneNames.Gone], _ words: Words) {
        address = view.request.address.text
        period = view.local.days(view.query.from, view.query.to)
        if !gone.isEmpty { notes.append(GoneText.text(gone, words)) }
        notes += AnswerNotes(view: view).ignored
        let figures = KeyFigures(view).figures
        let kind = Dashboard.Kind(rawValue: kinds.first { $0.isChosen }?.value ?? "") ?? .chart
        isNothing = view.isEmpty
        if kind != .table { figure = figures.first }
        switch kind {
        case .number: break
        case .chart:
            chartJson = ChartModel(view).json
            if chartJson == nil, !view.isEmpty { cardTable = Self.table(view) }
        case .table: cardTable = Self.table(view)
        }
    }

    private static func table(_ view: ReportView) -> TableModel? {
        let found = AnswerTable(view: view).table ?? AnswerLists(view: view).tables.first ?? HeatModel.asRows(view)
        guard var table = found else { return nil }
        table.rows = Array(table.rows.prefix(50))
        // On a card a header leads nowhere: it would sort the report's own page.
        for place in table.headers.indices { table.headers[place].sort = nil }
        return table
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
