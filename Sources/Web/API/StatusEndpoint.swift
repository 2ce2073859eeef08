import Hummingbird
import Ledger
import Support

/// How far the server is: version, data, derivation.
struct StatusEndpoint: Sendable {
    let warehouse: any WarehouseService
    let version: String
    let now: @Sendable () -> Instant

    func get(_ request: Request, _ context: WebContext) async throws -> Response {
        try request.refuseParameters()
        let status = try await warehouse.status()
        return Response(
            json: .object([
                "version": .string(version),
                "now": .instant(now()),
                "data_to": .instant(status.dataTo),
                "events": .integer(status.events),
                "sequence": .integer(Int(status.sequence)),
                "derived_through": .integer(Int(status.derivedThrough)),
                "lag": .integer(Int(status.lag)),
            ]))
    }
}
