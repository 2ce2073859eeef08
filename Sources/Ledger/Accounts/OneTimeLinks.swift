import GRDB
public import Support

/// Links to the first account, invitations, and forgotten passwords.
public struct OneTimeLinks: Sendable {
    let storage: Storage

    /// The secret of a link that makes the first administrator; nil where there is an account already. An earlier one no
    /// longer works.
    public func setUp(now: Instant, lifetime: Milliseconds = .day) throws -> String? {
        try storage.write { db in
            let hasAccounts = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM account)") ?? false
            guard !hasAccounts else { return nil }
            try db.execute(sql: "DELETE FROM one_time_link WHERE purpose = 'setup'")
            return try OneTimeLinks.insert(.setup, role: .admin, now: now, lifetime: lifetime, db)
        }
    }

    /// The secret of an invitation. Throws `AccountError` where its address is none, or has an account.
    public func invite(
        role: Role, email: String? = nil, now: Instant, lifetime: Milliseconds = 7 * .day
    ) throws -> String {
        let address = email.map(Account.normalised)
        if let address, !Account.isEmail(address) { throw AccountError.notAnEmail(address) }
        return try storage.write { db in
            if let address, try Account.isTaken(address, db) { throw AccountError.emailTaken(address) }
            return try OneTimeLinks.insert(.invitation, role: role, email: address, now: now, lifetime: lifetime, db)
        }
    }

    /// The secret of a link that sets a new password.
    public func resetPassword(of account: Account, now: Instant, lifetime: Milliseconds = .day) throws -> String {
        try storage.write { db in
            try OneTimeLinks.insert(
                .password, role: account.role, email: account.email, account: account.id, now: now,
                lifetime: lifetime, db)
        }
    }

    /// The link, if it can still be used.
    public func link(_ secret: String, now: Instant) throws -> OneTimeLink? {
        try storage.read { try OneTimeLinks.usable(secret, now: now, $0) }
    }

    /// Those that wait to be used, the latest first.
    public func open(now: Instant) throws -> [OneTimeLink] {
        try storage.read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM one_time_link WHERE used IS NULL AND expires > ? ORDER BY created DESC, id",
                arguments: [now.milliseconds]
            ).map(OneTimeLink.init)
        }
    }

    /// False: there is no such link that waits to be used.
    @discardableResult
    public func withdraw(_ id: String) throws -> Bool {
        try storage.write { db in
            try db.execute(sql: "DELETE FROM one_time_link WHERE id = ? AND used IS NULL", arguments: [id])
            return db.changesCount > 0
        }
    }

    /// Makes the account that the link promises, and uses it up. Of two who try at once one succeeds.
    public func redeem(
        _ secret: String, email: String, name: String, password: String, now: Instant
    ) throws -> Account {
        guard let link = try link(secret, now: now), link.purpose != .password else { throw AccountError.linkInvalid }
        let newcomer = try NewAccount(
            email: link.email ?? email, name: name, role: link.role, password: password)
        return try storage.write { db in
            try OneTimeLinks.use(secret, now: now, db)
            return try newcomer.insert(db, now: now)
        }
    }

    /// Sets the password of the link's account, ends its sessions, uses the link up, and voids the others that it has.
    public func redeem(_ secret: String, newPassword: String, now: Instant) throws -> Account {
        let account = try storage.read { db in
            try OneTimeLinks.usable(secret, now: now, db)?.account.flatMap { try Account.fetch($0, db) }
        }
        guard let account else { throw AccountError.linkInvalid }
        let hash = try Accounts.hash(newPassword, of: account)
        return try storage.write { db in
            try OneTimeLinks.use(secret, now: now, db)
            guard let account = try Account.fetch(account.id, db) else { throw AccountError.linkInvalid }
            try Accounts.store(hash, of: account.id, db)
            return account
        }
    }

    private static func usable(_ secret: String, now: Instant, _ db: Database) throws -> OneTimeLink? {
        try Row.fetchOne(
            db, sql: "SELECT * FROM one_time_link WHERE digest = ? AND used IS NULL AND expires > ?",
            arguments: [Secret.digest(secret), now.milliseconds]
        ).map(OneTimeLink.init)
    }

    @discardableResult
    private static func use(_ secret: String, now: Instant, _ db: Database) throws -> OneTimeLink {
        guard let link = try usable(secret, now: now, db) else { throw AccountError.linkInvalid }
        try db.execute(
            sql: "UPDATE one_time_link SET used = ? WHERE id = ?", arguments: [now.milliseconds, link.id])
        return link
    }

    private static func insert(
        _ purpose: OneTimeLink.Purpose, role: Role, email: String? = nil, account: String? = nil, now: Instant,
        lifetime: Milliseconds, _ db: Database
    ) throws -> String {
        let secret = Secret.make()
        try db.execute(
            sql: """
                INSERT INTO one_time_link (digest, id, purpose, role, email, account, created, expires)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                Secret.digest(secret), Secret.makeIdentifier(), purpose.rawValue, role.rawValue, email, account,
                now.milliseconds, (now + lifetime).milliseconds,
            ])
        return secret
    }
}

extension Ledger {
    public var oneTimeLinks: OneTimeLinks { OneTimeLinks(storage: storage) }
}
