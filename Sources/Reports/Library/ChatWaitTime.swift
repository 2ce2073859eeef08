import Semantics

extension Report {
    static let chatWaitTime = Report(
        slug: "chat-wait-time", title: "Chat wait time", topic: .teamPerformance, about: .chatWaitTime,
        controls: .durations(default: "owner", lists: ["abandoned", "waiting"]), shown: "mean", lessIsBetter: true,
        find: chatRecipe.find,
        drill: { run, choice in
            switch choice.list {
            case "abandoned": try chatRecipe.drill(run, counted: .fact("f.state = 1"))
            case "waiting": try chatRecipe.drill(run, counted: .fact("f.state = 2"))
            default: try chatRecipe.drill(run, measuring: .gap(run.query))
            }
        })

    private static let chatRecipe = FactRecipe(
        dataset: { _ in .chats },
        measures: {
            .durations(.gap($0)) + [
                Measure("abandoned", .count, .count("f.state = 1")),
                Measure("abandoned_rate", .percent, .share(of: "f.state = 1", among: "f.state < 2")),
            ]
        },
        presence: ["n", "abandoned"],
        withoutSLA: { $0.clock == .sla ? "f.state = 0 AND f.sla IS NULL" : nil },
        extend: { run, found in
            let table = try await run.run(
                run.facts(.chats, measures: [Measure("waiting", .count, .count("f.state = 2"))]))
            found.totals["waiting"] = table.value(0, "waiting", .count)
        })
}
