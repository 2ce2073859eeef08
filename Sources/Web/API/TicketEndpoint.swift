import Hummingbird
import Support

/// The account of a ticket: timeline, facts, and how each duration came about.
struct TicketEndpoint: Sendable {
    let tickets: any TicketService

    func get(_ request: Request, _ context: WebContext) async throws -> Response {
        let query = try request.queryString()
        try query.only("as_of")
        let asOf = try query["as_of"].map { text in
            guard let instant = Instant(rfc3339: text) else {
                throw Problem.parameter("as_of", "is no instant with its zone, such as 2024-03-01T09:00:00Z")
            }
            return instant
        }
        let id = try context.segment("id")
        let account = try await context.whileConnected { try await tickets.account(of: id, asOf: asOf) }
        guard let account else { throw Problem.notFound("there is no ticket \(id)") }
        return Response(json: TicketJSON(account).json)
    }
}
