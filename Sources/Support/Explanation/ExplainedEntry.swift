/// A line of a ticket's timeline.
public struct ExplainedEntry: Sendable, Equatable {
    /// When it counts.
    public var at: Instant
    /// What the event itself says: earlier than `at` where it was dated before the ticket's creation.
    public var dated: Instant
    /// The event's id; nil for a creation that no event tells of.
    public var event: String?
    /// The merged ticket with which it came; nil for the ticket's own.
    public var mergedFrom: String?
    /// The event's type: `ticket.created`, `message` …
    public var type: String
    /// What happened; nil for a creation that no event tells of.
    public var what: TicketEvent?
    /// The pipeline that the ticket was in then: where its stages have their names.
    public var pipeline: String?
    /// What happened, in words, with the names of now.
    public var text: String
}

extension TicketEvent {
    /// As in the event's `type`.
    var typeName: String {
        switch self {
        case .created: "ticket.created"
        case .chatStarted: "chat.started"
        case .message: "message"
        case .surveySent: "survey.sent"
        case .surveyAnswered: "survey.answered"
        case .changed: "ticket.changed"
        case .chatEnded: "chat.ended"
        case .merged: "ticket.merged"
        case .removed: "ticket.removed"
        case .restored: "ticket.restored"
        }
    }
}
