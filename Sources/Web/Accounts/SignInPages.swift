import HTTPTypes
import Hummingbird
import Ledger
import Support

/// Signing in and out.
struct SignInPages: Sendable {
    let ledger: Ledger
    let configuration: WebConfiguration
    let forgery: ForgeryProtection
    let renderer: PageRenderer
    let now: @Sendable () -> Instant

    private struct Model {
        var words: Words
        var email = ""
        var landing: String
        var message: String?
        /// There is no account yet: the link that the server printed is the way in.
        var isFirstStart: Bool
    }

    func show(_ request: Request, _ context: WebContext) async throws -> Response {
        let landing = LandingPath(try request.queryString()["to"])
        let visitor = Visitor(request)
        return try page(
            Model(words: visitor.words, landing: landing.text, isFirstStart: ledger.accounts.isEmpty()), visitor)
    }

    func signIn(_ request: Request, _ context: WebContext) async throws -> Response {
        try forgery.checkOrigin(request)
        let form = try await request.form(configuration, context)
        let (email, password) = (form["email"] ?? "", form["password"] ?? "")
        let (landing, client) = (LandingPath(form["to"]), context.client(of: request))
        let visitor = Visitor(request)
        let words = visitor.words
        var model = Model(words: words, email: email, landing: landing.text, isFirstStart: false)
        if let wait = try ledger.loginThrottle.wait(email: email, address: client, now: now()) {
            let pause = LoginPause(wait)
            model.message = pause.text(words)
            var response = try page(model, visitor, status: .tooManyRequests)
            response.headers[.retryAfter] = String(pause.seconds)
            return response
        }
        guard let account = try await authenticate(email, password) else {
            try ledger.loginThrottle.recordFailure(email: email, address: client, now: now())
            model.message = words["sign_in_wrong"]
            return try page(model, visitor, status: .unauthorized)
        }
        try ledger.loginThrottle.recordSuccess(email: email)
        return try start(account, landing: landing)
    }

    func signOut(_ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString) async throws
        -> Response
    {
        if case .session(_, let token)? = context.principal { try ledger.sessions.end(token) }
        var response = Response.redirect(to: "/sign-in")
        response.setCookie(SessionCookie.cleared(configuration))
        return response
    }

    /// A new session, and on to where somebody wanted to be.
    func start(_ account: Account, landing: LandingPath) throws -> Response {
        let lifetime = Milliseconds(configuration.sessionLifetime / .milliseconds(1))
        let token = try ledger.sessions.start(for: account, now: now(), lifetime: lifetime)
        var response = Response.redirect(to: landing.text)
        response.setCookie(SessionCookie.set(token, configuration))
        return response
    }

    private func authenticate(_ email: String, _ password: String) async throws -> Account? {
        guard password.utf8.count <= AccountError.longestPassword else { return nil }
        return try await PasswordWork.run { [ledger] in
            try ledger.accounts.authenticate(email: email, password: password)
        }
    }

    private func page(
        _ model: Model, _ visitor: Visitor, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try renderer.page("sign-in", title: visitor.words["sign_in"], model, visitor: visitor, status: status)
    }
}
