import Ledger
import Support

/// State, data quality, settings, rebuild, tokens, and this description.
enum AdministrationOperations {
    static var all: [OpenAPIOperation] {
        [
            read("/api/v1/status", "getStatus", "How far the server is", "Status"),
            quality,
            read("/api/v1/settings", "getSettings", "What holds for the whole installation", "Settings"),
            write(
                "patch", "/api/v1/settings", "changeSettings", "Change what the body names", body: "SettingsChange",
                answer: (200, "Settings"), problems: [413, 415]),
            read("/api/v1/rebuild", "getRebuild", "The rebuild that is under way, or the last one", "Rebuild"),
            write(
                "post", "/api/v1/rebuild", "startRebuild", "Derive everything anew from the ledger",
                answer: (202, "Rebuild")),
            write(
                "post", "/api/v1/check", "check", "Compare the facts with a derivation from scratch",
                answer: (200, "Check")),
            OpenAPIOperation(
                method: "get", path: "/api/v1/tokens", id: "listTokens", summary: "Tokens, without their secrets",
                tag: "Administration", scope: .admin,
                answers: [.init(status: 200, description: "Tokens", content: ("application/json", .schema("Tokens")))]),
            write(
                "post", "/api/v1/tokens", "createToken", "Make a token; its secret is told here and never again",
                body: "TokenRequest", answer: (201, "NewToken"), problems: [413, 415]),
            OpenAPIOperation(
                method: "delete", path: "/api/v1/tokens/{id}", id: "revokeToken", summary: "Revoke a token",
                tag: "Administration", scope: .admin,
                parameters: [
                    .init(
                        name: "id", place: "path",
                        schema: .object(["type": .string("string"), "minLength": .integer(1)]))
                ],
                answers: [.init(status: 204, description: "Revoked")], problems: [404]),
            OpenAPIOperation(
                method: "get", path: "/api/v1/openapi.json", id: "getDescription", summary: "This description",
                tag: "Administration", scope: nil,
                answers: [
                    .init(
                        status: 200, description: "OpenAPI 3.1",
                        content: ("application/json", .object(["type": .string("object")])))
                ]),
        ]
    }

    private static var quality: OpenAPIOperation {
        var operation = read(
            "/api/v1/quality", "getQuality", "What is accepted but odd: counters, and a page of what they count",
            "Quality")
        operation.parameters = [
            .init(name: "kind", schema: .words(Oddity.Kind.allCases.map(\.rawValue))),
            .init(name: "page", schema: .whole(1...1_000_000)),
            .init(name: "per_page", schema: .whole(1...500)),
        ]
        return operation
    }

    private static func read(_ path: String, _ id: String, _ summary: String, _ schema: String) -> OpenAPIOperation {
        OpenAPIOperation(
            method: "get", path: path, id: id, summary: summary, tag: "Administration", scope: .read,
            answers: [.init(status: 200, description: summary, content: ("application/json", .schema(schema)))])
    }

    private static func write(
        _ method: String, _ path: String, _ id: String, _ summary: String, body: String? = nil,
        answer: (status: Int, schema: String), problems: [Int] = []
    ) -> OpenAPIOperation {
        OpenAPIOperation(
            method: method, path: path, id: id, summary: summary, tag: "Administration", scope: .admin,
            body: body.map { [("application/json", .schema($0))] } ?? [],
            answers: [
                .init(
                    status: answer.status, description: summary,
                    content: ("application/json", .schema(answer.schema)))
            ], problems: problems)
    }
}
