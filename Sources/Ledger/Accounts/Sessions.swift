import GRDB
public import Support

/// A browser that is signed in.
public struct Session: Sendable, Equatable {
    public var account: Account
    public var created: Instant
    public var expires: Instant
    /// To the minute.
    public var lastSeen: Instant
}

/// Who is signed in. The token goes into a cookie; here is only its digest.
public struct Sessions: Sendable {
    let storage: Storage

    /// The token of a new session.
    public func start(for account: Account, now: Instant, lifetime: Milliseconds = 30 * .day) throws -> String {
        let token = Secret.make()
        try storage.write { db in
            try db.execute(sql: "DELETE FROM session WHERE expires <= ?", arguments: [now.milliseconds])
            try db.execute(
                sql: "INSERT INTO session (digest, account, created, expires, last_seen) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    Secret.digest(token), account.id, now.milliseconds, (now + lifetime).milliseconds,
                    now.milliseconds,
                ])
        }
        return token
    }

    /// The session of a token; nil: there is none, it has expired, or its account is inactive.
    public func session(for token: String, now: Instant) throws -> Session? {
        let digest = Secret.digest(token)
        let session = try storage.read { db in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT account.*, session.created AS began, expires, last_seen
                    FROM session JOIN account ON account.id = session.account
                    WHERE digest = ? AND expires > ? AND active
                    """,
                arguments: [digest, now.milliseconds]
            ).map(Session.init)
        }
        if let session, now - session.lastSeen >= .minute, storage.access != .read {
            try storage.write { db in
                try db.execute(
                    sql: "UPDATE session SET last_seen = ? WHERE digest = ?", arguments: [now.milliseconds, digest])
            }
        }
        return session
    }

    public func end(_ token: String) throws {
        try storage.write { db in
            try db.execute(sql: "DELETE FROM session WHERE digest = ?", arguments: [Secret.digest(token)])
        }
    }

    public func endAll(of account: String) throws {
        try storage.write { db in
            try db.execute(sql: "DELETE FROM session WHERE account = ?", arguments: [account])
        }
    }

    /// Goes into the forms of a session's pages, so that no other site can send them: nobody can tell it without the token.
    ///
    /// Another one each time (a random mask, and the session's own one under it): pages are packed, and the length of what
    /// is packed tells a secret that stands in every page, letter by letter, to whoever can make the page repeat his
    /// guesses (BREACH).
    public func formToken(for token: String) -> String {
        let mask = Secret.randomBytes(32)
        return Secret.hex(mask) + Secret.hex(zip(mask, Sessions.formKey(token)).map { $0 ^ $1 })
    }

    /// Whether a form came from one of the session's own pages; takes the same time wherever they differ.
    public func isFormToken(_ text: String, for token: String) -> Bool {
        guard let bytes = Secret.bytes(text), bytes.count == 64 else { return false }
        let unmasked = zip(bytes.prefix(32), bytes.suffix(32)).map { $0 ^ $1 }
        return Secret.areEqual(Secret.hex(unmasked), Secret.hex(Sessions.formKey(token)))
    }

    /// 32 bytes.
    private static func formKey(_ token: String) -> [UInt8] { Secret.bytes(Secret.digest("form " + token)) ?? [] }
}

extension Session {
    init(_ row: Row) {
        self.init(
            account: Account(row), created: Instant(milliseconds: row["began"]),
            expires: Instant(milliseconds: row["expires"]), lastSeen: Instant(milliseconds: row["last_seen"]))
    }
}

extension Ledger {
    public var sessions: Sessions { Sessions(storage: storage) }
}
