import HTTPTypes
import Hummingbird
import Support

/// `POST /api/v1/events`: events in, batch by batch; each batch is on disk before the answer, and before the next is
/// read.
struct EventsEndpoint: Sendable {
    let intake: any EventIntake
    let configuration: WebConfiguration

    private static let types: Set = [
        "application/x-ndjson", "application/ndjson", "application/jsonl", "application/json", "text/plain",
        "application/octet-stream", "application/x-www-form-urlencoded",
    ]

    func post(_ request: Request, _ context: WebContext) async throws -> Response {
        let query = try request.queryString()
        try query.only("atomic")
        let isAtomic = try query.flag("atomic")
        try checkHeaders(request)
        let limit = isAtomic ? configuration.atomicBodyLimit : configuration.eventBodyLimit
        var intake = EventBatches(intake: intake, isAtomic: isAtomic, batchSize: configuration.batchSize)
        var reader = EventLineReader(limit: configuration.smallBodyLimit)
        var pace = BodyPace(configuration, limit: limit, announced: request.headers[.contentLength])
        try pace.checkAnnounced()
        for try await piece in request.body {
            try pace.received(piece.readableBytes)
            piece.withUnsafeReadableBytes { raw in
                raw.withMemoryRebound(to: UInt8.self) { bytes in
                    reader.read(bytes) { intake.take(line: $0, $1) }
                }
            }
            try await intake.commitFullBatches()
        }
        reader.finish { intake.take(line: $0, $1) }
        return Response(json: try await intake.finish().json)
    }

    private func checkHeaders(_ request: Request) throws {
        if let encoding = request.headers[.contentEncoding], encoding.lowercased() != "identity" {
            throw Problem.unsupportedMediaType("Content-Encoding \(encoding): send the body unpacked")
        }
        guard let type = request.headers[.contentType] else { return }
        let essence = type.split(separator: ";").first.map { $0.trimmingBlanks().lowercased() } ?? ""
        guard Self.types.contains(essence) else {
            throw Problem.unsupportedMediaType("\(type): send application/x-ndjson or application/json")
        }
    }
}
