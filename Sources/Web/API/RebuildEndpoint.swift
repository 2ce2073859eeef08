import Hummingbird
import Support

/// Deriving everything anew from the ledger: started here, looked at here.
struct RebuildEndpoint: Sendable {
    let warehouse: any WarehouseService

    func start(_ request: Request, _ context: WebContext) async throws -> Response {
        try request.refuseParameters()
        let progress = try await warehouse.startRebuild()
        return Response(json: .object(["rebuild": json(progress)]), status: .accepted)
    }

    func progress(_ request: Request, _ context: WebContext) async throws -> Response {
        try request.refuseParameters()
        return Response(json: .object(["rebuild": try await warehouse.rebuildProgress().map(json) ?? .null]))
    }

    /// Compares the facts with a derivation from scratch; it takes as long as a rebuild.
    func check(_ request: Request, _ context: WebContext) async throws -> Response {
        try request.refuseParameters()
        let differing = try await warehouse.tablesThatDiffer()
        return Response(json: .object(["differing_tables": .array(differing.map(JSON.string))]))
    }

    private func json(_ progress: RebuildProgress) -> JSON {
        .object([
            "state": .string(progress.state.rawValue),
            "done": .integer(progress.done),
            "total": progress.total.map(JSON.integer) ?? .null,
            "started_at": .instant(progress.startedAt),
            "finished_at": .instant(progress.finishedAt),
            "failure": .text(progress.failure),
        ])
    }
}
