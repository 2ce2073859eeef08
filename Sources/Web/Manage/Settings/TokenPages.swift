import Hummingbird
import Ledger
import Support

/// The keys of programs. A secret is shown once, on the page that its making leads to.
struct TokenPages: Sendable {
    let ledger: Ledger
    let render: ManageRenderer
    let now: @Sendable () -> Instant
    private let shown = ShownOnce()

    init(ledger: Ledger, render: ManageRenderer, now: @escaping @Sendable () -> Instant) {
        self.ledger = ledger
        self.render = render
        self.now = now
    }

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
        /// What was typed into the form of a new one.
        var typedName: String
        var nameProblem: String?
        var scopes: [ManageChoice]
        var scopeProblem: String?
        var secret: String?
    }

    func list(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        try render(page, secret: shown.take(for: context, now: now())?.secret)
    }

    func create(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        let (words, typed) = (page.words, form["name"] ?? "")
        let scopes = Set(form.values("scope").compactMap(APIToken.Scope.init))
        let name = form.optionalText("name").flatMap { $0.count <= 200 ? $0 : nil }
        guard let name, !scopes.isEmpty else {
            return try render(
                page, typed: (typed, scopes), nameProblem: name == nil ? words["token_no_name"] : nil,
                scopeProblem: scopes.isEmpty ? words["token_no_scope"] : nil, status: .unprocessableContent)
        }
        let secret = try ledger.tokens.create(name: name, scopes: scopes, now: now()).secret
        shown.keep(.init(secret: secret), for: context, now: now())
        return .redirect(to: "/settings/tokens")
    }

    func revoke(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        let id = try context.segment("id")
        guard try ledger.tokens.all().contains(where: { $0.id == id }) else {
            throw Problem.notFound("there is no token \(id)").worded("token_gone")
        }
        try ledger.tokens.revoke(id, now: now())
        return .redirect(to: "/settings/tokens")
    }

    private func render(
        _ page: PageContext, secret: String? = nil, typed: (name: String, scopes: Set<APIToken.Scope>) = ("", []),
        nameProblem: String? = nil, scopeProblem: String? = nil, status: HTTPResponse.Status = .ok
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
            typedName: typed.name, nameProblem: nameProblem,
            scopes: APIToken.Scope.allCases.map {
                ManageChoice(
                    value: $0.rawValue, label: words["scope_" + $0.rawValue], isChosen: typed.scopes.contains($0))
            }, scopeProblem: scopeProblem, secret: secret)
        return try render.page(
            "manage-tokens", title: words["settings_tokens"], model, page, scripts: ["manage.js"], status: status)
    }
}
