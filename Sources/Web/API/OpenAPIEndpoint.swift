import Hummingbird
import Support

/// `GET /api/v1/openapi.json`: the description of the API, open to everyone.
struct OpenAPIEndpoint: Sendable {
    private let document: [UInt8]

    init(version: String) {
        document = OpenAPIDocument(version: version).json.canonical
    }

    func get(_ request: Request, _ context: WebContext) async throws -> Response {
        try request.refuseParameters()
        return Response(document, type: "application/json; charset=utf-8")
    }
}
