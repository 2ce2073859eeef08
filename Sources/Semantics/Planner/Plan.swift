/// A query on its way to SQL: what the passes have decided so far.
public struct Plan: Sendable {
    public var query: Query
    /// Columns of the credited owner and team.
    var owner: SQL
    var team: SQL
    /// Conditions on single facts, all of which must hold.
    var conditions: [SQL] = []
    /// Whether the facts' tickets are looked up (alias `t`).
    var joinsTickets = false
    /// Properties of the ticket that are grouped by, each joined under the alias `p` and its place.
    var properties: [String] = []
    /// The period of a fact; nil: not split into periods.
    var period: SQL?
    /// The keys of the groups, in the order of the query's dimensions.
    var keys: [SQL] = []
    /// Quantiles of one value are computed together: the value and the fractions asked of it.
    var quantiles: [(value: SQL, fractions: [Double])] = []

    init(_ query: Query) {
        self.query = query
        owner = SQL(text: query.dataset.owner)
        team = SQL(text: query.dataset.team)
    }

    /// The column that dates the facts.
    var date: SQL { SQL(text: query.dataset.axes[query.axis] ?? "f.at") }

    /// The alias under which the ticket's own columns stand.
    var ticketAlias: String { query.dataset.subject == .ticketItself ? "f" : "t" }

    mutating func needTickets() {
        if query.dataset.subject == .ticket { joinsTickets = true }
    }
}
