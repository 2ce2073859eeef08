/// Why an event was not accepted.
public struct EventRejection: Error, Sendable, Equatable {
    /// The event's key that is wrong, the outermost one where it is nested; empty where the line is no JSON object.
    public var field: String
    /// What is wrong and what to write instead.
    public var reason: String

    public init(field: String, reason: String) {
        self.field = field
        self.reason = reason
    }
}
