import Foundation
import HTTPTypes
import Hummingbird

/// Styles, scripts and pictures, read and packed once at start. A name comes with the digest of its content as `?v=`, so
/// that browsers keep a file until it changes.
struct StaticFiles: Sendable {
    private struct File: Sendable {
        let content: ByteBuffer
        /// Nil: it is no text, or not worth it.
        let packed: ByteBuffer?
        let type: String
        let digest: String
    }

    /// Those that belong to the program.
    static let bundled = Result { try StaticFiles() }

    private let files: [String: File]

    private init() throws {
        var files: [String: File] = [:]
        guard let root = Bundle.module.url(forResource: "static", withExtension: nil, subdirectory: "Resources"),
            let names = FileManager.default.enumerator(atPath: root.path)
        else {
            self.files = [:]
            return
        }
        for case let name as String in names {
            guard let type = Self.types[(name as NSString).pathExtension] else { continue }
            let content = try Data(contentsOf: root.appendingPathComponent(name))
            let bytes = ByteBuffer(bytes: content)
            let isWorthIt = Compression.isText(type) && content.count >= Compression.shortest
            files[name] = File(
                content: bytes, packed: isWorthIt ? try Gzip.packed(bytes, level: 9) : nil, type: type,
                digest: Self.digest(content))
        }
        self.files = files
    }

    /// The address of a file, to be written into a page.
    func address(_ name: String) -> String {
        files[name].map { "/static/\(name)?v=\($0.digest)" } ?? "/static/\(name)"
    }

    func get(_ request: Request, _ context: WebContext) async throws -> Response {
        let name = context.parameters.getCatchAll().joined(separator: "/")
        guard let file = files[name] else {
            throw Problem.notFound("there is no file \(name)").worded("why_nothing_there", ["path": name])
        }
        let accepted = AcceptedCodings(request.headers[.acceptEncoding])
        let packed = accepted.takesGzip ? file.packed : nil
        // Each coding is a thing of its own to a cache.
        let tag = packed == nil ? "\"\(file.digest)\"" : "\"\(file.digest)-gzip\""
        let isPinned = try request.queryString()["v"] == file.digest
        var headers: HTTPFields = [
            .contentType: file.type, .eTag: tag,
            .cacheControl: isPinned ? "public, max-age=31536000, immutable" : "no-cache",
        ]
        if file.packed != nil { headers.varyByCoding() }
        if request.headers[.ifNoneMatch].map({ $0 == "*" || $0.contains(tag) }) ?? false {
            return Response(status: .notModified, headers: headers)
        }
        if packed != nil { headers[.contentEncoding] = "gzip" }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: packed ?? file.content))
    }

    private static let types = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
        "mjs": "text/javascript; charset=utf-8", "svg": "image/svg+xml", "png": "image/png",
        "ico": "image/x-icon", "woff2": "font/woff2", "json": "application/json",
        "webmanifest": "application/manifest+json", "txt": "text/plain; charset=utf-8",
    ]

    /// FNV-1a, 64 bits: tells versions of a file apart, no more.
    private static func digest(_ data: Data) -> String {
        let hash = data.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return String(hash, radix: 16)
    }
}
