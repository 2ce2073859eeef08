import Semantics
import Support

/// The comparison with the previous period: as many local days directly before.
extension ReportRun {
    /// Adds `previous` and `change` to the totals, and to each row of the totals view.
    func compare(_ found: inout Findings) async throws {
        let earlier = previous {
            $0.comparesPrevious = false
            // A listed customer's earlier value is over all its gaps then, however many, and whatever its place.
            $0.minimumN = 1
            $0.limit = Int.max
            // Of periods only the totals are compared.
            $0.view = .totals
        }
        let before = try await report.findings(earlier)
        let shown = query.drillsToReasons ? "available" : shown
        Self.add(&found.totals, shown, before.totals[shown])
        guard query.view == .totals else { return }
        let key = query.drillsToReasons ? "seconds" : shown
        Self.compare(&found.rows, key, with: before.rows)
        Self.compare(&found.groups, key, with: before.groups)
        guard !found.columns.isEmpty else { return }
        found.columns.append(
            .init(key: "previous", title: "Before", unit: found.columns.first { $0.key == key }?.unit ?? .number))
        found.columns.append(.init(key: "change", title: "Change", unit: .percent))
    }

    private static func compare(_ rows: inout [AnswerRow], _ key: String, with before: [AnswerRow]) {
        var values: [[AnswerValue]: AnswerValue] = [:]
        for row in before { values[identity(row)] = row[key] }
        for index in rows.indices { add(&rows[index], key, values[identity(rows[index])]) }
    }

    /// What tells one row of a view from the others.
    private static func identity(_ row: AnswerRow) -> [AnswerValue] {
        ["group", "split", "stage", "goal", "status", "reason", "weekday", "hour"].map { row[$0] ?? .null }
    }

    /// What was not there then counts 0 where counts and sums are shown, else it is empty; a change against 0 or nothing is empty.
    private static func add(_ row: inout AnswerRow, _ key: String, _ before: AnswerValue?) {
        let now = row[key] ?? .null
        var before = before ?? .null
        if before == .null, isAdditive(key) { before = .zero(.number) }
        row["previous"] = before
        guard let old = before.double, old != 0, let new = now.double else {
            row["change"] = .null
            return
        }
        row["change"] = .number((new - old) / old * 100)
    }

    private static func isAdditive(_ key: String) -> Bool {
        switch key {
        case "count", "sent", "received", "inside", "available", "seconds": true
        default: false
        }
    }
}
