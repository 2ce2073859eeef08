import Hummingbird
import Ledger
import Support

/// Who may sign in: invitations, roles, new passwords. Administrators only.
struct AccountPages: Sendable {
    let ledger: Ledger
    let configuration: WebConfiguration
    let renderer: PageRenderer
    let now: @Sendable () -> Instant

    private struct Model {
        struct Row {
            var id: String
            var name: String
            var email: String
            var isActive: Bool
            var roles: [ManageChoice]
            var roleLabel: String
        }
        struct Invitation {
            var id: String
            var email: String
            var roleName: String
            var expires: String
        }
        var rows: [Row]
        var invitations: [Invitation]
        var hasInvitations: Bool
        var roleChoices: [ManageChoice]
        /// Shown once: whoever has it gets in.
        var link: String?
    }

    func show(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        try render(page)
    }

    func invite(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        let email = form["email"].flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
        return try told(page) {
            let secret = try ledger.oneTimeLinks.invite(role: Self.role(form), email: email, now: now())
            return try render(page, link: address(request, secret))
        }
    }

    func change(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        try told(page) {
            var account = try account(context)
            account.role = try Self.role(form)
            account.isActive = form["active"] == "true"
            if let name = form["name"] { account.name = name }
            try ledger.accounts.update(account)
            return .redirect(to: "/accounts")
        }
    }

    func resetPassword(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        let secret = try ledger.oneTimeLinks.resetPassword(of: account(context), now: now())
        return try render(page, link: address(request, secret))
    }

    func withdraw(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        try ledger.oneTimeLinks.withdraw(context.segment("id"))
        return .redirect(to: "/accounts")
    }

    /// Shows the page again with what cannot be.
    private func told(_ page: PageContext, _ change: () throws -> Response) throws -> Response {
        do {
            return try change()
        } catch let error as AccountError {
            return try render(page, message: error.text(page.words), status: .unprocessableContent)
        }
    }

    private func account(_ context: WebContext) throws -> Account {
        let id = try context.segment("id")
        guard let account = try ledger.accounts.account(id) else {
            throw Problem.notFound("there is no account \(id)").worded("account_gone")
        }
        return account
    }

    private static func role(_ form: QueryString) throws -> Role {
        guard let role = form["role"].flatMap(Role.init) else {
            throw Problem.parameter("role", "there is no such role", allowed: Role.allCases.map(\.rawValue))
        }
        return role
    }

    private func address(_ request: Request, _ secret: String) -> String {
        let server = configuration.publicAddress ?? "http://\(request.head.authority ?? "localhost")"
        return "\(server)/welcome/\(secret)"
    }

    private func render(
        _ page: PageContext, message: String? = nil, link: String? = nil, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let (words, zone) = (page.words, Zone(page.settings.timeZone) ?? .utc)
        func roles(_ chosen: Role) -> [ManageChoice] {
            Role.allCases.map {
                ManageChoice(value: $0.rawValue, label: words["role_" + $0.rawValue], isChosen: $0 == chosen)
            }
        }
        let rows = try ledger.accounts.all().map { account in
            Model.Row(
                id: account.id, name: account.name, email: account.email, isActive: account.isActive,
                roles: roles(account.role), roleLabel: words.text("accounts_role_of", ["name": account.name]))
        }
        let invitations = try ledger.oneTimeLinks.open(now: now()).filter { $0.purpose == .invitation }.map {
            Model.Invitation(
                id: $0.id, email: $0.email ?? words["accounts_anybody"], roleName: words["role_" + $0.role.rawValue],
                expires: words.text("accounts_until", ["when": page.format.dateAndTime($0.expires, zone)]))
        }
        let model = Model(
            rows: rows, invitations: invitations, hasInvitations: !invitations.isEmpty, roleChoices: roles(.viewer),
            link: link)
        return try ManageRenderer(renderer: renderer).page(
            "accounts", title: words["accounts_title"], model, page, notice: message.map { .problem($0) },
            scripts: ["manage.js"], status: status)
    }
}
