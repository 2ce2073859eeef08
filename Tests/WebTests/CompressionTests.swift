import CZlib
import HTTPTypes
import Hummingbird
import Ledger
import Support
import Testing

@testable import Web

@Suite struct `Answers are packed` {
    @Test(
        arguments: [
            (nil, false, false), ("", false, false), ("gzip", true, false), ("br, GZIP;q=0.5", true, false),
            ("gzip;q=0", false, false), ("gzip;q=0.0, *", false, false), ("*", true, false), ("*;q=0", false, true),
            ("*;q=0, gzip", true, true), ("identity;q=0, gzip;q=0.1", true, true),
            ("identity, gzip;q=0.5", false, false),
            ("gzip;q=x", false, false), ("gzip;q=nan", false, false), ("gzip ; q=1.0", true, false),
            ("br", false, false),
            ("identity;q=0", false, true), ("x-gzip", true, false), (",,;q=1,", false, false),
        ] as [(String?, Bool, Bool)])
    func `as the client says that it takes them`(header: String?, gzip: Bool, noIdentity: Bool) {
        let accepted = AcceptedCodings(header)
        #expect(accepted.takesGzip == gzip)
        #expect(accepted.refusesIdentity == noIdentity)
    }

    static let paths = ["/reports", "/reports/csat", "/nothing", "/api/v1/openapi.json", "/static/turnaround.css"]

    @Test(arguments: paths)
    func `and say the same as when they are not`(path: String) async throws {
        let browser = try TestSite().browser(.viewer)
        let plain = try await browser.get(path)
        #expect(plain.headers[.contentEncoding] == nil)
        #expect(plain.headers[.vary] == "Accept-Encoding")
        let packed = try await browser.get(path, accepting: "gzip")
        #expect(packed.headers[.contentEncoding] == "gzip")
        #expect(packed.headers[.vary] == "Accept-Encoding")
        #expect(packed.headers[.contentLength] == String(packed.bytes.count))
        #expect(packed.status == plain.status && packed.bytes.count < plain.bytes.count / 2)
        #expect(steady(packed.unpacked) == steady(plain.text))
    }

    /// Without what no two answers share: the form token's mask.
    private func steady(_ text: String) -> String { text.replacing(/[0-9a-f]{128}/, with: "") }

    @Test(arguments: paths)
    func `and asked for with HEAD have the same headers and no body`(path: String) async throws {
        let browser = try TestSite().browser(.viewer)
        for coding in ["gzip", "identity"] {
            let get = try await browser.get(path, accepting: coding)
            let head = try await browser.send(.head, path, accepting: coding)
            #expect(head.bytes.isEmpty && head.status == get.status)
            // Masks differ from one answer to the next, and with them lengths by a little.
            let lengths = [get, head].map { Int($0.headers[.contentLength] ?? "") ?? 0 }
            #expect(abs(lengths[0] - lengths[1]) < 200 && lengths[0] > 0)
            for name in [HTTPField.Name.contentEncoding, .contentType, .vary, .eTag] {
                #expect(head.headers[name] == get.headers[name])
            }
        }
    }

