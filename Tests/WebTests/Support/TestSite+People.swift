import HTTPTypes
import Ledger
import Support
import Web

/// Somebody at a browser: keeps the cookie, and sends what a browser sends.
struct Browser: Sendable {
    let site: TestSite
    var cookie: String?
    /// The kind of answer that it asks for.
    var accepts: String?

    func get(_ path: String) async throws -> Reply {
        try await site.get(path, headers: headers)
    }

    /// Posts a form; the form token of the session comes along unless another one is named.
    func post(_ path: String, _ fields: String = "", formToken: String?? = nil) async throws -> Reply {
        var form = fields
        if let token = formToken ?? self.formToken { form += (form.isEmpty ? "" : "&") + "form_token=\(token)" }
        return try await site.send(
            .post, path, headers: headers, type: "application/x-www-form-urlencoded", body: form)
    }

    var headers: HTTPFields {
        var headers: HTTPFields = [:]
        headers[.cookie] = cookie
        headers[.accept] = accepts
        return headers
    }

    /// What the session's pages carry in their forms.
    var formToken: String? {
        cookie?.split(separator: "=").last.map { site.ledger.sessions.formToken(for: String($0)) }
    }
}

extension TestSite {
    static let password = "correct horse"

    /// Signed in with a role.
    func browser(_ role: Role, email: String? = nil) throws -> Browser {
        let secret = try ledger.oneTimeLinks.invite(role: role, now: now)
        let account = try ledger.oneTimeLinks.redeem(
            secret, email: email ?? "\(role.rawValue)@reports.test", name: "\(role.rawValue) <b>",
            password: Self.password,
            now: now)
        let token = try ledger.sessions.start(for: account, now: now)
        return Browser(site: self, cookie: "turnaround=\(token)")
    }
}
