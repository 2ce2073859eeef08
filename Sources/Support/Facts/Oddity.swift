/// Something accepted that looks wrong; listed under data quality.
public struct Oddity: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        /// A stage that its pipeline did not have when the ticket entered it.
        case unknownStage = "unknown_stage"
        case unknownPipeline = "unknown_pipeline"
        case unknownOwner = "unknown_owner"
        /// An agent's message by a user that the directory does not know.
        case unknownAuthor = "unknown_author"
        /// Merged into a ticket that is not known, or in a ring.
        case mergeWithoutEffect = "merge_without_effect"
        /// There is no `ticket.created`, the first event stands for it.
        case noCreation = "no_creation"
        case noMessages = "no_messages"
        /// Something was completed, or runs now, while no rule held, although there are rules.
        case noSLA = "no_sla"
        /// An event dated later than it was received.
        case clockAhead = "clock_ahead"
        /// Events dated before the ticket's creation, which count as of it.
        case beforeCreation = "before_creation"
    }

    public var kind: Kind
    /// The id that is odd (the stage, the user, the merge's target …); empty where the ticket itself is meant.
    public var detail: String

    public init(kind: Kind, detail: String = "") {
        self.kind = kind
        self.detail = detail
    }
}
