import HTTPTypes
import Hummingbird
import Support

extension Request {
    /// A body that is kept whole: a form, a JSON object.
    func smallBody(_ configuration: WebConfiguration) async throws -> [UInt8] {
        var pace = BodyPace(
            configuration, limit: configuration.smallBodyLimit, announced: headers[.contentLength])
        try pace.checkAnnounced()
        var bytes: [UInt8] = []
        for try await piece in body {
            try pace.received(piece.readableBytes)
            bytes.append(contentsOf: piece.readableBytesView)
        }
        return bytes
    }

    /// A posted form, as browsers send it.
    func form(_ configuration: WebConfiguration) async throws -> QueryString {
        guard headers[.contentType]?.lowercased().hasPrefix("application/x-www-form-urlencoded") ?? false else {
            throw Problem.unsupportedMediaType("send application/x-www-form-urlencoded")
        }
        return try QueryString(parsing: String(decoding: await smallBody(configuration), as: UTF8.self))
    }

    /// A posted JSON object.
    func jsonObject(_ configuration: WebConfiguration) async throws -> JSONObject {
        guard headers[.contentType]?.lowercased().hasPrefix("application/json") ?? false else {
            throw Problem.unsupportedMediaType("send application/json")
        }
        let bytes = try await smallBody(configuration)
        let json: JSON
        do {
            json = try bytes.withUnsafeBufferPointer { try JSON(parsing: $0) }
        } catch {
            throw Problem(.badRequest, "json", "The body is no JSON", detail: "\(error)")
        }
        guard case .object(let object) = json else {
            throw Problem(.badRequest, "json", "The body does not fit", detail: "send a JSON object")
        }
        return object
    }
}
