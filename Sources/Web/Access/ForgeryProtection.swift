import HTTPTypes
import Hummingbird
import Ledger

/// Refuses what another site's page makes a signed-in browser send (CSRF): the form token of the session has to come
/// along, and the browser must not name another origin.
struct ForgeryProtection: Sendable {
    let ledger: Ledger
    let publicAddress: String?

    /// Throws a ``Problem`` (403).
    func check(_ request: Request, formToken: String?, session: String) throws {
        try checkOrigin(request)
        guard let formToken, ledger.sessions.isFormToken(formToken, for: session) else {
            throw Problem(
                .forbidden, "form-token", "The form is not one of this session",
                detail: "load the page again and send the form from there"
            ).worded("why_form_token")
        }
    }

    /// Where there is no session yet, at sign-in, this is all.
    func checkOrigin(_ request: Request) throws {
        if let site = request.headers[.secFetchSite], site == "cross-site" { throw Self.foreign(site) }
        guard let origin = request.headers[.origin] else { return }
        let expected = publicAddress ?? request.head.authority.map { "http://\($0)" }
        let isOwn =
            origin == expected || publicAddress == nil && origin == request.head.authority.map { "https://\($0)" }
        if !isOwn { throw Self.foreign(origin) }
    }

    private static func foreign(_ origin: String) -> Problem {
        Problem(
            .forbidden, "origin", "The form comes from another site", detail: "sent by \(origin)"
        )
        .worded("why_origin", ["origin": origin])
    }
}

extension HTTPField.Name {
    static let secFetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .date
}
