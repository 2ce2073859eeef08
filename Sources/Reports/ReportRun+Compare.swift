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
        }
        let before = try await report.find(earlier)
        let shown = query.drillsToReasons ? "available" : shown
        Self.add(&found.totals, shown, before.totals[shown])
        guard query.view == .totals else { return }
        let key = query.drillsToReasons ? "seconds" : shown
        var values: [[AnswerValue]: AnswerValue] = [:]
        for row in before.rows {
            values[Self.identity(row)] = row[key]
        }
        for index in found.rows.indices {
            Self.add(&found.rows[index], key, values[Self.identity(found.rows[index])])
        }
        guard !found.columns.isEmpty else { return }
        found.columns.append(
            .init(key: "previous", title: "Before", unit: found.columns.first { $0.key == key }?.unit ?? .number))
        found.columns.append(.init(key: "change", title: "Change", unit: .percent))
    }

    /// What tells one row of a view from the others.
    private static func identity(_ row: AnswerRow) -> [AnswerValue] {
        ["group", "stage", "goal", "status", "reason", "weekday", "hour"].map { row[$0] ?? .null }
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
