import Semantics
import Support

extension Report {
    static let slaAttainment = Report(
        slug: "sla-attainment", title: "SLA attainment", topic: .beyond, about: .slaAttainment,
        controls: {
            var controls = Controls(groups: Controls.ticketGroups(default: "none"))
            controls.hasOutbound = true
            controls.drills = ["goal"]
            controls.lists = ["met", "breached"]
            return controls
        }(), shown: "attainment", lessIsBetter: false,
        find: { run in
            var found = try await attainment(run)
            found.rows = found.rows.map(SLAGoalOrder.init).sorted().map(\.row)
            for index in found.rows.indices {
                if let goal = SLAGoalOrder(row: found.rows[index]).goal {
                    found.rows[index]["goal"] = .text(goal.key)
                }
            }
            found.columns.insert(
                .init(key: "goal", title: MeasureTitle.of("goal"), unit: .text), at: run.columns(for: []).count)
            return found
        },
        drill: { run, choice in
            var query = run.facts(
                .outcomes, measures: [], adding: inbound(run) + [.fact("f.state IN (1, 2)")])
            if let goal = choice.goal { query.filters.append(.key(.goal, String(goal.rawValue))) }
            switch choice.list {
            case "met": query.filters.append(.fact("f.state = 1"))
            case "breached": query.filters.append(.fact("f.state = 2"))
            default: break
            }
            return query
        })

    /// What is completed stays as it is from one question to the next; only what still runs is looked at anew.
    private static func attainment(_ run: ReportRun) async throws -> Findings {
        let group = run.dimensions + [.goal]
        let overTime = run.query.view == .overTime
        func rows(_ dataset: Dataset) async throws -> FoundTable {
            try await run.run(
                run.facts(
                    dataset, measures: counts, adding: inbound(run), group: group, byPeriod: overTime, presence: ["n"]))
        }
        func totals(_ dataset: Dataset) async throws -> FoundTable {
            try await run.run(run.facts(dataset, measures: counts, adding: inbound(run)))
        }
        async let completed = rows(.completedOutcomes)
        async let running = rows(.runningOutcomes)
        async let completedTotals = totals(.completedOutcomes)
        async let runningTotals = totals(.runningOutcomes)
        let withoutRule = try await run.run(
            run.facts(
                .outcomes, measures: [Measure("no_sla", .count, .countDistinct("f.ticket", where: "TRUE"))],
                adding: inbound(run) + [.fact("f.state IN (0, 3)")]))

        var found = Findings()
        let table = try await completed.adding(running, measures: counts.map(\.name))
        found.rows = (0..<table.count).map { index in
            var row = withShare(run.row(table, index, counts))
            row["goal"] = table.value(index, "g\(group.count - 1)", .text)
            return row
        }
        let sums = try await completedTotals.adding(runningTotals, measures: counts.map(\.name))
        found.totals = withShare(AnswerRow(counts.map { ($0.name, sums.value(0, $0.name, $0.unit)) }))
        found.withoutSLA = withoutRule.integer(0, "no_sla")
        found.columns = run.columns(for: [Measure("attainment", .percent, .count(nil))] + counts)
        return found
    }

    private static let counts = [
        Measure("met", .count, .count("f.state = 1")), Measure("breached", .count, .count("f.state = 2")),
        Measure("n", .count, .count("f.state IN (1, 2)")),
    ]

    private static func withShare(_ row: AnswerRow) -> AnswerRow {
        let met = row["met"]?.double ?? 0
        let all = row["n"]?.double ?? 0
        let place = row.fields.firstIndex { $0.key == "met" } ?? 0
        var fields = row.fields
        fields.insert(("attainment", all > 0 ? .number(met / all * 100) : .null), at: place)
        return AnswerRow(fields)
    }

    private static func inbound(_ run: ReportRun) -> [Filter] {
        run.query.includesOutbound ? [] : [.fact("NOT f.outbound")]
    }
}

/// Rows of attainment: bucket, label, group, then first reply, next reply, close.
private struct SLAGoalOrder: Comparable {
    let row: AnswerRow
    let texts: [String]
    let goal: SLAOutcome.Goal?

    init(row: AnswerRow) {
        self.row = row
        texts = ["bucket", "label", "group", "split_label", "split"].map { row[$0]?.text ?? "" }
        goal = row["goal"]?.text.flatMap { Int($0) }.flatMap(SLAOutcome.Goal.init)
    }

    static func < (a: SLAGoalOrder, b: SLAGoalOrder) -> Bool {
        for (x, y) in zip(a.texts, b.texts) where !x.isExactly(y) { return x.precedes(y) }
        return (a.goal?.rawValue ?? 9) < (b.goal?.rawValue ?? 9)
    }
}