    @Test func `but not where they are short, no text, or another site asks`() async throws {
        let browser = try TestSite().browser(.viewer)
        #expect(try await browser.get("/api/v1/status", accepting: "gzip").headers[.contentEncoding] == nil)
        let short = try await browser.get("/api/v1/status", accepting: "gzip, identity;q=0")
        #expect(short.headers[.contentEncoding] == "gzip" && short.unpacked.hasPrefix("{"))
        let foreign = try await browser.send(
            .get, "/reports", accepting: "gzip", [.init("Sec-Fetch-Site") ?? .date: "cross-site"])
        #expect(foreign.headers[.contentEncoding] == nil && foreign.headers[.vary] == "Accept-Encoding")
        for type in ["image/png", "font/woff2", "application/octet-stream", ""] { #expect(!Compression.isText(type)) }
        for type in ["text/csv; charset=utf-8", "application/problem+json", "image/svg+xml", "application/x-ndjson"] {
            #expect(Compression.isText(type))
        }
    }

    @Test func `files have a tag for each coding`() async throws {
        let browser = try TestSite().browser(.viewer)
        let path = "/static/turnaround.css"
        let plain = try #require(try await browser.get(path).headers[.eTag])
        let packed = try #require(try await browser.get(path, accepting: "gzip").headers[.eTag])
        #expect(plain != packed)
        for (coding, tag, status) in [
            ("gzip", packed, 304), ("gzip", plain, 200), ("identity", plain, 304), ("identity", packed, 200),
            ("gzip", "W/\(packed), \"x\"", 304), ("gzip", "*", 304),
        ] {
            let reply = try await browser.send(.get, path, accepting: coding, [.ifNoneMatch: tag])
            #expect(reply.status == status)
            #expect(reply.headers[.vary] == "Accept-Encoding")
            #expect((reply.headers[.contentEncoding] == "gzip") == (coding == "gzip" && status == 200))
            if status == 304 { #expect(reply.bytes.isEmpty) }
        }
        let part = try await browser.send(.get, path, accepting: "gzip", [.range: "bytes=0-9"])
        #expect(part.status == 200 && part.unpacked.utf8.count > 10)
    }

    @Test func `piece by piece where they are long`() async throws {
        let lines = (0..<200_000).map { "\($0),ticket \($0 * 7919 % 100_003)\n" }.joined()
        #expect(lines.utf8.count > 2 * Compression.longestWhole)
        let site = try TestSite()
        site.reports.answerWith(label: lines)
        let path = "/api/v1/reports/time-to-close.csv"
        let plain = try await site.get(path, token: "local-secret")
        let packed = try await site.get(path, token: "local-secret", headers: [.acceptEncoding: "gzip"])
        #expect(packed.headers[.contentEncoding] == "gzip" && packed.headers[.contentLength] == nil)
        #expect(packed.bytes.count < plain.bytes.count / 2)
        #expect(packed.unpacked == plain.text)
        let head = try await site.send(.head, path, token: "local-secret", headers: [.acceptEncoding: "gzip"])
        #expect(head.headers[.contentLength] == String(packed.bytes.count) && head.bytes.isEmpty)
    }

    @Test func `over a connection that goes on`() async throws {
        try await LiveSite.run { site in
            site.reports.answerWith(label: String(repeating: "0123456789", count: 300_000))
            let client = try RawClient(port: site.port)
            let head = " /api/v1/reports/time-to-close HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer local-secret\r\n"
            for method in ["GET", "HEAD", "GET"] {
                await client.send("\(method)\(head)Accept-Encoding: gzip\r\n\r\n")
                let answer = await client.receive {
                    $0.contains("\r\n\r\n") && (method == "HEAD" || $0.hasSuffix("\r\n0\r\n\r\n"))
                }
                #expect(answer.text.hasPrefix("HTTP/1.1 200") && !answer.closed)
                #expect(answer.text.lowercased().contains("content-encoding: gzip"))
            }
        }
    }

    @Test func `under a token that is another one in each answer`() async throws {
        let browser = try TestSite().browser(.admin)
        var tokens: [String] = []
        for _ in 0..<3 { tokens.append(try #require(try await browser.get("/profile").field("form_token"))) }
        #expect(Set(tokens).count == 3)
        for token in tokens {
            #expect(try await browser.post("/profile", "name=Ana", formToken: .some(token)).status == 303)
        }
    }
}

extension Browser {
    func get(_ path: String, accepting codings: String) async throws -> Reply {
        try await send(.get, path, accepting: codings)
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, accepting codings: String, _ others: HTTPFields = [:]
    ) async throws -> Reply {
        var headers = headers
        headers[.acceptEncoding] = codings
        headers.append(contentsOf: others)
        return try await site.send(method, path, headers: headers)
    }
}

extension Reply {
    /// What was packed; empty where it is no whole gzip.
    var unpacked: String {
        var stream = z_stream()
        guard inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return "" }
        defer { inflateEnd(&stream) }
        var (input, output) = (bytes, [UInt8](repeating: 0, count: 32 << 20))
        let status = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                return inflate(&stream, Z_FINISH)
            }
        }
        guard status == Z_STREAM_END, stream.avail_in == 0 else { return "" }
        return String(decoding: output.prefix(Int(stream.total_out)), as: UTF8.self)
    }
}
