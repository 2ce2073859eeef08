import GRDB
public import Support

/// Those who may sign in.
public struct Accounts: Sendable {
    let storage: Storage

    /// By name.
    public func all() throws -> [Account] {
        try storage.read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM account ORDER BY name COLLATE NOCASE, id").map(Account.init)
        }
    }

    public func account(_ id: String) throws -> Account? {
        try storage.read { try Account.fetch(id, $0) }
    }

    public func isEmpty() throws -> Bool {
        try storage.read { try Bool.fetchOne($0, sql: "SELECT NOT EXISTS (SELECT 1 FROM account)") ?? true }
    }

    /// Throws `AccountError` where the address is taken or something is missing.
    public func create(email: String, name: String, role: Role, password: String, now: Instant) throws -> Account {
        let newcomer = try NewAccount(email: email, name: name, role: role, password: password)
        return try storage.write { try newcomer.insert($0, now: now) }
    }

    /// The active account that this password opens; nil: none. Takes as long either way.
    public func authenticate(email: String, password: String) throws -> Account? {
        let row = try storage.read { db in
            try Row.fetchOne(
                db, sql: "SELECT * FROM account WHERE email = ? AND active", arguments: [Account.normalised(email)])
        }
        let isRight = PasswordHash.verify(password, against: row?["password"] ?? PasswordHash.ofNobody)
        return isRight ? row.map(Account.init) : nil
    }

    /// Ends the account's sessions and voids its open links: whoever changes a password may have lost the old one, and
    /// with it whatever was asked for in their name.
    public func setPassword(_ password: String, of id: String) throws {
        guard let account = try account(id) else { throw AccountError.noSuchAccount }
        let hash = try Accounts.hash(password, of: account)
        try storage.write { db in
            guard try Account.fetch(id, db) != nil else { throw AccountError.noSuchAccount }
            try Accounts.store(hash, of: id, db)
        }
    }

    /// Throws `AccountError` for a password that the account may not have.
    static func hash(_ password: String, of account: Account) throws -> String {
        try PasswordRule.check(password, email: account.email, name: account.name)
        return try PasswordHash.make(password)
    }

    static func store(_ passwordHash: String, of id: String, _ db: Database) throws {
        try db.execute(sql: "UPDATE account SET password = ? WHERE id = ?", arguments: [passwordHash, id])
        try db.execute(sql: "DELETE FROM session WHERE account = ?", arguments: [id])
        try db.execute(sql: "DELETE FROM one_time_link WHERE account = ? AND used IS NULL", arguments: [id])
    }

    /// Changes name, role and activity. The last active administrator stays one.
    public func update(_ account: Account) throws {
        try storage.write { db in
            guard let former = try Account.fetch(account.id, db) else { throw AccountError.noSuchAccount }
            let name = account.name == former.name ? former.name : try Account.checkedName(account.name)
            try db.execute(
                sql: "UPDATE account SET name = ?, role = ?, active = ? WHERE id = ?",
                arguments: [name, account.role.rawValue, account.isActive, account.id])
            guard try Account.activeAdmins(db) > 0 else { throw AccountError.lastAdmin }
            if !account.isActive {
                try db.execute(sql: "DELETE FROM session WHERE account = ?", arguments: [account.id])
            }
        }
    }
}

extension Ledger {
    public var accounts: Accounts { Accounts(storage: storage) }
}
