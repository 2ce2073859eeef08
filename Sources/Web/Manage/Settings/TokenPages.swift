import Hummingbird
import Ledger
import Support

/// The keys of programs. A secret is shown once, on the page that answers its making.
struct TokenPages: Sendable {
    let ledger: Ledger
    let render: ManageRenderer
    let now: @Sendable () -> Instant

    private struct Model {
        struct Row {
            var tokenId: String
            var tokenName: String
            var scopeNames: String
            var created: String
            var lastUsed: String
            var isRevoked: Bool
        }

        var tabs: [SettingsTabs.Link]
        var rows: [Row]
        var hasRows: Bool
        var scopes: [ManageChoice]
        var secret: String?
    }

    func list(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        try render(page)
    }

    func create(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        let scopes = Set(form.values("scope").compactMap(APIToken.Scope.init))
        guard let name = form.optionalText("name"), name.count <= 200, !scopes.isEmpty else {
            return try render(page, notice: .problem(page.words["token_incomplete"]), status: .unprocessableContent)
        }
        let secret = try ledger.tokens.create(name: name, scopes: scopes, now: now()).secret
        return try render(page, secret: secret)
    }

    func revoke(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        try ledger.tokens.revoke(context.segment("id"), now: now())
        return .redirect(to: "/settings/tokens")
    }

    private func render(
        _ page: PageContext, secret: String? = nil, notice: ManageNotice? = nil, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let (words, zone) = (page.words, Zone(page.settings.timeZone) ?? .utc)
        let rows = try ledger.tokens.all().map { token in
            Model.Row(
                tokenId: token.id, tokenName: token.name,
                scopeNames: token.scopes.map { words["scope_" + $0.rawValue] }.sorted().joined(separator: ", "),
                created: page.format.dateAndTime(token.created, zone),
                lastUsed: token.lastUsed.map { page.format.dateAndTime($0, zone) } ?? words["never"],
                isRevoked: token.revoked != nil)
        }
        let model = Model(
            tabs: SettingsTabs.links(.tokens, page), rows: rows, hasRows: !rows.isEmpty,
            scopes: APIToken.Scope.allCases.map {
                ManageChoice(value: $0.rawValue, label: words["scope_" + $0.rawValue], isChosen: false)
            }, secret: secret)
        return try render.page(
            "manage-tokens", title: words["settings_tokens"], model, page, notice: notice, scripts: ["manage.js"],
            status: status)
    }
}
