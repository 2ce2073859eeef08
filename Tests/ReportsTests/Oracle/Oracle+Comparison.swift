import Reports
import Support

/// The comparison with the previous period, added to what was expected.
extension Oracle {
    static func compared(_ expected: Expected, _ question: Question, _ desk: Desk) -> Expected {
        var earlier = question
        let days = question.to - question.from + 1
        earlier.from = question.from - days
        earlier.to = question.from - 1
        earlier.limit = .max
        earlier.minimumN = 1
        guard let before = Oracle(desk: desk, question: earlier).expected() else { return expected }
        var result = expected
        let shown = shown(question)
        var totals = AnswerRow(result.totals)
        add(&totals, shown, AnswerRow(before.totals)[shown])
        result.totals = totals.fields
        guard !question.isOverTime else { return result }
        let key = question.drillsToReasons ? "seconds" : shown
        for index in result.rows.indices {
            let same = before.rows.first { row in
                ["group", "stage", "goal", "status", "reason", "weekday", "hour"].allSatisfy {
                    row[$0] == result.rows[index][$0]
                }
            }
            add(&result.rows[index], key, same?[key])
        }
        return result
    }

    /// The value that the report shows first.
    private static func shown(_ question: Question) -> String {
        switch question.slug {
        case "csat": "score"
        case "support-volume", "owner-reply-count", "backlog": "count"
        case "ticket-response-count", "message-volume-by-hour": "sent"
        case "availability-in-working-hours": "inside"
        case "max-available-reps": "max"
        case "rep-availability": "available"
        case "sla-attainment": "attainment"
        case "reopens": "reopen_rate"
        default: question.statistic
        }
    }

    /// What was not there counts 0 where counts and sums are shown; change against 0 or nothing is empty.
    private static func add(_ row: inout AnswerRow, _ key: String, _ before: AnswerValue?) {
        let isSum = ["count", "sent", "inside", "available", "seconds"].contains(key)
        let old = before?.double ?? (isSum ? 0 : nil)
        row["previous"] = old.map(AnswerValue.number) ?? .null
        row["change"] = .null
        if let old, old != 0, let new = row[key]?.double { row["change"] = .number((new - old) / old * 100) }
    }
}
