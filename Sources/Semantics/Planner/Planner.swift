/// Makes a plan of a query: a list of small passes, in this order.
public struct Planner: Sendable {
    /// One rewriting; its file says when it is safe.
    struct Pass: Sendable {
        var name: String
        var apply: @Sendable (inout Plan, Dialect) -> Void
    }

    static let passes: [Pass] = [
        .clipToNow,
        .creditOwnerNow,
        .simplifyTime,
        .dateWithinWindow,
        .lowerFilters,
        .periodOfDate,
        .groupKeys,
        .shareQuantiles,
    ]

    let dialect: Dialect

    public init(dialect: Dialect) {
        self.dialect = dialect
    }

    func plan(_ query: Query) -> Plan {
        var plan = Plan(query)
        for pass in Planner.passes {
            pass.apply(&plan, dialect)
        }
        return plan
    }

    /// The statement that answers the query: columns `period` (if asked), `g0`, `g0_label` … for the groups, and the measures by name.
    public func statement(for query: Query) -> Statement {
        Compiler(dialect: dialect).aggregate(plan(query))
    }

    /// The statement that lists the facts themselves, `limit` of them from `offset` on, in the order of their dates if no other is given.
    public func records(of query: Query, order: RecordOrder? = nil, offset: Int, limit: Int) -> Statement {
        Compiler(dialect: dialect).records(plan(query), order: order, offset: offset, limit: limit)
    }

    /// The statement that counts the facts that `records` lists.
    public func recordCount(of query: Query) -> Statement {
        Compiler(dialect: dialect).recordCount(plan(query))
    }
}
