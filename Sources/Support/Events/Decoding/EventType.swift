/// The values of an event's `type`.
enum EventType: String, CaseIterable {
    case team, user, contact, company, pipeline, schedule
    case slaRule = "sla_rule"
    case ticketCreated = "ticket.created"
    case ticketChanged = "ticket.changed"
    case ticketMerged = "ticket.merged"
    case ticketRemoved = "ticket.removed"
    case ticketRestored = "ticket.restored"
    case message
    case chatStarted = "chat.started"
    case chatEnded = "chat.ended"
    case surveySent = "survey.sent"
    case surveyAnswered = "survey.answered"
    case availability
}
