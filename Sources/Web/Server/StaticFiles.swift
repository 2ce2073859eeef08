import Foundation
import HTTPTypes
import Hummingbird

/// Styles, scripts and pictures, read once at start. A name comes with the digest of its content as `?v=`, so that
/// browsers
/// keep a file until it changes.
struct StaticFiles: Sendable {
    private struct File: Sendable {
        let content: ByteBuffer
        let type: String
        let digest: String
    }

    private let files: [String: File]

    init() throws {
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
            files[name] = File(content: ByteBuffer(bytes: content), type: type, digest: Self.digest(content))
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
        let tag = "\"\(file.digest)\""
        let isPinned = try request.queryString()["v"] == file.digest
        let headers: HTTPFields = [
            .contentType: file.type, .eTag: tag,
            .cacheControl: isPinned ? "public, max-age=31536000, immutable" : "no-cache",
        ]
        if request.headers[.ifNoneMatch].map({ $0 == "*" || $0.contains(tag) }) ?? false {
            return Response(status: .notModified, headers: headers)
        }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: file.content))
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
