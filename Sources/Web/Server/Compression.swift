import HTTPTypes
import Hummingbird

/// Packs answers on their way out, where they are text, long enough to be worth it, and the client takes it.
///
/// What is long, or of unknown length, is packed piece by piece as it leaves; the rest at once, so that its length is
/// known. A request that another site set off (a link, or an attack that measures lengths) is answered as it is: what is
/// packed is as long as its repetitions let it be, and so tells what it says (BREACH).
struct Compression: RouterMiddleware {
    /// Bytes: less hardly gets shorter, and leaves in one packet anyway.
    static let shortest = 1024
    /// Bytes that are packed at once.
    static let longestWhole = 1 << 20
    private static let level: Int32 = 5

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        guard Self.isPackable(response) else { return response }
        response.headers.varyByCoding()
        let accepted = AcceptedCodings(request.headers[.acceptEncoding])
        let length = response.body.contentLength
        guard accepted.takesGzip, accepted.refusesIdentity || length ?? .max >= Self.shortest,
            !["cross-site", "same-site"].contains(request.headers[.secFetchSite])
        else { return response }
        response.headers[.contentEncoding] = "gzip"
        if let tag = response.headers[.eTag], !tag.hasPrefix("W/") { response.headers[.eTag] = "W/" + tag }
        let body = response.body
        if let length, length <= Self.longestWhole {
            let whole = Whole()
            try await body.write(Collector(whole: whole))
            response.body = ResponseBody(byteBuffer: try Gzip.packed(whole.bytes, level: Self.level))
        } else {
            response.body = ResponseBody { writer in
                try await body.write(Packer(gzip: try Gzip(level: Self.level), writer: writer))
            }
        }
        return response
    }

    /// Whether it has a body that is text and stands there as it is.
    private static func isPackable(_ response: Response) -> Bool {
        response.status.kind != .informational && response.headers[.contentEncoding] == nil
            && ![.noContent, .notModified, .partialContent].contains(response.status)
            && response.body.contentLength != 0 && isText(response.headers[.contentType] ?? "")
    }

    static func isText(_ type: String) -> Bool {
        let essence = type.prefix { $0 != ";" }.trimmingBlanks().lowercased()
        return essence.hasPrefix("text/") || ["json", "javascript", "xml"].contains { essence.hasSuffix($0) }
    }
}

/// Takes in a body that is in memory anyway.
private final class Whole {
    var bytes = ByteBuffer()
}

private struct Collector: ResponseBodyWriter {
    let whole: Whole

    func write(_ buffer: ByteBuffer) async throws {
        var buffer = buffer
        whole.bytes.writeBuffer(&buffer)
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

/// Packs what is written and passes it on when there is some, as quickly as the client takes it.
private struct Packer: ResponseBodyWriter {
    /// Bytes of a body that are packed before what came of them leaves.
    private static let piece = 1 << 18

    let gzip: Gzip
    var writer: any ResponseBodyWriter

    mutating func write(_ buffer: ByteBuffer) async throws {
        var rest = buffer
        while let piece = rest.readSlice(length: min(Self.piece, rest.readableBytes)), piece.readableBytes > 0 {
            var packed = ByteBuffer()
            gzip.pack(piece, into: &packed)
            if packed.readableBytes > 0 { try await writer.write(packed) }
        }
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {
        var packed = ByteBuffer()
        gzip.finish(into: &packed)
        try await writer.write(packed)
        try await writer.finish(trailingHeaders)
    }
}
