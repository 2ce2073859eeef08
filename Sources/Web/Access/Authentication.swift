import HTTPTypes
import Hummingbird
import Ledger
import Support

/// Finds out who asks, by bearer token or by a session's cookie.
struct Authentication: Sendable {
    let ledger: Ledger
    let configuration: WebConfiguration
    let now: @Sendable () -> Instant

    /// Nil: nobody said who they are. Throws a ``Problem`` (401) for a token that does not open anything.
    func principal(of request: Request) throws -> Principal? {
        if let authorization = request.headers[.authorization] {
            return try bearer(authorization)
        }
        return try session(of: request).map { .session($0.session, token: $0.token) }
    }

    /// Nil: no cookie, or one of a session that has ended.
    func session(of request: Request) throws -> (session: Session, token: String)? {
        guard let token = request.cookies[SessionCookie.name(configuration)]?.value else { return nil }
        return try ledger.sessions.session(for: token, now: now()).map { ($0, token) }
    }

    private func bearer(_ authorization: String) throws -> Principal {
        let parts = authorization.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else {
            throw Problem.unauthorized("send Authorization: Bearer and a token", isInvalid: true)
        }
        let secret = parts[1].trimmingBlanks()
        if let local = configuration.localSecret, Self.areEqual(secret, local) { return .local }
        guard let token = try ledger.tokens.verify(secret, now: now()) else {
            throw Problem.unauthorized("the token is unknown or was revoked", isInvalid: true)
        }
        return .token(token)
    }

    /// Takes the same time wherever they differ.
    private static func areEqual(_ a: String, _ b: String) -> Bool {
        let (a, b) = (Array(a.utf8), Array(b.utf8))
        guard a.count == b.count else { return false }
        return zip(a, b).reduce(into: 0 as UInt8) { $0 |= $1.0 ^ $1.1 } == 0
    }
}

extension StringProtocol {
    func trimmingBlanks() -> String {
        let start = drop { $0 == " " || $0 == "\t" }
        return String(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }
}
