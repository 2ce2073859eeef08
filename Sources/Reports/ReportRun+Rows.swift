import Semantics
import Support

/// From what an engine found to the rows of an answer.
extension ReportRun {
    /// `bucket` (over time), `group`, `label`, and the measures.
    func row(_ table: FoundTable, _ index: Int, _ measures: [Measure]) -> AnswerRow {
        var fields: [(key: String, value: AnswerValue)] = []
        if query.view == .overTime { fields.append(("bucket", bucket(table.integer(index, "period")))) }
        fields += groupFields(table, index)
        fields += measures.map { ($0.name, table.value(index, $0.name, $0.unit)) }
        return AnswerRow(fields)
    }

    func bucket(_ period: Int) -> AnswerValue {
        periods.indices.contains(period) ? .text(periods[period].name.description) : .null
    }

    /// The group's id and its name now; a group without one says what that means.
    func groupFields(_ table: FoundTable, _ index: Int) -> [(key: String, value: AnswerValue)] {
        guard case .by(let dimension) = query.group else {
            return [("group", .null), ("label", .text("All"))]
        }
        guard let id = table.text(index, "g0") else {
            return [("group", .null), ("label", .text(dimension == .owner ? "Unassigned" : "None"))]
        }
        return [("group", .text(id)), ("label", .text(table.text(index, "g0_label") ?? id))]
    }

    func columns(for measures: [Measure], adding more: [ReportAnswer.Column] = []) -> [ReportAnswer.Column] {
        var columns: [ReportAnswer.Column] = []
        if query.view == .overTime { columns.append(.init(key: "bucket", title: query.frequency.title, unit: .text)) }
        columns.append(.init(key: "group", title: "Id", unit: .text))
        columns.append(.init(key: "label", title: query.group.title, unit: .text))
        return columns + more + measures.map { .init(key: $0.name, title: MeasureTitle.of($0.name), unit: $0.unit) }
    }

    /// The key of the value that is shown first and orders the rows.
    var shown: String { report.controls.hasStatistic ? query.statistic.rawValue : report.shown }

    /// By bucket, then the value shown descending (empty last), then n descending, then label by code points, then id.
    func sort(_ rows: inout [AnswerRow]) {
        let shown = shown
        let keyed = rows.map { RowOrder(row: $0, shown: shown) }
        rows = keyed.sorted().map(\.row)
    }

    /// Gives each group of the answer a row in every period that has begun, 0 where it has none; "All" has them even without facts.
    func fillPeriods(_ rows: inout [AnswerRow], _ measures: [Measure]) {
        var groups: [(group: AnswerValue, label: AnswerValue)] = []
        var seen: Set<AnswerValue> = []
        var present: Set<[AnswerValue]> = []
        for row in rows {
            guard let group = row["group"], let label = row["label"], let bucket = row["bucket"] else { continue }
            if seen.insert(group).inserted { groups.append((group, label)) }
            present.insert([bucket, group])
        }
        if query.group == .none && groups.isEmpty { groups = [(.null, .text("All"))] }
        for period in periods.indices {
            let bucket = bucket(period)
            for (group, label) in groups where !present.contains([bucket, group]) {
                let zeros = measures.map { (key: $0.name, value: AnswerValue.zero($0.unit)) }
                rows.append(AnswerRow([("bucket", bucket), ("group", group), ("label", label)] + zeros))
            }
        }
    }
}

extension AnswerValue {
    static func zero(_ unit: Unit) -> AnswerValue { unit == .count ? .integer(0) : .number(0) }
}

/// What places a row among the others.
struct RowOrder: Comparable {
    let row: AnswerRow
    private let bucket: String
    private let value: Double?
    private let n: Double
    private let label: String
    private let group: String

    init(row: AnswerRow, shown: String) {
        self.row = row
        bucket = row["bucket"]?.text ?? ""
        value = row[shown]?.double
        n = row["n"]?.double ?? 0
        label = row["label"]?.text ?? ""
        group = row["group"]?.text ?? ""
    }

    static func < (a: RowOrder, b: RowOrder) -> Bool {
        if a.bucket != b.bucket { return a.bucket.precedes(b.bucket) }
        if a.value != b.value {
            guard let left = a.value else { return false }
            guard let right = b.value else { return true }
            return left > right
        }
        if a.n != b.n { return a.n > b.n }
        if !a.label.isExactly(b.label) { return a.label.precedes(b.label) }
        return a.group.precedes(b.group)
    }

    static func == (a: RowOrder, b: RowOrder) -> Bool { !(a < b) && !(b < a) }
}

extension String {
    /// By code points, as engines compare; Swift's own order follows the alphabet of Unicode's normal forms.
    func precedes(_ other: String) -> Bool {
        unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars)
    }
}
