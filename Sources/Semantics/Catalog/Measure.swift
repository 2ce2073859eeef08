/// A number that is computed from facts: what it is called, what unit it has, and how it aggregates.
public struct Measure: Sendable, Hashable {
    public var name: String
    public var unit: Unit
    public var aggregate: Aggregate
    /// Shown where no fact is there: false for means and shares (empty), true for counts and sums (0).
    public var isAdditive: Bool {
        switch aggregate {
        case .count, .countDistinct, .sum: true
        case .mean, .quantile, .share, .uniformMean, .maximum: false
        }
    }

    public init(_ name: String, _ unit: Unit, _ aggregate: Aggregate) {
        self.name = name
        self.unit = unit
        self.aggregate = aggregate
    }
}

/// How facts become one number. Columns and conditions are SQL over the dataset's alias `f`.
public enum Aggregate: Sendable, Hashable {
    /// Facts that meet the condition; nil: all.
    case count(SQL?)
    /// Different values of the first among the facts that meet the condition.
    case countDistinct(SQL, where: SQL)
    /// Sum over the facts that meet the condition, 0 over none.
    case sum(SQL, where: SQL?)
    /// Over the facts that have a value; nil over none.
    case mean(SQL)
    /// Linear interpolation between closest ranks; nil over none.
    case quantile(SQL, Double)
    /// In percent; nil where there are none of the second.
    case share(of: SQL, among: SQL)
    /// The mean where the other column is the same in all facts; else nil.
    case uniformMean(SQL, uniform: SQL)
    /// Nil over none.
    case maximum(SQL)
}

extension Measure {
    public static let count = Measure("count", .count, .count(nil))

    /// Mean, median, 90th percentile and n of a column of durations; facts without a value don't count.
    public static func durations(_ value: SQL) -> [Measure] {
        [
            Measure("mean", .duration, .mean(value)),
            Measure("median", .duration, .quantile(value, 0.5)),
            Measure("p90", .duration, .quantile(value, 0.9)),
            Measure("n", .count, .count("\(value) IS NOT NULL")),
        ]
    }
}
