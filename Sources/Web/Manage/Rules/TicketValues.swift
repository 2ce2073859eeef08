import Reports
import Semantics
import Support

/// Which of the values that rules ask for any ticket has, as tickets are now. Values are what they are in JSON: the number 2
/// is not the text "2". The warehouse tells true and "true" apart no more, so that either counts for both.
struct TicketValues: Sendable {
    private struct Key: Hashable {
        var property: String
        var text: String
        var isNumber: Bool

        init(_ property: String, _ value: PropertyValue) {
            (self.property, text) = (property, value.text)
            if case .number = value { isNumber = true } else { isNumber = false }
        }

        init(property: String, text: String, isNumber: Bool) {
            (self.property, self.text, self.isNumber) = (property, text, isNumber)
        }
    }

    /// Nil: nobody knows.
    private var known: Set<Key>?

    /// Nobody knows of any.
    static let unknown = TicketValues()

    private init() {}

    /// From rows of a property, a value, how often it is a number and how often there is any such.
    init(rows: [[SQLValue]]) {
        var known: Set<Key> = []
        for row in rows where row.count == 4 {
            guard case .text(let name) = row[0], case .text(let text) = row[1], case .integer(let numbers) = row[2],
                case .integer(let all) = row[3]
            else { continue }
            if numbers > 0 { known.insert(Key(property: name, text: text, isNumber: true)) }
            if all > numbers { known.insert(Key(property: name, text: text, isNumber: false)) }
        }
        self.known = known
    }

    /// Of what these rules ask, in one statement. Where the warehouse does not answer or has no tickets, nobody knows.
    static func now(askedBy rules: [SLARule], _ reports: any ReportService, tickets: () async -> Int?) async
        -> TicketValues
    {
        let conditions = rules.flatMap(\.conditions).filter(\.isOfProperty)
        guard let first = conditions.first, let environment = try? await reports.environment(asOf: nil) else {
            return unknown
        }
        func piece(_ condition: SLARule.Condition) -> SQL {
            let values = condition.values.map { "\(bind: $0.text)" as SQL }
            let list = values.dropFirst().reduce(values.first ?? "''") { "\($0), \($1)" }
            return "(name = \(bind: condition.property) AND value IN (\(list)))"
        }
        let any = conditions.dropFirst().reduce(piece(first)) { "\($0) OR \(piece($1))" }
        let sql: SQL = """
            SELECT name, value, count(number) AS numbers, count(*) AS tickets
            FROM ticket_properties WHERE \(any) GROUP BY name, value
            """
        let statement = Statement(sql: sql.text, parameters: sql.parameters)
        guard let rows = try? await environment.runner.run(statement).rows else { return unknown }
        let values = TicketValues(rows: rows)
        // That nothing is there says nothing before there are tickets.
        if rules.contains(where: { values.unmet($0) != nil }), await tickets() ?? 0 == 0 { return unknown }
        return values
    }

    /// The first condition that no ticket meets; nil: there is none, or nobody knows.
    func unmet(_ rule: SLARule) -> SLARule.Condition? {
        guard let known, rule.isActive else { return nil }
        return rule.conditions.first { condition in
            condition.isOfProperty && !condition.values.contains { known.contains(Key(condition.property, $0)) }
        }
    }
}

extension SLARule.Condition {
    /// Not of a ticket's own fields, which count as properties in rules.
    fileprivate var isOfProperty: Bool { !["source", "pipeline", "owner", "team"].contains(property) }
}
