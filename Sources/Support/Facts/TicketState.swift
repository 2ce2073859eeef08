/// The ticket as it is now.
public struct TicketState: Sendable, Equatable {
    public enum Exclusion: String, Sendable, CaseIterable { case merged, removed }

    public var id: String
    public var createdAt: Instant
    public var createdBy: Creation.Origin
    public var source: String?
    public var pipeline: String?
    public var stage: String?
    public var owner: String?
    /// The owner's team now.
    public var team: String?
    public var contact: String?
    public var subject: String?
    public var properties: [String: PropertyValue]
    public var exclusion: Exclusion?
    /// The latest close; nil unless the ticket is closed now.
    public var closedAt: Instant?
    /// Start of the clock of a first reply that has not come yet; nil if it came, if the ticket is closed now, or if its clock has not
    /// started (an outbound ticket to which the customer has not written).
    public var unansweredSince: Instant?
    /// Start of the owner response gap that has not ended; nil if the customer does not wait or the ticket is closed now.
    public var waitingSince: Instant?

    /// Created by an agent.
    public var isOutbound: Bool { createdBy == .agent }

    public init(id: String, createdAt: Instant, createdBy: Creation.Origin) {
        self.id = id
        self.createdAt = createdAt
        self.createdBy = createdBy
        self.properties = [:]
    }
}
