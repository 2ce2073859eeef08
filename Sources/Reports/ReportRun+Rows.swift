import Semantics
import Support

/// From what an engine found to the rows of an answer.
extension ReportRun {
    /// `bucket` (over time), `group`, `label`, and the measures.
    func row(_ table: FoundTable, _ index: Int, _ measures: [Measure]) -> AnswerRow {
        var fields: [(key: String, value: AnswerValue)] = []
        if query.view == .overTime { fields.append(("bucket", bucket(table.integer(index, "period")))) }
        fields += groupFields(table, index) + splitFields(table, index)
        fields += measures.map { ($0.name, table.value(index, $0.name, $0.unit)) }
        return AnswerRow(fields)
    }

    func bucket(_ period: Int) -> AnswerValue {
        periods.indices.contains(period) ? .text(periods[period].name.description) : .null
    }

    /// What the rows are by: the groups, then what splits them.
    var dimensions: [Dimension] { query.group.dimensions + query.split.dimensions }

    /// The group's id and its name now; a group without one says what that means.
    func groupFields(_ table: FoundTable, _ index: Int) -> [(key: String, value: AnswerValue)] {
        guard case .by(let dimension) = query.group else {
            return [("group", .null), ("label", .text("All"))]
        }
        let (id, label) = Self.member(table, index, "g0", of: dimension)
        return [("group", id), ("label", label)]
    }

    /// The same of what splits the group; nothing where nothing does.
    private func splitFields(_ table: FoundTable, _ index: Int) -> [(key: String, value: AnswerValue)] {
        guard case .by(let dimension) = query.split else { return [] }
        let (id, label) = Self.member(table, index, "g1", of: dimension)
        return [("split", id), ("split_label", label)]
    }

    private static func member(
        _ table: FoundTable, _ index: Int, _ column: String, of dimension: Dimension
    ) -> (id: AnswerValue, label: AnswerValue) {
        guard let id = table.text(index, column) else {
            return (.null, .text(dimension == .owner ? "Unassigned" : "None"))
        }
        return (.text(id), .text(table.text(index, column + "_label") ?? id))
    }

    func columns(for measures: [Measure], adding more: [ReportAnswer.Column] = []) -> [ReportAnswer.Column] {
        var columns: [ReportAnswer.Column] = []
        if query.view == .overTime { columns.append(.init(key: "bucket", title: query.frequency.title, unit: .text)) }
        columns.append(.init(key: "group", title: "Id", unit: .text))
        columns.append(.init(key: "label", title: query.group.title, unit: .text))
        if query.split != .none {
            columns.append(.init(key: "split", title: "Split id", unit: .text))
            columns.append(.init(key: "split_label", title: query.split.title, unit: .text))
        }
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

    /// Gives each group of the answer a row in every period that has begun, 0 where it has none; "All" has them even
    /// without facts.
    func fillPeriods(_ rows: inout [AnswerRow], _ measures: [Measure]) {
        let names = ["group", "label"] + (query.split == .none ? [] : ["split", "split_label"])
        var groups: [[AnswerValue]] = []
        var seen: Set<[AnswerValue]> = []
        var present: Set<[AnswerValue]> = []
        for row in rows {
            guard let bucket = row["bucket"] else { continue }
            let group = names.map { row[$0] ?? .null }
            if seen.insert(group).inserted { groups.append(group) }
            present.insert([bucket] + group)
        }
        if query.group == .none && groups.isEmpty { groups = [[.null, .text("All")]] }
        if let most = query.mostFilledGroups, groups.count > most {
            groups = heaviest(groups, most, of: rows, names)
        }
        for period in periods.indices {
            let bucket = bucket(period)
            for group in groups where !present.contains([bucket] + group) {
                let fields = zip(names, group).map { (key: $0, value: $1) }
                let zeros = measures.map { (key: $0.name, value: AnswerValue.zero($0.unit)) }
                rows.append(AnswerRow([("bucket", bucket)] + fields + zeros))
            }
        }
    }

    /// Those with most facts; of the same number by name.
    private func heaviest(
        _ groups: [[AnswerValue]], _ most: Int, of rows: [AnswerRow], _ names: [String]
    ) -> [[AnswerValue]] {
        var ranks: [[AnswerValue]: (weight: Double, name: [String])] = [:]
        for row in rows {
            ranks[names.map { row[$0] ?? .null }, default: (0, row.fullName)].weight += row.weight(shown)
        }
        let ranked = groups.map { (group: $0, rank: ranks[$0] ?? (0, [])) }
        return ranked.sorted { a, b in
            a.rank.weight != b.rank.weight
                ? a.rank.weight > b.rank.weight : a.rank.name.lexicographicallyPrecedes(b.rank.name)
        }.prefix(most).map(\.group)
    }
}

extension AnswerRow {
    /// How many facts a row stands for, as far as it says; else the value shown.
    public func weight(_ shown: String) -> Double { (self["n"] ?? self["count"] ?? self[shown])?.double ?? 0 }

    /// What orders groups of one weight: their labels, then their ids.
    public var fullName: [String] { ["label", "split_label", "group", "split"].compactMap { self[$0]?.text } }
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
    /// Of the group and of what splits it.
    private let names: [(label: String, id: String)]

    init(row: AnswerRow, shown: String) {
        self.row = row
        bucket = row["bucket"]?.text ?? ""
        value = row[shown]?.double
        n = row["n"]?.double ?? 0
        names = [("label", "group"), ("split_label", "split")].map { (row[$0]?.text ?? "", row[$1]?.text ?? "") }
    }

    static func < (a: RowOrder, b: RowOrder) -> Bool {
        if a.bucket != b.bucket { return a.bucket.precedes(b.bucket) }
        if a.value != b.value {
            guard let left = a.value else { return false }
            guard let right = b.value else { return true }
            return left > right
        }
        if a.n != b.n { return a.n > b.n }
        for (left, right) in zip(a.names, b.names) {
            if !left.label.isExactly(right.label) { return left.label.precedes(right.label) }
            if !left.id.isExactly(right.id) { return left.id.precedes(right.id) }
        }
        return false
    }

    static func == (a: RowOrder, b: RowOrder) -> Bool { !(a < b) && !(b < a) }
}

extension String {
    /// By code points, as engines compare; Swift's own order follows the alphabet of Unicode's normal forms.
    func precedes(_ other: String) -> Bool {
        unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars)
    }
}
