import HTTPTypes
import Hummingbird
import Reports
import Support

/// A ticket's timeline with the account of every duration.
struct TicketPages: Sendable {
    let tickets: any TicketService
    let renderer: PageRenderer

    func show(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        let ticket = try context.segment("id")
        // Of the moment that the report was about: a later one could tell other durations.
        let asOf = try request.queryString()["as_of"].flatMap { Instant(rfc3339: $0) }
        guard let account = try await tickets.account(of: ticket, asOf: asOf) else {
            throw Problem.notFound("the ledger has no ticket \(ticket)").worded("why_no_ticket", ["ticket": ticket])
        }
        let model = TicketPageModel(
            account, words: page.words, asOf: asOf, back: TicketBack(request.headers[.referer], words: page.words))
        return try renderer.page("ticket", title: model.title, model, page)
    }
}
