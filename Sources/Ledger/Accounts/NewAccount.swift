import GRDB
import Support

/// An account that is about to be made: checked, its password hashed.
struct NewAccount {
    private let email: String
    private let name: String
    private let role: Role
    private let passwordHash: String

    init(email: String, name: String, role: Role, password: String) throws {
        self.email = Account.normalised(email)
        self.role = role
        guard Account.isEmail(self.email) else { throw AccountError.notAnEmail(email) }
        self.name = try Account.checkedName(name)
        try PasswordRule.check(password, email: self.email, name: self.name)
        passwordHash = try PasswordHash.make(password)
    }

    func insert(_ db: Database, now: Instant) throws -> Account {
        guard try !Account.isTaken(email, db) else { throw AccountError.emailTaken(email) }
        let account = Account(
            id: Secret.makeIdentifier(), email: email, name: name, role: role, isActive: true, created: now)
        try db.execute(
            sql: """
                INSERT INTO account (id, email, name, role, password, active, created)
                VALUES (?, ?, ?, ?, ?, 1, ?)
                """,
            arguments: [account.id, email, name, role.rawValue, passwordHash, now.milliseconds])
        return account
    }
}

extension Account {
    init(_ row: Row) {
        self.init(
            id: row["id"], email: row["email"], name: row["name"], role: Role(rawValue: row["role"]) ?? .viewer,
            isActive: row["active"], created: Instant(milliseconds: row["created"]))
    }

    static func fetch(_ id: String, _ db: Database) throws -> Account? {
        try Row.fetchOne(db, sql: "SELECT * FROM account WHERE id = ?", arguments: [id]).map(Account.init)
    }

    static func isTaken(_ email: String, _ db: Database) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM account WHERE email = ?)", arguments: [email]) ?? false
    }

    static func activeAdmins(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM account WHERE role = 'admin' AND active") ?? 0
    }

    /// The name without white space at its ends; throws `AccountError` where there is none, or it cannot be shown.
    static func checkedName(_ text: String) throws -> String {
        let name = text.trimmedOfSpaces
        guard !name.isEmpty else { throw AccountError.emptyName }
        guard name.count <= AccountError.longestName else { throw AccountError.longName }
        guard name.isPrintable else { throw AccountError.unprintableName }
        return name
    }

    static func normalised(_ email: String) -> String { email.trimmedOfSpaces.lowercased() }

    /// Characters.
    private static let longestEmail = 254

    /// Only what no address lacks; whether it exists shows when it is written to.
    static func isEmail(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && text.count <= longestEmail
            && !text.contains(where: \.isWhitespace) && text.isPrintable
    }
}

extension String {
    /// Without line ends and control characters.
    var isPrintable: Bool {
        unicodeScalars.allSatisfy {
            ![.control, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
        }
    }

    /// Without white space at its ends.
    var trimmedOfSpaces: String {
        let start = drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}
