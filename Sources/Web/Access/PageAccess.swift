import HTTPTypes
import Hummingbird
import Ledger
import Support

/// Lets a request through to a page: somebody who is signed in and has the role. Others are shown the way in, and land
/// afterwards where they wanted to be.
struct PageAccess: Sendable {
    let authentication: Authentication
    let forgery: ForgeryProtection
    let ledger: Ledger
    let warehouse: any WarehouseService
    let configuration: WebConfiguration
    let now: @Sendable () -> Instant

    typealias Handler = @Sendable (Request, WebContext, PageContext) async throws -> Response
    /// With the fields of the form that was posted.
    typealias FormHandler = @Sendable (Request, WebContext, PageContext, QueryString) async throws -> Response

    /// A page to read.
    func page(_ role: Role = .viewer, _ handler: @escaping Handler) -> RouteTable.Handler {
        { request, context in
            guard let (page, context) = try await authorise(request, context, role) else {
                return .redirect(to: LandingPath(request.head.path).signIn)
            }
            return try await handler(request, context, page)
        }
    }

    /// A form that is posted from one of the session's own pages.
    func form(_ role: Role, _ handler: @escaping FormHandler) -> RouteTable.Handler {
        { request, context in
            guard let (page, context) = try await authorise(request, context, role) else { return signInAgain(request) }
            let form = try await request.form(configuration)
            if case .session(_, let token)? = context.principal {
                try forgery.check(
                    request, formToken: form["form_token"] ?? request.headers[.csrfToken], session: token)
            }
            return try await handler(request, context, page, form)
        }
    }

    /// Where a form ends up whose session is over: what was typed is lost, which is said, and the way leads back to the page
    /// that it was typed on.
    func signInAgain(_ request: Request) -> Response {
        if request.uri.path == "/sign-out" { return .redirect(to: LandingPath.home.signIn) }
        return .redirect(to: LandingPath(forgery.page(sending: request)).signInAgain)
    }

    /// Nil: nobody is signed in. Throws a ``Problem`` (403) where the role does not suffice.
    func authorise(
        _ request: Request, _ context: WebContext, _ role: Role
    ) async throws -> (PageContext, WebContext)? {
        guard let (session, token) = try authentication.session(of: request) else { return nil }
        guard session.account.role >= role else {
            throw Problem(
                .forbidden, "role", "Your role does not reach this far",
                detail: "this needs the role \(role.rawValue), and yours is \(session.account.role.rawValue)"
            ).worded("why_role_\(role.rawValue)")
        }
        var context = context
        context.principal = .session(session, token: token)
        var page = PageContext(
            account: session.account, formToken: ledger.sessions.formToken(for: token),
            language: Language(of: request), settings: try ledger.settings(), now: now(),
            location: request.head.path ?? "/")
        page.theme = Theme(of: request)
        // A page is not worth less where nobody can say how far its figures go.
        page.dataTo = try? await warehouse.status().dataTo
        return (page, context)
    }
}
