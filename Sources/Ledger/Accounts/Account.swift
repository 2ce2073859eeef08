public import Support

/// Somebody who signs in.
public struct Account: Sendable, Equatable, Identifiable {
    public let id: String
    /// In lower case; no two accounts have the same.
    public var email: String
    public var name: String
    public var role: Role
    /// Nobody signs in to an inactive one; what it made stays.
    public var isActive: Bool
    public let created: Instant
}

/// What an account may do; each role may do what those before it may.
public enum Role: String, Sendable, CaseIterable, Comparable {
    /// Reads.
    case viewer
    /// Saves and shares reports and dashboards.
    case editor
    /// Settings, people, tokens.
    case admin

    public static func < (a: Role, b: Role) -> Bool { a.rank < b.rank }

    private var rank: Int {
        switch self {
        case .viewer: 0
        case .editor: 1
        case .admin: 2
        }
    }
}

/// What an account was asked to become and cannot, in a sentence for who asked.
public enum AccountError: Error, Sendable, Equatable, CustomStringConvertible {
    case emailTaken(String)
    case notAnEmail(String)
    case emptyName
    case longName
    /// With line ends and the like.
    case unprintableName
    case weakPassword
    case longPassword
    case blankPassword
    /// One of those that are tried first.
    case commonPassword
    /// The account's own address or name.
    case ownPassword
    case lastAdmin
    case noSuchAccount
    case linkInvalid

    /// Characters.
    public static let longestName = 200
    /// Characters.
    public static let shortestPassword = 8
    /// Bytes.
    public static let longestPassword = 1024

    public var description: String {
        switch self {
        case .emailTaken(let email): "There is an account for \(email) already."
        case .notAnEmail(let text): "'\(text)' is no e-mail address."
        case .emptyName: "An account needs a name."
        case .longName: "A name has at most \(AccountError.longestName) characters."
        case .unprintableName: "A name has no line ends and no control characters."
        case .weakPassword: "A password has at least \(AccountError.shortestPassword) characters."
        case .longPassword: "A password has at most \(AccountError.longestPassword) bytes."
        case .blankPassword: "A password is more than blanks."
        case .commonPassword: "That password is one of the first that are tried; take another one."
        case .ownPassword: "A password is neither the account's address nor its name."
        case .lastAdmin: "This is the only active administrator; make another account one first."
        case .noSuchAccount: "There is no such account."
        case .linkInvalid: "This link has been used or has expired; ask for a new one."
        }
    }
}
