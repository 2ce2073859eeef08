import Semantics

extension Report {
    static let csat = Report(
        slug: "csat", title: "Customer satisfaction score (CSAT)", topic: .customerSatisfaction, about: .csat,
        controls: {
            var controls = Controls(groups: Controls.ticketGroups(default: "owner", adding: ["survey"]))
            controls.lists = ["positive", "sent"]
            return controls
        }(), shown: "score",
        lessIsBetter: false,
        find: { run in
            var found = try await csatRecipe.find(run)
            for index in found.rows.indices { foldScores(&found.rows[index]) }
            foldScores(&found.totals)
            found.columns.removeAll { $0.key.hasPrefix("score_") }
            return found
        },
        drill: { run, choice in
            switch choice.list {
            case "positive": try csatRecipe.drill(run, counted: .fact("f.response AND f.positive"))
            case "sent": try csatRecipe.drill(run, counted: .fact("NOT f.response"))
            default: try csatRecipe.drill(run, counted: .fact("f.response"))
            }
        })

    private static let csatRecipe = FactRecipe(
        dataset: { _ in .surveys },
        measures: { _ in
            [
                Measure("score", .percent, .share(of: "f.positive AND f.response", among: "f.response")),
                Measure("mean_score", .number, .uniformMean("f.score", uniform: "f.scale")),
                Measure("n", .count, .count("f.response")),
                Measure("positive", .count, .count("f.positive AND f.response")),
                Measure("sent", .count, .count("NOT f.response")),
                Measure(
                    "response_rate", .percent, .share(of: "f.answered AND NOT f.response", among: "NOT f.response")),
            ] + (1...10).map { Measure("score_\($0)", .count, .count("f.score = \(name: String($0))")) }
        },
        presence: ["n", "sent"])

    /// The counts of the single scores become one value.
    private static func foldScores(_ row: inout AnswerRow) {
        var counts: [AnswerValue.CountedKey] = []
        for score in 1...10 {
            if case .integer(let count)? = row["score_\(score)"], count > 0 {
                counts.append(.init(key: String(score), count: count))
            }
            row["score_\(score)"] = nil
        }
        row["distribution"] = .counts(counts)
    }
}
