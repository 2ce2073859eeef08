import Hummingbird
import Ledger
import Support

/// What people change about themselves: name and password. Language and colours belong to the browser.
struct ProfilePages: Sendable {
    let ledger: Ledger
    let configuration: WebConfiguration
    let render: ManageRenderer
    let now: @Sendable () -> Instant

    private struct Model {
        var ownName: String
        var ownEmail: String
        var ownRole: String
        var languages: [ManageChoice]
        var themes: [ManageChoice]
        var shortest: String
        var passwordHint: String
    }

    func show(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        try render(page, notice: request.queryString()["done"] != nil ? .done(page.words["saved"]) : nil)
    }

    func change(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        var account = page.account
        account.name = form["name"] ?? ""
        do {
            try ledger.accounts.update(account)
        } catch let error as AccountError {
            return try render(page, notice: .problem(error.text(page.words)), status: .unprocessableContent)
        }
        return .redirect(to: "/profile?done=1")
    }

    /// All other sessions end; this one goes on with a new cookie.
    func changePassword(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        let (current, new) = (form["current"] ?? "", form["password"] ?? "")
        let (account, client) = (page.account, context.client(of: request))
        if let wait = try ledger.loginThrottle.wait(email: account.email, address: client, now: now()) {
            let pause = LoginPause(wait)
            var response = try render(page, notice: .problem(pause.text(page.words)), status: .tooManyRequests)
            response.headers[.retryAfter] = String(pause.seconds)
            return response
        }
        let isRight = try await PasswordWork.run { [ledger] in
            guard current.utf8.count <= AccountError.longestPassword else { return false }
            return try ledger.accounts.authenticate(email: account.email, password: current) != nil
        }
        guard isRight else {
            try ledger.loginThrottle.recordFailure(email: account.email, address: client, now: now())
            return try render(page, notice: .problem(page.words["password_wrong"]), status: .unprocessableContent)
        }
        try ledger.loginThrottle.recordSuccess(email: account.email)
        guard new == form["again"] else {
            return try render(page, notice: .problem(page.words["passwords_differ"]), status: .unprocessableContent)
        }
        do {
            try await PasswordWork.run { [ledger] in try ledger.accounts.setPassword(new, of: account.id) }
        } catch let error as AccountError {
            return try render(page, notice: .problem(error.text(page.words)), status: .unprocessableContent)
        }
        let lifetime = Milliseconds(configuration.sessionLifetime / .milliseconds(1))
        let token = try ledger.sessions.start(for: account, now: now(), lifetime: lifetime)
        var response = Response.redirect(to: "/profile?done=1")
        response.setCookie(SessionCookie.set(token, configuration))
        return response
    }

    private func render(
        _ page: PageContext, notice: ManageNotice?, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let words = page.words
        let model = Model(
            ownName: page.account.name, ownEmail: page.account.email,
            ownRole: words["role_" + page.account.role.rawValue],
            languages: Language.allCases.map {
                ManageChoice(value: $0.rawValue, label: $0.ownName, isChosen: $0 == page.language)
            },
            themes: Theme.allCases.map {
                ManageChoice(value: $0.rawValue, label: words["theme_" + $0.rawValue], isChosen: $0 == page.theme)
            }, shortest: String(AccountError.shortestPassword),
            passwordHint: words.text("password_hint", ["n": String(AccountError.shortestPassword)]))
        return try render.page(
            "manage-profile", title: words["profile"], model, page, notice: notice, status: status)
    }
}
