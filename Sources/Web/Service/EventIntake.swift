public import Support

/// The only door through which events come in over HTTP.
public protocol EventIntake: Sendable {
    /// Appends to the ledger: what is accepted is on disk when this returns. With `atomic`, one conflict keeps all of
    /// them out.
    func append(_ events: [DecodedEvent], atomic: Bool) async throws -> IntakeReceipt
}

/// What became of one batch of events.
public struct IntakeReceipt: Sendable, Equatable {
    public var accepted: Int
    /// Already there with the same content; ignored.
    public var duplicates: Int
    /// Already there with another content: the place in the batch, from 0.
    public var conflicts: [Conflict]

    public struct Conflict: Sendable, Equatable {
        public var index: Int
        public var rejection: EventRejection

        public init(index: Int, rejection: EventRejection) {
            self.index = index
            self.rejection = rejection
        }
    }

    public init(accepted: Int = 0, duplicates: Int = 0, conflicts: [Conflict] = []) {
        self.accepted = accepted
        self.duplicates = duplicates
        self.conflicts = conflicts
    }
}
