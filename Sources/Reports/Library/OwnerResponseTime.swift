import Semantics

extension Report {
    static let ownerResponseTime = Report(
        slug: "owner-response-time", title: "Owner response time", topic: .ticketResponses, about: .ownerResponseTime,
        controls: .durations(default: "owner", lists: ["closed_unanswered"]), shown: "mean", lessIsBetter: true,
        find: ownerResponseRecipe.find,
        drill: { run, choice in
            guard choice.list == "closed_unanswered" else {
                return try ownerResponseRecipe.drill(run, measuring: .gap(run.query))
            }
            return run.facts(.closedUnanswered, measures: [])
        })

    private static let ownerResponseRecipe = FactRecipe(
        dataset: { _ in .ownerGaps },
        measures: { .durations(.gap($0)) },
        presence: ["n"],
        withoutSLA: { $0.clock == .sla ? "f.sla IS NULL" : nil },
        extend: addClosedUnanswered)
}
