import Hummingbird
import Ledger
import Support

/// The tokens of programs: listed without their secrets, created, revoked.
struct TokensEndpoint: Sendable {
    let ledger: Ledger
    let configuration: WebConfiguration
    let now: @Sendable () -> Instant

    func list(_ request: Request, _ context: WebContext) async throws -> Response {
        try request.refuseParameters()
        return Response(json: .object(["tokens": .array(try ledger.tokens.all().map(Self.json))]))
    }

    func create(_ request: Request, _ context: WebContext) async throws -> Response {
        try request.refuseParameters()
        let body = try BodyFields(
            await request.jsonObject(configuration), allowed: ["name", "scopes"])
        let name = try body.text("name", upTo: 200)
        let scopes = try body.words("scopes").map { word in
            guard let scope = APIToken.Scope(rawValue: word) else {
                throw Problem.parameter(
                    "scopes", "there is no scope '\(word)'", allowed: APIToken.Scope.allCases.map(\.rawValue))
            }
            return scope
        }
        guard !scopes.isEmpty else {
            throw Problem.parameter("scopes", "is empty", allowed: APIToken.Scope.allCases.map(\.rawValue))
        }
        let (token, secret) = try ledger.tokens.create(name: name, scopes: Set(scopes), now: now())
        return Response(
            json: .object(["token": Self.json(token), "secret": .string(secret)]), status: .created)
    }

    func revoke(_ request: Request, _ context: WebContext) async throws -> Response {
        try request.refuseParameters()
        let id = try context.segment("id")
        guard try ledger.tokens.revoke(id, now: now()) else {
            throw Problem.notFound("there is no token \(id) that works")
        }
        return Response(status: .noContent)
    }

    private static func json(_ token: APIToken) -> JSON {
        .object([
            "id": .string(token.id), "name": .string(token.name),
            "scopes": .array(token.scopes.map(\.rawValue).sorted().map(JSON.string)),
            "created_at": .instant(token.created), "last_used_at": .instant(token.lastUsed),
            "revoked_at": .instant(token.revoked),
        ])
    }
}
