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
        if !origins(request).contains(origin) { throw Self.foreign(origin) }
    }

    /// The page of ours from which a form was sent, path and query; nil: the browser does not say, or it is none of ours.
    func page(sending request: Request) -> String? {
        guard let referer = request.headers[.referer],
            let origin = origins(request).first(where: { referer.hasPrefix($0 + "/") })
        else { return nil }
        return String(referer.dropFirst(origin.count))
    }

    /// What a browser may call this server.
    private func origins(_ request: Request) -> [String] {
        if let publicAddress { return [publicAddress] }
        return request.head.authority.map { ["http://\($0)", "https://\($0)"] } ?? []
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
