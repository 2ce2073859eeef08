public import Support

/// What goes into a warehouse in one transaction.
public struct WarehouseBatch: Sendable {
    /// Each takes the place of all that the warehouse has of its ticket.
    public var tickets: [TicketFacts] = []
    /// Ids of tickets of which nothing shall be left.
    public var vanished: Set<String> = []
    /// By user: they take the place of all that the warehouse has of the user's availability; an empty list leaves nothing.
    public var stretches: [String: [AvailabilityStretch]] = [:]
    public var directory = DirectoryChanges()
    /// The ledger's sequence up to which everything is derived once the batch is in; nil: as before.
    public var derivedThrough: Int64?
    /// Kept with the facts, by name, for whoever derives to find again; names that are not here stay as they are.
    public var marks: [String: String] = [:]

    public init(
        tickets: [TicketFacts] = [], vanished: Set<String> = [], stretches: [String: [AvailabilityStretch]] = [:],
        directory: DirectoryChanges = DirectoryChanges(), derivedThrough: Int64? = nil, marks: [String: String] = [:]
    ) {
        self.tickets = tickets
        self.vanished = vanished
        self.stretches = stretches
        self.directory = directory
        self.derivedThrough = derivedThrough
        self.marks = marks
    }
}
