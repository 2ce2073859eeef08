import Hummingbird
import Ledger
import Support

/// Who may sign in: invitations, roles, new passwords. Administrators only.
struct AccountPages: Sendable {
    let ledger: Ledger
    let configuration: WebConfiguration
    let renderer: PageRenderer
    let now: @Sendable () -> Instant
    private let shown = ShownOnce()

    init(
        ledger: Ledger, configuration: WebConfiguration, renderer: PageRenderer, now: @escaping @Sendable () -> Instant
    ) {
        self.ledger = ledger
        self.configuration = configuration
        self.renderer = renderer
        self.now = now
    }

    private struct Model {
        struct Row {
            var id: String
            var name: String
            var email: String
            var isActive: Bool
            var roles: [ManageChoice]
            var roleLabel: String
        }
        struct OpenLink {
            var id: String
            var email: String
            /// Nil: it makes no account.
            var roleName: String?
            var expires: String
        }
        var rows: [Row]
        var invitations: [OpenLink]
        var hasInvitations: Bool
        /// To new passwords.
        var resets: [OpenLink]
        var hasResets: Bool
        /// What was typed into the form of an invitation.
        var invitedEmail: String
        var emailProblem: String?
        var roleChoices: [ManageChoice]
        /// Shown once: whoever has it gets in.
        var link: String?
    }

    func show(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        let news = shown.take(for: context, now: now())
        return try render(page, notice: news?.notice.map { .done($0) }, link: news?.secret)
    }

    func invite(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        let (typed, role) = (form["email"] ?? "", try Self.role(form))
        let email = typed.allSatisfy(\.isWhitespace) ? nil : typed
        do {
            let secret = try ledger.oneTimeLinks.invite(role: role, email: email, now: now())
            return told(.init(secret: address(request, secret)), context)
        } catch let error as AccountError {
            return try render(
                page, invitation: (typed, role, error.text(page.words)), status: .unprocessableContent)
        }
    }

    func change(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        let former = try account(context)
        var account = former
        account.role = try Self.role(form)
        account.isActive = form["active"] == "true"
        if let name = form["name"] { account.name = name }
        do {
            try ledger.accounts.update(account)
        } catch let error as AccountError {
            return try render(page, notice: .problem(error.text(page.words)), status: .unprocessableContent)
        }
        return told(.init(notice: Self.whatChanged(former, account, page.words)), context)
    }

    func resetPassword(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        let secret = try ledger.oneTimeLinks.resetPassword(of: account(context), now: now())
        return told(.init(secret: address(request, secret)), context)
    }

    func withdraw(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        let isOpen = try ledger.oneTimeLinks.withdraw(context.segment("id"))
        return told(.init(notice: page.words[isOpen ? "accounts_withdrawn" : "accounts_link_gone"]), context)
    }

    /// Back to the page, which says so once: loading it again makes no second link.
    private func told(_ news: ShownOnce.News, _ context: WebContext) -> Response {
        shown.keep(news, for: context, now: now())
        return .redirect(to: "/accounts")
    }

    private static func whatChanged(_ former: Account, _ account: Account, _ words: Words) -> String {
        var keys: [String] = []
        if account.role != former.role { keys.append("accounts_now_" + account.role.rawValue) }
        if account.isActive != former.isActive {
            keys.append(account.isActive ? "accounts_now_active" : "accounts_now_inactive")
        }
        if keys.isEmpty { keys.append(account.name == former.name ? "accounts_unchanged" : "accounts_now_named") }
        return keys.map { words.text($0, ["name": account.name]) }.joined(separator: " ")
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
        _ page: PageContext, notice: ManageNotice? = nil, link: String? = nil,
        invitation: (email: String, role: Role, problem: String)? = nil, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let words = page.words
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
        let open = try ledger.oneTimeLinks.open(now: now())
        let invitations = open.filter { $0.purpose == .invitation }.map { self.open($0, page) }
        let resets = open.filter { $0.purpose == .password }.map { self.open($0, page) }
        let model = Model(
            rows: rows, invitations: invitations, hasInvitations: !invitations.isEmpty, resets: resets,
            hasResets: !resets.isEmpty, invitedEmail: invitation?.email ?? "", emailProblem: invitation?.problem,
            roleChoices: roles(invitation?.role ?? .viewer), link: link)
        return try ManageRenderer(renderer: renderer).page(
            "accounts", title: words["accounts_title"], model, page, notice: notice, scripts: ["manage.js"],
            status: status)
    }

    private func open(_ link: OneTimeLink, _ page: PageContext) -> Model.OpenLink {
        let (words, zone) = (page.words, Zone(page.settings.timeZone) ?? .utc)
        return Model.OpenLink(
            id: link.id, email: link.email ?? words["accounts_anybody"],
            roleName: link.purpose == .invitation ? words["role_" + link.role.rawValue] : nil,
            expires: words.text("accounts_until", ["when": page.format.dateAndTime(link.expires, zone)]))
    }
}
