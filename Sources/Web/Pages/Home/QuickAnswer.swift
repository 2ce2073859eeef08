import Reports

/// A question that a manager asks, and the report that answers it, set up.
struct QuickAnswer: Sendable {
    /// Of its texts: `ask_KEY` and `ask_KEY_hint`.
    var key: String
    var report: String
    var parameters: [Parameter]

    init(_ key: String, _ report: String, _ parameters: KeyValuePairs<String, String> = [:]) {
        self.key = key
        self.report = report
        self.parameters = parameters.map { Parameter(name: $0.key, value: $0.value) }
    }

    var address: PageAddress { PageAddress("/reports/\(report)", parameters) }

    static let all: [QuickAnswer] = [
        QuickAnswer("close", "time-to-close", ["view": "over-time", "frequency": "week", "group": "none"]),
        QuickAnswer("waiting", "customer-wait-time"),
        QuickAnswer("busy", "message-volume-by-hour", ["group": "weekday-hour"]),
        QuickAnswer("staffed", "max-available-reps"),
        QuickAnswer("first", "time-to-first-reply", ["clock": "sla", "group": "team", "statistic": "median"]),
        QuickAnswer("stuck", "time-in-pipeline", ["stage-time": "cumulative"]),
        QuickAnswer("satisfied", "csat", ["view": "over-time", "frequency": "month", "group": "none"]),
        QuickAnswer("load", "support-volume", ["group": "owner"]),
        QuickAnswer("promises", "sla-attainment", ["view": "over-time", "frequency": "week"]),
        QuickAnswer(
            "growing", "backlog", ["view": "over-time", "frequency": "week", "group": "age", "chart": "stacked"]),
        QuickAnswer("chats", "chat-wait-time", ["group": "team"]),
        QuickAnswer("again", "reopens", ["group": "owner"]),
    ]
}
