/// What differs between engines, as data and a few functions. No engine's name stands anywhere else in this room.
public struct Dialect: Sendable {
    public var name: String
    /// Integer division of numbers that are not negative.
    public var integerDivision: @Sendable (SQL, SQL) -> SQL
    /// The element of a bound list of integers at an index that counts from zero.
    public var element: @Sendable (_ list: [Int64], _ index: SQL) -> SQL
    /// Exact quantiles with linear interpolation between closest ranks, as one list; a missing value does not count.
    public var quantiles: @Sendable (_ value: SQL, _ fractions: [Double]) -> SQL
    /// The n-th (from zero) number of such a list.
    public var quantile: @Sendable (_ list: SQL, _ index: Int) -> SQL
    /// A table of rows from lists of integers of equal length, a column each.
    public var table: @Sendable (_ columns: [(name: String, values: [Int64])]) -> SQL
    /// An aggregate over the rows that meet a condition.
    public var filtered: @Sendable (_ aggregate: SQL, _ condition: SQL) -> SQL
    public var lowercased: @Sendable (SQL) -> SQL
    /// Whether a text has another in it.
    public var contains: @Sendable (_ text: SQL, _ part: SQL) -> SQL
}

extension Dialect {
    /// The embedded engine.
    public static let duckDB = Dialect(
        name: "duckdb",
        integerDivision: { "(\($0) // \($1))" },
        element: { "list_extract(\(bind: .integers($0)), (\($1)) + 1)" },
        quantiles: { value, fractions in
            "quantile_cont(\(value), [\(name: fractions.map { "\($0)" }.joined(separator: ", "))])"
        },
        quantile: { "\($0)[\(name: String($1 + 1))]" },
        table: { columns in
            let lists: [SQL] = columns.map { "unnest(\(bind: .integers($0.values))) AS \(name: $0.name)" }
            return "(SELECT \(lists.joined(", ")))"
        },
        filtered: { "\($0) FILTER (WHERE \($1))" },
        lowercased: { "lower(\($0))" },
        contains: { "contains(\($0), \($1))" }
    )

    /// The engine past one machine.
    public static let clickHouse = Dialect(
        name: "clickhouse",
        integerDivision: { "intDiv(\($0), \($1))" },
        element: { "arrayElement(\(bind: .integers($0)), (\($1)) + 1)" },
        quantiles: { value, fractions in
            "quantilesExactInclusiveOrNull(\(name: fractions.map { "\($0)" }.joined(separator: ", ")))(\(value))"
        },
        quantile: { "\($0)[\(name: String($1 + 1))]" },
        table: { columns in
            let lists: [SQL] = columns.map { "\(bind: .integers($0.values)) AS \(name: $0.name)" }
            let names = columns.map(\.name).joined(separator: ", ")
            return "(SELECT \(name: names) FROM (SELECT \(lists.joined(", "))) ARRAY JOIN \(name: names))"
        },
        filtered: { "\($0) FILTER (WHERE \($1))" },
        lowercased: { "lowerUTF8(\($0))" },
        contains: { "(position(\($0), \($1)) > 0)" }
    )
}
