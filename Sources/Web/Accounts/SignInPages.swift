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
    let passwords: PasswordCheck
    let now: @Sendable () -> Instant

    private struct Model {
        var words: Words
        var email = ""
        var landing: String
        var message: String?
        /// What was sent before is lost, and the way back leads to where it was written.
        var notice: String?
        /// There is no account yet: the link that the server printed is the way in.
        var isFirstStart: Bool
    }

    func show(_ request: Request, _ context: WebContext) async throws -> Response {
        let query = try request.queryString()
        let visitor = Visitor(request)
        var model = Model(
            words: visitor.words, landing: LandingPath(query["to"]).text, isFirstStart: try ledger.accounts.isEmpty())
        if query["ended"] != nil { model.notice = visitor.words["sign_in_ended"] }
        return try page(model, visitor)
    }

    func signIn(_ request: Request, _ context: WebContext) async throws -> Response {
        try forgery.checkOrigin(request)
        let form = try await request.form(configuration)
        let (email, password) = (form["email"] ?? "", form["password"] ?? "")
        let (landing, client) = (LandingPath(form["to"]), context.client(of: request))
        let visitor = Visitor(request)
        let words = visitor.words
        var model = Model(words: words, email: email, landing: landing.text, isFirstStart: false)
        switch try await passwords.verdict(email: email, password: password, client: client) {
        case .right(let account):
            return try start(request, account, landing: landing)
        case .wrong:
            model.message = words["sign_in_wrong"]
            return try page(model, visitor, status: .unauthorized)
        case .wait(let wait):
            let pause = LoginPause(wait)
            model.message = pause.text(words)
            var response = try page(model, visitor, status: .tooManyRequests)
            response.headers[.retryAfter] = String(pause.seconds)
            return response
        }
    }

    func signOut(_ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString) async throws
        -> Response
    {
        if case .session(_, let token)? = context.principal { try ledger.sessions.end(token) }
        var response = Response.redirect(to: "/sign-in")
        response.setCookie(SessionCookie.cleared(configuration))
        return response
    }

    /// A new session in place of the one that this browser had, and on to where somebody wanted to be.
    func start(_ request: Request, _ account: Account, landing: LandingPath) throws -> Response {
        if let former = request.cookies[SessionCookie.name(configuration)]?.value { try ledger.sessions.end(former) }
        let lifetime = Milliseconds(configuration.sessionLifetime / .milliseconds(1))
        let token = try ledger.sessions.start(for: account, now: now(), lifetime: lifetime)
        var response = Response.redirect(to: landing.text)
        response.setCookie(SessionCookie.set(token, configuration))
        return response
    }

    private func page(
        _ model: Model, _ visitor: Visitor, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try renderer.page("sign-in", title: visitor.words["sign_in"], model, visitor: visitor, status: status)
    }
}
