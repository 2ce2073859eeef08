import Hummingbird
import Logging
import Reports
import Support

/// Asks the reports of a dashboard's cards, all of one state of the data.
struct DashboardAnswers: Sendable {
    let reports: SteadyReports
    let gone: GoneNames
    /// Names of what filters can name, asked once for all cards.
    let choices: FieldChoices
    let words: Words
    /// The request that they are asked for: what goes wrong is logged under its id.
    let context: WebContext

    /// At once; in their order. A card that fails keeps no other from being shown.
    func cards(_ dashboard: Dashboard, under all: [Parameter]) async -> [DashboardCard] {
        await withTaskGroup(of: (Int, DashboardCard).self) { group in
            for (place, card) in dashboard.cards.enumerated() {
                group.addTask { (place, DashboardCard(card: card, outcome: await outcome(card, under: all))) }
            }
            var cards: [(Int, DashboardCard)] = []
            for await card in group { cards.append(card) }
            return cards.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    private func outcome(_ card: Dashboard.Card, under all: [Parameter]) async -> DashboardCard.Outcome {
        guard let report = card.saved.report else { return .refused(words["saved_report_gone"]) }
        var (parameters, lacking) = DashboardFilters.parameters(
            of: card.saved.parameters, under: all, report: report)
        // Saved as a number or a table, and shown as a chart on the dashboard.
        if card.kind == .chart {
            parameters.removeAll { $0.name == "chart" && ["number", "table"].contains($0.value) }
        }
        let taken = gone.takeOut(of: &parameters)
        do {
            let request = try await ReportRequest(report, form: parameters, reports: reports)
            let answer = try await report.answer(request.pageQuery, in: request.environment)
            let view = ReportView(request, answer, choices: choices, words: words)
            return .answered(view, gone: taken, lacking: lacking)
        } catch let error as ParameterError {
            return .refused(error.description)
        } catch {
            if !Task.isCancelled {
                context.logger.error(
                    "a card failed", metadata: ["error": "\(error)", "card": "\(card.id)", "report": "\(report.slug)"])
            }
            return .failed(id: context.requestID)
        }
    }
}
