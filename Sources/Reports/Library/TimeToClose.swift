import Semantics

extension Report {
    static let timeToClose = Report(
        slug: "time-to-close", title: "Average time to close", topic: .teamPerformance, about: .timeToClose,
        controls: {
            var controls = Controls(groups: Controls.ticketGroups(default: "owner"))
            controls.dates = [("closed", .completed), ("created", .created)]
            controls.hasStatistic = true
            controls.hasClock = true
            controls.hasClose = true
            return controls
        }(), shown: "mean", lessIsBetter: true,
        find: timeToCloseRecipe.find,
        drill: { run, _ in
            try timeToCloseRecipe.drill(run, measuring: closeDuration(run.query))
        })

    private static let timeToCloseRecipe = FactRecipe(
        dataset: { $0.close == .first ? .firstCloses : .closes },
        measures: { .durations(closeDuration($0)) },
        presence: ["n"],
        withoutSLA: { $0.clock == .sla ? "\(closeDuration($0)) IS NULL" : nil })

    private static func closeDuration(_ query: ReportQuery) -> SQL {
        switch (query.close, query.clock) {
        case (.latest, .aroundTheClock): "f.latest_ms"
        case (.latest, .sla): "f.latest_sla"
        case (.first, .aroundTheClock): "f.first_ms"
        case (.first, .sla): "f.first_sla"
        case (.open, .aroundTheClock): "f.open_ms"
        case (.open, .sla): "f.open_sla"
        }
    }
}

extension [Measure] {
    static func durations(_ value: SQL) -> [Measure] { Measure.durations(value) }
}
