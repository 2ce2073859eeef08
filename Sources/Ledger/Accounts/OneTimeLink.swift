import GRDB
public import Support

/// What lets somebody in once, before there is a password: the part of a URL that nobody can guess.
public struct OneTimeLink: Sendable, Equatable, Identifiable {
    /// The raw values are stored.
    public enum Purpose: String, Sendable {
        /// Makes the first administrator.
        case setup
        /// Makes an account.
        case invitation
        /// Sets a new password for an account.
        case password
    }

    /// Not the secret.
    public let id: String
    public let purpose: Purpose
    /// Of the account that it makes.
    public let role: Role
    /// The address that an invitation went to; nil: any.
    public let email: String?
    /// Whose password is set; nil elsewhere.
    public let account: String?
    public let created: Instant
    public let expires: Instant
    public let used: Instant?
}

extension OneTimeLink {
    init(_ row: Row) {
        self.init(
            id: row["id"], purpose: Purpose(rawValue: row["purpose"]) ?? .invitation,
            role: Role(rawValue: row["role"]) ?? .viewer, email: row["email"], account: row["account"],
            created: Instant(milliseconds: row["created"]), expires: Instant(milliseconds: row["expires"]),
            used: (row["used"] as Int64?).map(Instant.init(milliseconds:)))
    }
}
