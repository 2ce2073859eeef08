import Hummingbird
import Support

/// What is accepted but odd: counters, and what they count, in pages.
struct QualityEndpoint: Sendable {
    let warehouse: any WarehouseService

    func get(_ request: Request, _ context: WebContext) async throws -> Response {
        let query = try request.queryString()
        try query.only("kind", "page", "per_page")
        let kinds = Oddity.Kind.allCases.map(\.rawValue)
        if let kind = query["kind"], !kinds.contains(kind) {
            throw Problem.parameter("kind", "there is no such kind", allowed: kinds)
        }
        let page = try query.integer("page", in: 1...1_000_000, default: 1)
        let perPage = try query.integer("per_page", in: 1...500, default: 50)
        let quality = try await warehouse.quality(kind: query["kind"], offset: (page - 1) * perPage, limit: perPage)
        return Response(json: json(quality, page: page))
    }

    private func json(_ quality: DataQuality, page: Int) -> JSON {
        .object([
            "counters": .array(
                quality.counters.map { .object(["kind": .string($0.kind), "count": .integer($0.count)]) }),
            "total": .integer(quality.total),
            "page": .integer(page),
            "oddities": .array(
                quality.oddities.map {
                    .object(["kind": .string($0.kind), "ticket": .text($0.ticket), "detail": .string($0.detail)])
                }),
        ])
    }
}
