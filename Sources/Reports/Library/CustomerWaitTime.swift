import Semantics
import Support

extension Report {
    static let customerWaitTime = Report(
        slug: "customer-wait-time", title: "Customer wait time", topic: .ticketResponses, about: .customerWaitTime,
        controls: {
            var controls = Controls.durations(default: "contact")
            controls.hasLimit = true
            controls.hasMinimumN = true
            controls.ranksContacts = true
            controls.lists = ["waiting_now", "closed_unanswered"]
            return controls
        }(), shown: "mean", lessIsBetter: true,
        find: customerWaitRecipe.find,
        drill: { run, choice in
            switch choice.list {
            case "waiting_now": run.ticketsNow(measures: [], adding: [.fact("f.waiting_since IS NOT NULL")])
            case "closed_unanswered": run.facts(.closedUnanswered, measures: [])
            default: try customerWaitRecipe.drill(run, measuring: .gap(run.query))
            }
        })

    private static let customerWaitRecipe = FactRecipe(
        dataset: { _ in .ownerGaps },
        measures: { .durations(.gap($0)) },
        presence: ["n"],
        withoutSLA: { $0.clock == .sla ? "f.sla IS NULL" : nil },
        ranking: { $0.group == .by(.contact) && $0.view == .totals ? .customers($0) : nil },
        extend: { run, found in
            let waiting: [Filter] = [.fact("f.waiting_since IS NOT NULL")]
            let all = try await run.run(run.ticketsNow(measures: [.count], adding: waiting))
            found.totals["waiting_now"] = all.value(0, "count", .count)
            try await addClosedUnanswered(run, &found)
            guard run.query.group == .by(.contact), run.query.view == .totals else { return }
            let table = try await run.run(run.ticketsNow(measures: [.count], adding: waiting, group: [.contact]))
            var counts: [ExactText: AnswerValue] = [:]
            for index in 0..<table.count {
                if let id = table.text(index, "g0") { counts[ExactText(id)] = table.value(index, "count", .count) }
            }
            for index in found.rows.indices {
                let count = found.rows[index]["group"]?.text.flatMap { counts[ExactText($0)] }
                found.rows[index]["waiting_now"] = count ?? .integer(0)
            }
            found.columns.append(.init(key: "waiting_now", title: MeasureTitle.of("waiting_now"), unit: .count))
        })

    /// Waits that a close ended, in the range, like facts.
    static func addClosedUnanswered(_ run: ReportRun, _ found: inout Findings) async throws {
        let table = try await run.run(run.facts(.closedUnanswered, measures: [.count]))
        found.totals["closed_unanswered"] = table.value(0, "count", .count)
    }
}
