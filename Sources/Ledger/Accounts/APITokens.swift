import GRDB
public import Support

/// The keys of programs: `tnr_` and 64 hex digits, the first 16 of which name the token and the rest are its secret.
public struct APITokens: Sendable {
    let storage: Storage

    private static let prefix = "tnr_"
    private static let handleLength = 16

    /// The whole token is given out here and never again.
    public func create(
        name: String, scopes: Set<APIToken.Scope>, now: Instant
    ) throws -> (token: APIToken, secret: String) {
        let handle = Secret.makeIdentifier()
        let secret = APITokens.prefix + handle + Secret.hex(Secret.randomBytes(24))
        let token = APIToken(id: handle, name: name, scopes: scopes, created: now, lastUsed: nil, revoked: nil)
        try storage.write { db in
            try db.execute(
                sql: "INSERT INTO api_token (handle, digest, name, scopes, created) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    handle, Secret.digest(secret), name, scopes.map(\.rawValue).sorted().joined(separator: ","),
                    now.milliseconds,
                ])
        }
        return (token, secret)
    }

    /// The token that opens, and notes its use; nil: unknown or revoked. Tells nothing by the time that it takes.
    public func verify(_ secret: String, now: Instant) throws -> APIToken? {
        let handle = String(secret.dropFirst(APITokens.prefix.count).prefix(APITokens.handleLength))
        let row = try storage.read { db in
            try Row.fetchOne(
                db, sql: "SELECT * FROM api_token WHERE handle = ? AND revoked IS NULL", arguments: [handle])
        }
        let stored: String = row?["digest"] ?? Secret.digest("")
        guard Secret.areEqual(Secret.digest(secret), stored), let token = row.map(APIToken.init) else { return nil }
        try noteUse(of: token, now: now)
        return token
    }

    /// The latest first, revoked ones too.
    public func all() throws -> [APIToken] {
        try storage.read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM api_token ORDER BY created DESC, handle").map(APIToken.init)
        }
    }

    /// False: there is none with this id that works.
    @discardableResult
    public func revoke(_ id: String, now: Instant) throws -> Bool {
        try storage.write { db in
            try db.execute(
                sql: "UPDATE api_token SET revoked = ? WHERE handle = ? AND revoked IS NULL",
                arguments: [now.milliseconds, id])
            return db.changesCount > 0
        }
    }

    /// Not with every request: each is a commit.
    private func noteUse(of token: APIToken, now: Instant) throws {
        guard storage.access != .read, token.lastUsed.map({ now - $0 >= .minute }) ?? true else { return }
        try storage.write { db in
            try db.execute(
                sql: "UPDATE api_token SET last_used = ? WHERE handle = ?", arguments: [now.milliseconds, token.id])
        }
    }
}

extension Ledger {
    public var tokens: APITokens { APITokens(storage: storage) }
}
