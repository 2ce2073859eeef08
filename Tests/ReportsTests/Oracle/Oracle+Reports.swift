extension Oracle {
    /// Nil: there is no oracle for the report.
    func expected() -> Expected? {
        switch question.slug {
        case "csat": csat()
        case "time-to-close": durations(closes)
        case "time-to-first-reply": timeToFirstReply()
        case "chat-wait-time": chatWaitTime()
        case "support-volume": count(ticketsByDate)
        case "time-in-pipeline": timeInPipeline()
        case "customer-response-time": customerResponseTime()
        case "customer-wait-time": customerWaitTime()
        case "owner-reply-count": count(messages.filter { $0.has("sent") })
        case "owner-response-time": ownerResponseTime()
        case "ticket-response-count": ticketResponseCount()
        case "message-volume-by-hour": messageVolumeByHour()
        case "availability-in-working-hours": availabilityInWorkingHours()
        case "max-available-reps": maxAvailableReps()
        case "rep-availability": repAvailability()
        case "sla-attainment": slaAttainment()
        case "backlog": backlog()
        case "reopens": reopens()
        default: nil
        }
    }
}
