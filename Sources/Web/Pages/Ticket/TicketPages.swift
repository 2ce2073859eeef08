import Foundation
import HTTPTypes
import Hummingbird
import Support

/// A ticket's timeline with the account of every duration.
struct TicketPages: Sendable {
    let tickets: any TicketService
    let renderer: PageRenderer

    func show(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        let id = try context.segment("id")
        let ticket = id.removingPercentEncoding ?? id
        guard let account = try await tickets.account(of: ticket, asOf: nil) else {
            throw Problem.notFound("the ledger has no ticket \(ticket)").worded("why_no_ticket", ["ticket": ticket])
        }
        let model = TicketPageModel(account, words: page.words, back: Self.back(request))
        return try renderer.page("ticket", title: model.title, model, page)
    }

    /// The records or the report that led here.
    private static func back(_ request: Request) -> String? {
        guard let referrer = request.headers[.referer], let place = referrer.range(of: "/reports/") else { return nil }
        return String(referrer[place.lowerBound...])
    }
}
