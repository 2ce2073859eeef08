import HTTPTypes
import Hummingbird
import Ledger
import Support
import Testing

@testable import Web

@Suite struct `What the log keeps` {
    @Test func `is no link, no token, no password, no question and no cookie`() async throws {
        let lines = LogLines()
        var site = try TestSite()
        site.logger = lines.logger
        let admin = try site.browser(.admin)
        let link = try site.ledger.oneTimeLinks.invite(role: .viewer, now: site.now)
        let token = try site.token(.read)
        _ = try await site.get("/api/v1/reports?search=hushed", token: token)
        _ = try await site.get("/api/v1/reports", token: token + "0")
        _ = try await admin.get("/reports?q=hushed")
        _ = try await admin.get("/sign-in?to=/hushed&q=hushed")
        _ = try await admin.post("/sign-in", "email=hushed%40x.test&password=hushed-one")
        let made = try await admin.follow(admin.post("/settings/tokens", "name=hushed&scope=read"))
        for path in ["/welcome/\(link)", "//welcome//\(link)", "/welcome/\(link)/more", "/welcome/\(link)?x=\(link)"] {
            _ = try await admin.get(path)
        }
        _ = try await admin.post("/welcome/\(link)", "name=hushed&email=a%40x.test&password=hushed-two")
        let secrets = [
            link, token, "hushed", admin.formToken, admin.cookie, made.text.firstMatch(of: /tnr_\w+/)?.0.description,
        ]
        #expect(lines.all.count >= 11)
        for secret in secrets {
            let secret = try #require(secret)
            #expect(!lines.all.contains { $0.contains(secret) })
        }
        #expect(lines.all.contains { $0.contains("GET /welcome/… 200") })
    }

    @Test func `says who failed without the link that it failed at`() async throws {
        let head = HTTPRequest(method: .get, scheme: "http", authority: "a", path: "/welcome/abc?d=e")
        #expect(Request(head: head, body: .init(buffer: ByteBuffer())).pathToLog == "/welcome/…")
    }

    @Test func `of a client that went away in the midst of a body is no failure of ours`() async throws {
        let lines = LogLines()
        try await LiveSite.run(logger: lines.logger) { site in
            let client = try RawClient(port: site.port)
            await client.send(
                "POST /api/v1/events HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer local-secret\r\n"
                    + "Content-Length: 1000\r\n\r\n{\"id\":")
            try await Task.sleep(for: .milliseconds(200))
            await client.hangUp()
            #expect(try await site.until { lines.all.contains { $0.contains("POST /api/v1/events 499") } })
            #expect(!lines.all.contains { $0.hasPrefix("error") })
        }
    }
}
