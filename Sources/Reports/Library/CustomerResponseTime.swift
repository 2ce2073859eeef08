import Semantics

extension Report {
    static let customerResponseTime = Report(
        slug: "customer-response-time", title: "Customer response time", topic: .ticketResponses,
        about: .customerResponseTime,
        controls: {
            var controls = Controls.durations(default: "none")
            controls.hasLimit = true
            controls.hasMinimumN = true
            controls.lists = ["slowest_customers"]
            return controls
        }(), shown: "mean", lessIsBetter: true,
        find: customerResponseRecipe.find,
        drill: { run, choice in
            var query = try customerResponseRecipe.drill(run, measuring: .gap(run.query))
            if choice.list == "slowest_customers" { query.filters += choice.key(as: .contact) }
            return query
        })

    private static let customerResponseRecipe = FactRecipe(
        dataset: { _ in .customerGaps },
        measures: { .durations(.gap($0)) },
        presence: ["n"],
        withoutSLA: { $0.clock == .sla ? "f.sla IS NULL" : nil },
        extend: { run, found in
            let measures = [Measure].durations(.gap(run.query))
            let table = try await run.run(
                run.facts(
                    .customerGaps, measures: measures, group: [.contact], presence: ["n"],
                    ranking: .customers(run.query)))
            let rows = (0..<table.count).map { index in
                AnswerRow(
                    [
                        ("group", table.value(index, "g0", .text)), ("label", table.value(index, "g0_label", .text)),
                    ] + measures.map { ($0.name, table.value(index, $0.name, $0.unit)) })
            }
            found.lists.append(("slowest_customers", rows))
        })
}

extension Ranking {
    /// Customers by their durations, the longest first.
    static func customers(_ query: ReportQuery) -> Ranking {
        Ranking(by: query.statistic.rawValue, then: "n", limit: query.limit, minimumN: query.minimumN)
    }
}
