import Semantics
import Support

extension Report {
    static let timeToFirstReply = Report(
        slug: "time-to-first-reply", title: "Average time to first reply", topic: .teamPerformance,
        about: .timeToFirstReply,
        controls: {
            var controls = Controls.durations(default: "owner")
            controls.dates = [("replied", .completed), ("created", .created)]
            controls.hasOutbound = true
            return controls
        }(), shown: "mean", lessIsBetter: true,
        find: firstReplyRecipe.find,
        drill: { run, _ in try firstReplyRecipe.drill(run, counted: .hasValue(run.query)) })

    private static let firstReplyRecipe = FactRecipe(
        dataset: { _ in .firstReplies },
        measures: { .durations(.gap($0)) },
        presence: ["n"],
        conditions: { $0.query.includesOutbound ? [] : [.fact("NOT f.outbound")] },
        withoutSLA: { $0.clock == .sla ? "f.sla IS NULL" : nil },
        extend: { run, found in
            let inbound: [Filter] = run.query.includesOutbound ? [] : [.fact("NOT f.outbound")]
            let table = try await run.run(
                run.ticketsNow(
                    measures: [
                        .count,
                        Measure("oldest", .duration, .maximum("\(bind: run.now.milliseconds) - f.unanswered_since")),
                    ],
                    adding: inbound + [.fact("f.unanswered_since IS NOT NULL")]))
            found.totals["unanswered"] = table.value(0, "count", .count)
            found.totals["oldest_unanswered"] = table.value(0, "oldest", .duration)
        })
}

extension SQL {
    /// The duration of a fact that is a gap, by the clock asked for.
    static func gap(_ query: ReportQuery) -> SQL { query.clock == .sla ? "f.sla" : "f.elapsed" }
}

extension Filter {
    static func hasValue(_ query: ReportQuery) -> Filter { .fact("\(SQL.gap(query)) IS NOT NULL") }
}

extension Controls {
    /// Of reports on durations, in 24/7 and SLA hours.
    static func durations(default group: String) -> Controls {
        var controls = Controls(groups: ticketGroups(default: group))
        controls.hasStatistic = true
        controls.hasClock = true
        return controls
    }
}
