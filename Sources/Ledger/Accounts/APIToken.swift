import GRDB
public import Support

/// Lets a program in. What it is stored as does not open anything.
public struct APIToken: Sendable, Equatable, Identifiable {
    public enum Scope: String, Sendable, CaseIterable {
        /// Sends events.
        case ingest
        /// Asks for reports.
        case read
        /// Changes settings.
        case admin
    }

    /// The part of the token after `tnr_` that may be shown.
    public let id: String
    public let name: String
    public let scopes: Set<Scope>
    public let created: Instant
    /// To the minute; nil: never.
    public let lastUsed: Instant?
    /// Nil: it works.
    public let revoked: Instant?
}

extension APIToken {
    init(_ row: Row) {
        let scopes: String = row["scopes"]
        self.init(
            id: row["handle"], name: row["name"],
            scopes: Set(scopes.split(separator: ",").compactMap { Scope(rawValue: String($0)) }),
            created: Instant(milliseconds: row["created"]),
            lastUsed: (row["last_used"] as Int64?).map(Instant.init(milliseconds:)),
            revoked: (row["revoked"] as Int64?).map(Instant.init(milliseconds:)))
    }
}
