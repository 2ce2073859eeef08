import HTTPTypes
import Hummingbird
import Ledger
import Support
import Testing
import Web

@Suite struct `Who may call what` {
    static let operations: [(method: HTTPRequest.Method, path: String, scope: APIToken.Scope)] = [
        (.post, "/api/v1/events", .ingest), (.get, "/api/v1/reports", .read),
        (.get, "/api/v1/reports/time-to-close", .read), (.get, "/api/v1/reports/time-to-close.csv", .read),
        (.get, "/api/v1/reports/time-to-close/records", .read),
        (.get, "/api/v1/reports/time-to-close/records.csv", .read), (.get, "/api/v1/tickets/1%2F%C3%B6", .read),
        (.get, "/api/v1/status", .read), (.get, "/api/v1/quality", .read), (.get, "/api/v1/settings", .read),
        (.patch, "/api/v1/settings", .admin), (.get, "/api/v1/rebuild", .read), (.post, "/api/v1/rebuild", .admin),
        (.get, "/api/v1/tokens", .admin), (.post, "/api/v1/tokens", .admin), (.delete, "/api/v1/tokens/x", .admin),
    ]

    @Test(arguments: operations.indices)
    func `a token reaches as far as its scopes`(index: Int) async throws {
        let (method, path, needed) = Self.operations[index]
        let site = try TestSite()
        for scope in APIToken.Scope.allCases {
            let reply = try await site.send(
                method, path, token: site.token(scope), type: "application/json", body: "{}")
            if scope == needed || scope == .admin {
                #expect(![401, 403].contains(reply.status), "\(method) \(path) with \(scope): \(reply.text)")
            } else {
                #expect(reply.status == 403)
                #expect(reply["detail"]?.text?.contains(needed.rawValue) == true)
                #expect(reply.headers[.wwwAuthenticate]?.contains("insufficient_scope") == true)
            }
        }
    }

    @Test(arguments: operations.indices)
    func `nobody gets in without a token, or with a wrong or revoked one`(index: Int) async throws {
        let (method, path, _) = Self.operations[index]
        let site = try TestSite()
        let (token, secret) = try site.ledger.tokens.create(name: "gone", scopes: [.admin], now: site.now)
        try site.ledger.tokens.revoke(token.id, now: site.now)
        for token in [nil, "nonsense", secret, "local-secre", "local-secret2"] {
            let reply = try await site.send(method, path, token: token)
            #expect(reply.status == 401)
            #expect(reply.type == "application/problem+json")
            #expect(reply.headers[.wwwAuthenticate]?.hasPrefix("Bearer") == true)
        }
        #expect(try site.ledger.lastSequence() == 0)
    }

    @Test func `the secret of this machine counts as admin`() async throws {
        let reply = try await TestSite().get("/api/v1/tokens", token: "local-secret")
        #expect(reply.status == 200)
    }

    @Test func `without a secret in the configuration there is none that opens`() async throws {
        let site = try TestSite { $0.localSecret = nil }
        #expect(try await site.get("/api/v1/tokens", token: "").status == 401)
    }

    @Test func `tokens are made, listed without their secrets, and revoked`() async throws {
        let site = try TestSite()
        let admin = try site.token(.admin)
        let made = try await site.send(
            .post, "/api/v1/tokens", token: admin, type: "application/json",
            body: #"{"name": "Zendesk", "scopes": ["ingest", "read"]}"#)
        #expect(made.status == 201)
        let secret = try #require(made["secret"]?.text)
        let id = try #require(made["token"]?["id"]?.text)
        #expect(try await site.get("/api/v1/reports", token: secret).status == 200)
        let list = try await site.get("/api/v1/tokens", token: admin)
        #expect(list.text.contains("Zendesk"))
        #expect(!list.text.contains(secret))
        #expect(try await site.send(.delete, "/api/v1/tokens/\(id)", token: admin).status == 204)
        #expect(try await site.get("/api/v1/reports", token: secret).status == 401)
        #expect(try await site.send(.delete, "/api/v1/tokens/\(id)", token: admin).status == 404)
    }

    @Test(arguments: [
        #"{"name": "x", "scopes": ["all"]}"#, #"{"name": "", "scopes": ["read"]}"#, #"{"name": "x", "scopes": []}"#,
        #"{"scopes": ["read"]}"#, #"{"name": "x", "scopes": ["read"], "more": 1}"#, "[]", "{",
    ])
    func `a token that does not fit is refused`(body: String) async throws {
        let reply = try await TestSite().send(
            .post, "/api/v1/tokens", token: "local-secret", type: "application/json", body: body)
        #expect(reply.status == 400)
    }
}
