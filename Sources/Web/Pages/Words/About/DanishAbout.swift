import Reports

/// What each report says of itself, in Danish, by slug: the English texts are beside the reports.
///
/// The two say the same, to every condition and number, since they are the product's definitions.
enum DanishAbout {
    typealias Term = About.Term

    static let texts: [String: About] = [
        "csat": csat,
        "time-to-close": timeToClose,
        "time-to-first-reply": timeToFirstReply,
        "chat-wait-time": chatWaitTime,
        "support-volume": supportVolume,
        "time-in-pipeline": timeInPipeline,
        "customer-response-time": customerResponseTime,
        "customer-wait-time": customerWaitTime,
        "owner-reply-count": ownerReplyCount,
        "owner-response-time": ownerResponseTime,
        "ticket-response-count": ticketResponseCount,
        "message-volume-by-hour": messageVolumeByHour,
        "availability-in-working-hours": availabilityInWorkingHours,
        "max-available-reps": maxAvailableReps,
        "rep-availability": repAvailability,
        "sla-attainment": slaAttainment,
        "backlog": backlog,
        "reopens": reopens,
    ]
}
