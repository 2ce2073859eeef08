public import Support

/// Facts of one kind, as the queries see them: a relation with the alias `f`, and what its columns mean.
public struct Dataset: Sendable {
    /// The name in the catalog.
    public var name: String
    /// What stands after FROM, aliased `f`; `now` is there for facts that the passing of time changes.
    public var relation: @Sendable (_ now: Instant) -> SQL
    /// Which instants can date a fact, and their columns.
    public var axes: [DateAxis: String]
    /// To whom a fact is credited.
    public var owner: String
    public var team: String
    /// What makes a row of the relation one of the facts; nil: every row is.
    public var condition: SQL?
    public var subject: FactSubject
    /// What a record of it shows beside its ticket, its date and its owner.
    public var details: [RecordColumn]

    init(
        _ name: String, relation: @escaping @Sendable (Instant) -> SQL, axes: [DateAxis: String] = [.completed: "f.at"],
        owner: String = "f.owner", team: String = "f.team", condition: SQL? = nil, subject: FactSubject = .ticket,
        details: [RecordColumn] = []
    ) {
        self.name = name
        self.relation = relation
        self.axes = axes
        self.owner = owner
        self.team = team
        self.condition = condition
        self.subject = subject
        self.details = details
    }

    init(
        _ name: String, table: String, axes: [DateAxis: String] = [.completed: "f.at"], owner: String = "f.owner",
        team: String = "f.team", condition: SQL? = nil, subject: FactSubject = .ticket, details: [RecordColumn] = []
    ) {
        self.init(
            name, relation: { _ in "\(name: table) AS f" }, axes: axes, owner: owner, team: team, condition: condition,
            subject: subject, details: details)
    }
}

/// Which instant of a fact places it in a range.
public enum DateAxis: String, Sendable, Hashable, Codable, CaseIterable {
    /// The event that completes it.
    case completed
    /// The creation of its ticket.
    case created
    /// The latest close of its ticket.
    case closed
}

/// What a fact is about.
public enum FactSubject: Sendable, Hashable {
    /// A ticket of another relation: `f.ticket`.
    case ticket
    /// The relation is the tickets themselves: `f.key`.
    case ticketItself
    /// A person; filters and groups on tickets do not apply.
    case person

    /// The column that names the fact's ticket.
    var ticketKey: String? {
        switch self {
        case .ticket: "f.ticket"
        case .ticketItself: "f.key"
        case .person: nil
        }
    }
}

/// A column that records show.
public struct RecordColumn: Sendable, Hashable {
    public var name: String
    public var expression: String
    public var unit: Unit

    public init(_ name: String, _ expression: String, _ unit: Unit = .text) {
        self.name = name
        self.expression = expression
        self.unit = unit
    }
}

/// What a value is, so that everyone shows it the same way.
public enum Unit: String, Sendable, Hashable, Codable {
    /// In the warehouse milliseconds, in answers seconds.
    case duration
    case count
    case percent
    case number
    case text
    /// In the warehouse milliseconds since 1970, in answers RFC 3339.
    case instant
}
