public import Support

/// The state of the derived side: how far it is, what is odd in it, and starting over.
public protocol WarehouseService: Sendable {
    func status() async throws -> WarehouseStatus
    /// Counters and a page of what is odd. `kind` nil: of every kind; `offset` from 0.
    func quality(kind: String?, offset: Int, limit: Int) async throws -> DataQuality
    /// Starts deriving everything anew from the ledger, readers undisturbed; if one is under way, that one is told.
    func startRebuild() async throws -> RebuildProgress
    /// The one under way or the last; nil: none since the server started.
    func rebuildProgress() async throws -> RebuildProgress?
    /// The tables that differ from a derivation of everything from scratch; empty: the facts are what the ledger says.
    func tablesThatDiffer() async throws -> [String]
    /// A setting that facts depend on (the account's time zone) has changed in the ledger: derive what it touches.
    func settingsChanged() async throws
}

public struct WarehouseStatus: Sendable, Equatable {
    /// The latest event time as of now; nil while the ledger is empty.
    public var dataTo: Instant?
    /// Events in the ledger.
    public var events: Int
    /// The ledger's last sequence number and the one up to which facts are derived.
    public var sequence: Int64
    public var derivedThrough: Int64

    public init(dataTo: Instant?, events: Int, sequence: Int64, derivedThrough: Int64) {
        self.dataTo = dataTo
        self.events = events
        self.sequence = sequence
        self.derivedThrough = derivedThrough
    }

    /// How many changes wait to be derived.
    public var lag: Int64 { max(0, sequence - derivedThrough) }
}

public struct RebuildProgress: Sendable, Equatable {
    public enum State: String, Sendable, CaseIterable { case running, finished, failed }

    public var state: State
    /// Tickets derived so far, and how many there are (nil until it is known).
    public var done: Int
    public var total: Int?
    public var startedAt: Instant
    public var finishedAt: Instant?
    /// What went wrong, for a person; nil unless it failed.
    public var failure: String?

    public init(
        state: State, done: Int = 0, total: Int? = nil, startedAt: Instant, finishedAt: Instant? = nil,
        failure: String? = nil
    ) {
        self.state = state
        self.done = done
        self.total = total
        self.startedAt = startedAt
        self.finishedAt = finishedAt
        self.failure = failure
    }
}
