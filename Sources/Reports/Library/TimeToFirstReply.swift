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
            controls.lists = ["unanswered"]
            return controls
        }(), shown: "mean", lessIsBetter: true,
        find: firstReplyRecipe.find,
        drill: { run, choice in
            choice.list == "unanswered"
                ? run.ticketsNow(measures: [], adding: unanswered(run))
                : try firstReplyRecipe.drill(run, measuring: .gap(run.query))
        })

    /// Tickets whose first reply has not come yet.
    private static func unanswered(_ run: ReportRun) -> [Filter] {
        [.fact("f.unanswered_since IS NOT NULL")] + (run.query.includesOutbound ? [] : [.fact("NOT f.outbound")])
    }

    private static let firstReplyRecipe = FactRecipe(
        dataset: { _ in .firstReplies },
        measures: { .durations(.gap($0)) },
        presence: ["n"],
        conditions: { $0.query.includesOutbound ? [] : [.fact("NOT f.outbound")] },
        withoutSLA: { $0.clock == .sla ? "f.sla IS NULL" : nil },
        extend: { run, found in
            let table = try await run.run(
                run.ticketsNow(
                    measures: [
                        .count,
                        Measure("oldest", .duration, .maximum("\(bind: run.now.milliseconds) - f.unanswered_since")),
                    ],
                    adding: unanswered(run)))
            found.totals["unanswered"] = table.value(0, "count", .count)
            found.totals["oldest_unanswered"] = table.value(0, "oldest", .duration)
        })
}

extension SQL {
    /// The duration of a fact that is a gap, by the clock asked for.
    static func gap(_ query: ReportQuery) -> SQL { query.clock == .sla ? "f.sla" : "f.elapsed" }
}

extension Controls {
    /// Of reports on durations, in 24/7 and SLA hours.
    static func durations(default group: String, lists: [String] = []) -> Controls {
        var controls = Controls(groups: ticketGroups(default: group))
        controls.hasStatistic = true
        controls.hasClock = true
        controls.lists = lists
        return controls
    }
}
