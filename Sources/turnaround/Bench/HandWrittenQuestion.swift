import Semantics
import Support

/// What somebody with nothing but a table of messages would write to get a report's numbers: the yardstick.
struct HandWrittenQuestion {
    let slug: String
    let words: String
    /// Two placeholders: the range in milliseconds.
    let sql: String

    static let all = [
        HandWrittenQuestion(
            slug: "owner-reply-count", words: "count the replies per sender",
            sql: """
                SELECT m.owner, count(*) FROM messages m WHERE m.sent AND m.at >= ? AND m.at < ?
                GROUP BY m.owner ORDER BY 2 DESC
                """),
        HandWrittenQuestion(
            slug: "owner-response-time", words: "each wait's first unanswered message, by window functions",
            sql: """
                WITH marked AS (
                    SELECT m.ticket, m.at AS moment, m.sent, m.owner,
                        coalesce(lag(m.sent) OVER (PARTITION BY m.ticket ORDER BY m.at, m.message), true) AS after_reply
                    FROM messages m),
                waits AS (
                    SELECT *, sum(CASE WHEN NOT sent AND after_reply THEN 1 ELSE 0 END)
                        OVER (PARTITION BY ticket ORDER BY moment ROWS UNBOUNDED PRECEDING) AS wait
                    FROM marked),
                gaps AS (
                    SELECT ticket, wait, min(moment) FILTER (NOT sent) AS asked, min(moment) FILTER (sent) AS answered,
                        arg_min(owner, moment) FILTER (sent) AS owner
                    FROM waits WHERE wait > 0 GROUP BY ticket, wait)
                SELECT owner, avg(answered - asked), median(answered - asked), quantile_cont(answered - asked, 0.9),
                    count(*)
                FROM gaps WHERE answered >= ? AND answered < ? GROUP BY owner ORDER BY 2 DESC
                """),
        HandWrittenQuestion(
            slug: "time-to-first-reply", words: "each ticket's first reply",
            sql: """
                WITH first AS (
                    SELECT m.ticket, min(m.at) AS answered, arg_min(m.owner, m.at) AS owner,
                        any_value(t.created_at) AS created
                    FROM messages m JOIN tickets t ON t.key = m.ticket WHERE m.sent GROUP BY m.ticket)
                SELECT owner, avg(answered - created), median(answered - created),
                    quantile_cont(answered - created, 0.9), count(*)
                FROM first WHERE answered >= ? AND answered < ? GROUP BY owner ORDER BY 2 DESC
                """),
    ]

    func median(in runner: any StatementRunner, _ year: BenchYear) async throws -> Duration {
        var times: [Duration] = []
        for shift in 0..<5 {
            let range = year.earlier(by: shift).range
            let start = ContinuousClock.now
            _ = try await runner.run(
                Statement(
                    sql: sql,
                    parameters: [.integer(range.lowerBound.milliseconds), .integer(range.upperBound.milliseconds)]))
            times.append(ContinuousClock.now - start)
        }
        return times.sorted()[2]
    }
}
