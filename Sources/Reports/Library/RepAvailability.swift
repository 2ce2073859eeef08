import Semantics
import Support

extension Report {
    static let repAvailability = Report(
        slug: "rep-availability", title: "Rep availability", topic: .planning, about: .repAvailability,
        controls: {
            var controls = Controls.availability(groups: ["owner", "team", "none"])
            controls.hasReasons = true
            controls.drills = ["status", "reason"]
            return controls
        }(), shown: "available", lessIsBetter: nil,
        find: { run in
            var found = try await statusRecipe.find(run)
            if run.query.drillsToReasons { try await drillToReasons(run, &found) }
            return found
        },
        drill: { run, choice in
            var query = run.stretches(in: [run.wholeSpan])
            if let status = choice.status {
                query.filters.append(.fact(status == .available ? "f.available" : "NOT f.available"))
            }
            if let reason = choice.reason { query.filters.append(.key(.reason, reason == "none" ? nil : reason)) }
            return query
        })

    private static let statusRecipe = AvailabilityRecipe(measures: [
        Measure("available", .duration, .sum("f.length", where: "f.available")),
        Measure("away", .duration, .sum("f.length", where: "NOT f.available")),
    ])

    /// Rows by status and reason instead, in the order bucket, label, id, status, reason (none first).
    private static func drillToReasons(_ run: ReportRun, _ found: inout Findings) async throws {
        let seconds = Measure("seconds", .duration, .sum("f.length", where: nil))
        let group = run.dimensions
        let table = try await statusRecipe.rows(run, group: group + [.status, .reason], measures: [seconds])
        let (status, reason) = ("g\(group.count)", "g\(group.count + 1)")
        found.rows = (0..<table.count).map { index in
            var row = run.row(table, index, [])
            row["status"] = .text(table.integer(index, status) == 1 ? "available" : "away")
            row["reason"] = table.value(index, reason, .text)
            row["seconds"] = table.value(index, "seconds", .duration)
            return row
        }
        found.rows.sort { a, b in
            for key in ["bucket", "label", "group", "split_label", "split", "status", "reason"] {
                let (x, y) = (a[key]?.text ?? "", b[key]?.text ?? "")
                if !x.isExactly(y) { return x.precedes(y) }
            }
            return a["reason"] == .null && b["reason"] != .null
        }
        found.columns = run.columns(
            for: [seconds],
            adding: [
                .init(key: "status", title: MeasureTitle.of("status"), unit: .text),
                .init(key: "reason", title: MeasureTitle.of("reason"), unit: .text),
            ])
    }
}
