/// All reports, in the order in which they are shown. A new one is a file beside this one and a line here.
public enum ReportLibrary {
    public static let all: [Report] = [
        .csat,
        .timeToClose,
        .timeToFirstReply,
        .chatWaitTime,
        .supportVolume,
        .timeInPipeline,
        .customerResponseTime,
        .customerWaitTime,
        .ownerReplyCount,
        .ownerResponseTime,
        .ticketResponseCount,
        .messageVolumeByHour,
        .availabilityInWorkingHours,
        .maxAvailableReps,
        .repAvailability,
        .slaAttainment,
        .backlog,
        .reopens,
    ]

    /// Nil: there is no such report.
    public static func report(_ slug: String) -> Report? {
        all.first { $0.slug == slug }
    }
}
