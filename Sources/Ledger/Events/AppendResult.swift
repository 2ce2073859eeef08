public import Support

/// What became of a batch of events.
public struct AppendResult: Sendable {
    /// An event that was not taken.
    public struct Conflict: Sendable, Equatable {
        /// Its place in the batch, from 0.
        public let index: Int
        public let rejection: EventRejection
    }

    /// New events, now on disk.
    public var accepted = 0
    /// Events that the ledger had already, or that came twice in the batch.
    public var duplicates = 0
    /// In the order of the batch. Of an atomic batch with conflicts nothing is accepted.
    public var conflicts: [Conflict] = []
    /// Keys that events of the batch had and no event knows; conflicts aside.
    public var unknownKeys = 0
    /// Of the ledger's latest event; 0 while it has none.
    public var lastSequence: Int64 = 0

    init() {}
}
