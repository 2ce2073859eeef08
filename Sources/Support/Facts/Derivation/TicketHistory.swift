/// What is known of one ticket, as its derivation needs it.
public struct TicketHistory: Sendable {
    public var ticket: String
    /// The ticket's own events, in any order.
    public var events: [Event]
    /// The tickets that were merged into it, at any remove, each with its own events.
    public var merged: [(ticket: String, events: [Event])]
    /// Merged into another ticket, with effect.
    public var isMerged: Bool
    /// Its last merge has no effect: the target is unknown, or the two are in a ring.
    public var mergeWithoutEffect: Bool

    public init(
        ticket: String, events: [Event], merged: [(ticket: String, events: [Event])] = [], isMerged: Bool = false,
        mergeWithoutEffect: Bool = false
    ) {
        self.ticket = ticket
        self.events = events
        self.merged = merged
        self.isMerged = isMerged
        self.mergeWithoutEffect = mergeWithoutEffect
    }
}

extension TicketHistory {
    /// That of its creation; of a ticket without one, its first event's.
    public var createdAt: Instant { Timeline(self).createdAt }
}
