import Semantics
import Support

/// What a person reads above a column.
enum MeasureTitle {
    private static let titles: [String: String] = [
        "mean": "Mean", "median": "Median", "p90": "9 of 10 within", "n": "Number", "count": "Count",
        "score": "CSAT", "mean_score": "Mean score", "positive": "Positive", "sent": "Sent",
        "response_rate": "Response rate", "distribution": "Scores", "abandoned": "Abandoned",
        "abandoned_rate": "Abandoned rate", "received": "Received", "inside": "In working hours",
        "outside": "Outside working hours", "no_hours": "No hours set", "available": "Available", "away": "Away",
        "seconds": "Time", "max": "Most at once", "mean_max": "Mean of the days' most", "attainment": "Within goal",
        "met": "Met", "breached": "Breached", "reopen_rate": "Reopened rate", "one_touch_share": "One-touch rate",
        "reopened": "Reopened", "one_touch": "One touch", "waiting_now": "Waiting now", "hour": "Hour",
        "weekday": "Weekday", "goal": "Goal", "status": "Status", "reason": "Reason", "stage": "Stage id",
        "stage_label": "Stage",
    ]

    static func of(_ key: String) -> String { titles[key] ?? key }
}

extension ReportAnswer {
    /// What a value of that key is called, whether an answer has it or not.
    public static func title(of key: String) -> String { MeasureTitle.of(key) }
}

extension Frequency {
    var title: String {
        switch self {
        case .day: "Day"
        case .week: "Week"
        case .month: "Month"
        case .quarter: "Quarter"
        case .year: "Year"
        }
    }
}

extension Grouping {
    /// What a person calls it.
    public var title: String {
        switch self {
        case .none: "All"
        case .hour: "Hour"
        case .weekdayHour: "Weekday and hour"
        case .by(let dimension):
            switch dimension {
            case .owner: "Owner"
            case .team: "Team"
            case .source: "Source"
            case .pipeline, .stagePipeline: "Pipeline"
            case .contact: "Customer"
            case .property(let name): name
            case .ticket: "Ticket"
            case .survey: "Survey"
            case .stage: "Stage"
            case .age: "Age"
            case .goal: "Goal"
            case .hour: "Hour"
            case .weekday: "Weekday"
            case .status: "Status"
            case .reason: "Reason"
            }
        }
    }
}
