public import Support

/// The account of one ticket: what happened and how each of its durations came about.
public protocol TicketService: Sendable {
    /// Nil: the ledger has no event of that ticket as of then. `asOf` nil: now.
    func account(of ticket: String, asOf: Instant?) async throws -> TicketAccount?
}

/// An explanation with what it takes to tell it: names, and the zone of its days.
public struct TicketAccount: Sendable {
    public var explanation: TicketExplanation
    /// As of the moment asked for.
    public var directory: Directory
    /// The account's.
    public var zone: Zone

    public init(explanation: TicketExplanation, directory: Directory, zone: Zone) {
        self.explanation = explanation
        self.directory = directory
        self.zone = zone
    }

    /// For a person, in lines.
    public var text: ExplanationText { ExplanationText(explanation, directory: directory, zone: zone) }
}
