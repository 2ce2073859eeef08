public import Support

/// A saved report or a dashboard: something that an account made and may share.
public struct SavedDocument: Sendable, Equatable, Identifiable {
    /// The raw values are stored.
    public enum Kind: String, Sendable {
        case report
        case dashboard
    }

    public let id: String
    public let kind: Kind
    /// The account that made it.
    public let owner: String
    public var title: String
    /// JSON text: a report's definition, a dashboard's filters and cards. Opaque here.
    public var body: String
    public var visibility: Visibility
    public let created: Instant
    public let modified: Instant
    /// When it was thrown away; nil: it was not.
    public let deleted: Instant?
    /// Counts its changes from 1: who saves says which version was edited.
    public let version: Int
    /// For the account that asked.
    public let isFavourite: Bool
}

/// Who sees a document besides its owner.
public enum Visibility: Sendable, Equatable {
    case nobodyElse
    /// A team's id in the directory.
    case team(String)
    case everyone
}

/// Whoever asks for documents.
public struct DocumentReader: Sendable, Equatable {
    public var account: String
    /// Ids of the teams in the directory that the account belongs to.
    public var teams: Set<String>

    public init(account: String, teams: Set<String> = []) {
        self.account = account
        self.teams = teams
    }
}

/// Why a document was not saved.
public enum DocumentError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Somebody saved it since it was opened. What there is now comes along.
    case editConflict(current: SavedDocument)
    case missing

    public var description: String {
        switch self {
        case .editConflict(let current):
            "'\(current.title)' was changed by someone else in the meantime; look at the new version and save again."
        case .missing: "It does not exist any more."
        }
    }
}
