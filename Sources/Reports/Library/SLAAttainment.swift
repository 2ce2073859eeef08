import Semantics
import Support

extension Report {
    static let slaAttainment = Report(
        slug: "sla-attainment", title: "SLA attainment", topic: .beyond, about: .slaAttainment,
        controls: {
            var controls = Controls(groups: Controls.ticketGroups(default: "none"))
            controls.hasOutbound = true
            return controls
        }(), shown: "attainment", lessIsBetter: false,
        find: { run in
            var found = try await attainmentRecipe.find(run)
            found.rows.sort { SLAGoalOrder(row: $0) < SLAGoalOrder(row: $1) }
            for index in found.rows.indices {
                if let goal = SLAGoalOrder(row: found.rows[index]).goal {
                    found.rows[index]["goal"] = .text(goal.key)
                }
            }
            found.columns.insert(
                .init(key: "goal", title: MeasureTitle.of("goal"), unit: .text), at: run.query.view == .overTime ? 3 : 2)
            return found
        },
        drill: { run, choice in
            var query = try attainmentRecipe.drill(run, counted: .fact("f.state IN (1, 2)"))
            if let goal = choice.goal { query.filters.append(.key(.goal, String(goal.rawValue))) }
            switch choice.list {
            case "met": query.filters.append(.fact("f.state = 1"))
            case "breached": query.filters.append(.fact("f.state = 2"))
            default: break
            }
            return query
        })

    private static let attainmentRecipe = FactRecipe(
        dataset: { _ in .outcomes },
        measures: { _ in
            [
                Measure("attainment", .percent, .share(of: "f.state = 1", among: "f.state IN (1, 2)")),
                Measure("met", .count, .count("f.state = 1")),
                Measure("breached", .count, .count("f.state = 2")),
                Measure("n", .count, .count("f.state IN (1, 2)")),
            ]
        },
        presence: ["n"],
        conditions: { $0.query.includesOutbound ? [] : [.fact("NOT f.outbound")] },
        addsDimensions: [.goal],
        withoutSLA: { _ in "f.state IN (0, 3)" })
}

/// Rows of attainment: bucket, label, group, then first reply, next reply, close.
private struct SLAGoalOrder: Comparable {
    let texts: [String]
    let goal: SLAOutcome.Goal?

    init(row: AnswerRow) {
        texts = ["bucket", "label", "group"].map { row[$0]?.text ?? "" }
        goal = row["goal"]?.text.flatMap { Int($0) }.flatMap(SLAOutcome.Goal.init)
    }

    static func < (a: SLAGoalOrder, b: SLAGoalOrder) -> Bool {
        for (x, y) in zip(a.texts, b.texts) where x != y { return x.precedes(y) }
        return (a.goal?.rawValue ?? 9) < (b.goal?.rawValue ?? 9)
    }
}
