import Hummingbird
import Reports
import Semantics
import Support

/// The home page, and the numbers on it, which a browser fetches once the page stands.
struct HomePages: Sendable {
    let reports: any ReportService
    let renderer: PageRenderer

    func home(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        let query = try request.queryString()
        let environment = try await reports.environment(asOf: nil)
        let cards = query["numbers"] == nil ? nil : try await cards(environment, page.words)
        var model = HomePageModel(search: query["q"] ?? "", cards: cards, words: page.words)
        let days = Self.days(environment)
        model.period = page.words.text("home_period", ["days": page.format.days(days.lowerBound, days.upperBound)])
        return try renderer.page("reports", title: page.words["reports"], model, page, dataTo: environment.dataTo)
    }

    /// The topics with their cards, without the page around them.
    func numbers(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        let query = try request.queryString()
        let environment = try await reports.environment(asOf: nil)
        let cards = try await context.whileConnected { try await self.cards(environment, page.words) }
        let model = HomePageModel(search: query["q"] ?? "", cards: cards, words: page.words)
        return try renderer.fragment("report-cards", model)
    }

    /// All reports' numbers, several at a time. A report that fails has none: the others are not its fault.
    private func cards(_ environment: ReportEnvironment, _ words: Words) async throws -> [String: ReportCard] {
        await withTaskGroup(of: (String, ReportCard)?.self) { group in
            for report in ReportLibrary.all {
                group.addTask { try? await (report.slug, card(report, environment, words)) }
            }
            var cards: [String: ReportCard] = [:]
            for await case (let slug, let card)? in group { cards[slug] = card }
            // The messages of the tickets have no view over time of their own; they are the replies of the owners.
            if let replies = cards["owner-reply-count"] {
                cards["ticket-response-count"]?.sparkline = replies.sparkline
            }
            return cards
        }
    }

    /// The last 90 days, or the last 90 with data where those have none.
    private static func days(_ environment: ReportEnvironment) -> ClosedRange<LocalDate> {
        let today = environment.timeZone.date(at: environment.now)
        let last = environment.dataTo.map { environment.timeZone.date(at: $0) } ?? today
        return last < today - 89 ? (last - 89)...last : (today - 89)...today
    }

    private func card(_ report: Report, _ environment: ReportEnvironment, _ words: Words) async throws -> ReportCard {
        var parameters: [Parameter] = []
        func ask(_ name: String, _ value: String) { parameters.append(Parameter(name: name, value: value)) }
        if report.controls.hasViews {
            ask("view", "over-time")
            ask("frequency", "week")
        }
        if report.controls.groups.contains("none") { ask("group", "none") }
        let days = Self.days(environment)
        if days.upperBound < environment.timeZone.date(at: environment.now) {
            ask("from", days.lowerBound.description)
            ask("to", days.upperBound.description)
        }
        var query = try report.query(parameters, in: environment)
        query.comparesPrevious = true
        return ReportCard(report, try await report.answer(query, in: environment), words: words)
    }
}
