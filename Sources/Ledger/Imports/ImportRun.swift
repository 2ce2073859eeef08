public import Support

/// One import of a file, past or running.
public struct ImportRun: Sendable, Equatable, Identifiable {
    /// The raw values are stored.
    public enum State: String, Sendable {
        case running
        case finished
        case failed
        /// Its process ended without saying so. What it had recorded stays; the import can be repeated.
        case interrupted
    }

    public struct Counts: Sendable, Equatable {
        public var accepted: Int
        public var duplicates: Int
        public var rejected: Int
        /// Keys that no event knows.
        public var unknownKeys: Int

        public init(accepted: Int = 0, duplicates: Int = 0, rejected: Int = 0, unknownKeys: Int = 0) {
            self.accepted = accepted
            self.duplicates = duplicates
            self.rejected = rejected
            self.unknownKeys = unknownKeys
        }
    }

    public let id: Int64
    public let file: String
    public let started: Instant
    /// Nil while it runs.
    public let finished: Instant?
    public let counts: Counts
    /// The file of rejected lines; nil: there is none.
    public let rejectsPath: String?
    public let state: State
    /// Why it failed; nil elsewhere.
    public let message: String?
    /// The account of who started it; nil: it came from the command line.
    public let account: String?
    /// The mapping by which a table became events, as text; nil: the file was one of events.
    public let mapping: String?
}
