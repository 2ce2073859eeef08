/// A stretch of a user's time in one status, wholly inside or outside the working hours that held then (metrics.md, section 3).
public struct AvailabilityStretch: Sendable, Hashable {
    /// The raw values are stored in warehouses.
    public enum Hours: Int, Sendable, CaseIterable {
        case inside = 0
        case outside = 1
        /// The user had no hours set.
        case none = 2
    }

    public var user: String
    /// The team of the version then.
    public var team: String?
    public var start: Instant
    /// The last status has no end of its own; it is written out to the horizon that the derivation was given.
    public var end: Instant
    public var status: AvailabilityChange.Status
    public var reason: String?
    public var hours: Hours

    public init(
        user: String, team: String?, start: Instant, end: Instant, status: AvailabilityChange.Status, reason: String?,
        hours: Hours
    ) {
        self.user = user
        self.team = team
        self.start = start
        self.end = end
        self.status = status
        self.reason = reason
        self.hours = hours
    }
}
