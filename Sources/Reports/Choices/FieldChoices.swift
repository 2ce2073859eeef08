public import Semantics

/// What there is to choose from in filters and groups: people, teams, pipelines, sources, and properties with their values.
public struct FieldChoices: Sendable {
    public struct Choice: Sendable, Hashable {
        /// As a parameter names it.
        public var id: String
        /// As it is called now; the id where it has no name.
        public var name: String

        public init(id: String, name: String) {
            self.id = id
            self.name = name
        }
    }

    public struct Property: Sendable, Hashable {
        /// What all of its values are.
        public enum Kind: Sendable, Hashable { case text, number, flag }

        public var name: String
        public var kind: Kind

        public init(name: String, kind: Kind) {
            self.name = name
            self.kind = kind
        }
    }

    public var owners: [Choice] = []
    public var teams: [Choice] = []
    public var pipelines: [Choice] = []
    public var sources: [Choice] = []
    public var properties: [Property] = []

    public init() {}

    /// The list that a parameter chooses from; empty where it is none of ours.
    public func choices(for parameter: String) -> [Choice] {
        switch parameter {
        case "owner": owners
        case "team": teams
        case "pipeline": pipelines
        case "source": sources
        default: []
        }
    }
}

extension FieldChoices {
    /// All that the warehouse knows, by name.
    public static func of(_ environment: ReportEnvironment) async throws -> FieldChoices {
        async let owners = named("users", environment)
        async let teams = named("teams", environment)
        async let pipelines = named("pipelines", environment)
        async let sources = list("SELECT id, id AS name FROM sources ORDER BY id", environment)
        async let properties = properties(environment)
        var choices = FieldChoices()
        choices.owners = try await owners
        choices.teams = try await teams
        choices.pipelines = try await pipelines
        choices.sources = try await sources
        choices.properties = try await properties
        return choices
    }

    /// Values of a ticket's field, those of most tickets first. Empty where they are not listed: texts that are free.
    public static func values(
        of field: TicketField, in environment: ReportEnvironment, limit: Int64 = 200
    ) async throws -> [Choice] {
        switch field {
        case .owner: return try await named("users", environment)
        case .team: return try await named("teams", environment)
        case .pipeline: return try await named("pipelines", environment)
        case .source: return try await list("SELECT id, id AS name FROM sources ORDER BY id", environment)
        case .stage:
            return try await list(
                """
                SELECT s.id AS id, coalesce(min(ps.name), s.id) AS name
                FROM stages AS s LEFT JOIN pipeline_stages AS ps ON ps.stage = s.key
                GROUP BY s.id ORDER BY name, s.id
                """, environment)
        case .contact:
            return try await list(
                """
                SELECT c.id AS id, coalesce(min(c.name), c.id) AS name
                FROM tickets AS t JOIN contacts AS c ON c.key = t.contact WHERE t.exclusion = 0
                GROUP BY c.id ORDER BY count(*) DESC, c.id LIMIT \(bind: limit)
                """, environment)
        case .subject: return []
        case .property(let name):
            return try await list(
                """
                SELECT value AS id, value AS name FROM ticket_properties WHERE name = \(bind: name)
                GROUP BY value ORDER BY count(*) DESC, min(number) NULLS LAST, value LIMIT \(bind: limit)
                """, environment)
        }
    }

    /// What a value is called that a report groups by; nil: it has no name but itself.
    public static func name(
        of id: String, _ dimension: Dimension, in environment: ReportEnvironment
    ) async throws -> String? {
        let sql: SQL? =
            switch dimension {
            case .owner: "SELECT id, name FROM users WHERE id = \(bind: id)"
            case .team: "SELECT id, name FROM teams WHERE id = \(bind: id)"
            case .pipeline: "SELECT id, name FROM pipelines WHERE id = \(bind: id)"
            case .contact: "SELECT id, name FROM contacts WHERE id = \(bind: id)"
            case .ticket: "SELECT id, subject AS name FROM tickets WHERE id = \(bind: id)"
            case .stage:
                """
                SELECT min(s.id) AS id, min(p.name) AS name
                FROM stages AS s JOIN pipeline_stages AS p ON p.stage = s.key WHERE s.id = \(bind: id)
                """
            case .source, .stagePipeline, .property, .survey, .age, .goal, .hour, .weekday, .status, .reason: nil
            }
        guard let sql else { return nil }
        let table = FoundTable(
            try await environment.runner.run(Statement(sql: sql.text, parameters: sql.parameters)))
        return table.count > 0 ? table.text(0, "name") : nil
    }

    private static func named(_ table: String, _ environment: ReportEnvironment) async throws -> [Choice] {
        try await list(
            "SELECT id, coalesce(name, id) AS name FROM \(name: table) ORDER BY lower(coalesce(name, id)), id",
            environment)
    }

    private static func list(_ sql: SQL, _ environment: ReportEnvironment) async throws -> [Choice] {
        let table = FoundTable(
            try await environment.runner.run(Statement(sql: sql.text, parameters: sql.parameters)))
        return (0..<table.count).compactMap { index in
            table.text(index, "id").map { Choice(id: $0, name: table.text(index, "name") ?? $0) }
        }
    }

    private static func properties(_ environment: ReportEnvironment) async throws -> [Property] {
        let sql = """
            SELECT name, count(*) = count(number) AS numeric, min(value) IN ('false', 'true')
              AND max(value) IN ('false', 'true') AS flag
            FROM ticket_properties GROUP BY name ORDER BY name
            """
        let table = FoundTable(try await environment.runner.run(Statement(sql: sql)))
        return (0..<table.count).compactMap { index in
            let kind: Property.Kind =
                table.integer(index, "numeric") == 1 ? .number : table.integer(index, "flag") == 1 ? .flag : .text
            return table.text(index, "name").map { Property(name: $0, kind: kind) }
        }
    }
}
