import HTTPTypes
import Hummingbird
import Ledger

/// Lets a request through to an operation of the API: a principal with the scope, and no page of another site behind
/// it.
struct APIAccess: Sendable {
    let authentication: Authentication
    let forgery: ForgeryProtection

    func authorise(
        _ request: Request, _ context: WebContext, _ scope: APIToken.Scope
    ) throws -> WebContext {
        guard let principal = try authentication.principal(of: request) else {
            throw Problem.unauthorized("send Authorization: Bearer and a token, or sign in", isInvalid: false)
        }
        guard principal.has(scope) else { throw Problem.missing(scope) }
        // Browsers send cookies along with whatever any page makes them send; tokens only their own program sends.
        if case .session(_, let token) = principal, !request.method.isSafe {
            try forgery.check(request, formToken: request.headers[.csrfToken], session: token)
        }
        var context = context
        context.principal = principal
        return context
    }
}

extension HTTPRequest.Method {
    /// Changes nothing.
    var isSafe: Bool { self == .get || self == .head || self == .options }
}

extension Problem {
    /// `isInvalid`: something was sent, and it does not open anything.
    static func unauthorized(_ detail: String, isInvalid: Bool) -> Problem {
        var problem = Problem(.unauthorized, "unauthorized", "Who asks is not known", detail: detail)
        problem.headers[.wwwAuthenticate] =
            isInvalid ? #"Bearer realm="turnaround", error="invalid_token""# : #"Bearer realm="turnaround""#
        return problem
    }

    static func missing(_ scope: APIToken.Scope) -> Problem {
        var problem = Problem(
            .forbidden, "scope", "The token does not reach this far",
            detail: "this needs the scope \(scope.rawValue)")
        problem.headers[.wwwAuthenticate] =
            #"Bearer realm="turnaround", error="insufficient_scope", scope="\#(scope.rawValue)""#
        return problem
    }
}
