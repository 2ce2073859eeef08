extension Planner.Pass {
    /// Filters as conditions. Those on ticket fields join the tickets; those on properties ask a table of their own, so that a ticket never
    /// counts twice. Safe always.
    static let lowerFilters = Planner.Pass(name: "lower filters") { plan, dialect in
        for filter in plan.query.filters {
            let condition = plan.condition(for: filter, dialect)
            plan.conditions.append(condition)
        }
    }
}

extension Plan {
    mutating func condition(for filter: Filter, _ dialect: Dialect) -> SQL {
        switch filter {
        case .owner(let ids): return SQL.oneOf(ids, column: owner, table: "users")
        case .team(let ids): return SQL.oneOf(ids, column: team, table: "teams")
        case .pipeline(let ids): return SQL.oneOf(ids, column: ticketColumn("pipeline"), table: "pipelines")
        case .source(let ids): return SQL.oneOf(ids, column: ticketColumn("source"), table: "sources")
        case .stagePipeline(let id): return SQL.oneOf([id], column: "f.pipeline", table: "pipelines")
        case .field(let field, let comparison): return self.comparison(comparison, of: field, dialect)
        case .key(let dimension, let id): return key(dimension, is: id, dialect)
        case .fact(let condition): return condition
        }
    }

    private mutating func ticketColumn(_ name: String) -> SQL {
        needTickets()
        return "\(name: ticketAlias).\(name: name)"
    }

    private mutating func comparison(_ comparison: Comparison, of field: TicketField, _ dialect: Dialect) -> SQL {
        switch field {
        case .source: .compare(comparison, column: ticketColumn("source"), table: "sources", dialect)
        case .pipeline: .compare(comparison, column: ticketColumn("pipeline"), table: "pipelines", dialect)
        case .stage: .compare(comparison, column: ticketColumn("stage"), table: "stages", dialect)
        case .owner: .compare(comparison, column: ticketColumn("owner"), table: "users", dialect)
        case .team: .compare(comparison, column: ticketColumn("team"), table: "teams", dialect)
        case .contact: .compare(comparison, column: ticketColumn("contact"), table: "contacts", dialect)
        case .subject: .compare(comparison, text: ticketColumn("subject"), dialect)
        case .property(let name): .compare(comparison, property: name, ticket: ticketKey, dialect)
        }
    }

    /// The ticket that the fact belongs to.
    private var ticketKey: SQL { SQL(text: query.dataset.subject.ticketKey ?? "NULL") }

    private mutating func key(_ dimension: Dimension, is id: String?, _ dialect: Dialect) -> SQL {
        if case .property(let name) = dimension {
            return .compare(id.map { .any([$0]) } ?? .unknown, property: name, ticket: ticketKey, dialect)
        }
        let column = key(of: dimension, dialect)
        guard let id else { return "\(column) IS NULL" }
        guard let directory = dimension.directory else {
            guard dimension.hasNumericKeys else { return "\(column) = \(bind: id)" }
            return Int64(id).map { "\(column) = \(bind: $0)" } ?? "FALSE"
        }
        return "\(column) IN (SELECT key FROM \(name: directory.table) WHERE id = \(bind: id))"
    }
}

extension SQL {
    static func values(_ values: [String]) -> SQL {
        values.map { "\(bind: $0)" as SQL }.joined(", ")
    }

    /// Keys of a directory table by ids; nil among them: no key.
    static func oneOf(_ ids: [String?], column: SQL, table: String) -> SQL {
        let known = ids.compactMap(\.self)
        let named: SQL = "\(column) IN (SELECT key FROM \(name: table) WHERE id IN (\(values(known))))"
        if !ids.contains(nil) { return named }
        return known.isEmpty ? "\(column) IS NULL" : "(\(named) OR \(column) IS NULL)"
    }

    static func compare(_ comparison: Comparison, column: SQL, table: String, _ dialect: Dialect) -> SQL {
        switch comparison {
        case .any(let ids): return oneOf(ids, column: column, table: table)
        case .none(let ids): return "(\(column) IS NULL OR NOT \(oneOf(ids, column: column, table: table)))"
        case .known: return "\(column) IS NOT NULL"
        case .unknown: return "\(column) IS NULL"
        case .contains(let parts):
            return
                "\(column) IN (SELECT key FROM \(name: table) WHERE \(containsAny(parts, in: "id", dialect)))"
        case .above, .below, .between: return "FALSE"  // An id is text, and text is no number.
        }
    }

    static func compare(_ comparison: Comparison, text: SQL, _ dialect: Dialect) -> SQL {
        switch comparison {
        case .any(let values): "\(text) IN (\(SQL.values(values)))"
        case .none(let values): "(\(text) IS NULL OR \(text) NOT IN (\(SQL.values(values))))"
        case .known: "\(text) IS NOT NULL"
        case .unknown: "\(text) IS NULL"
        case .contains(let parts): containsAny(parts, in: text, dialect)
        case .above, .below, .between: "FALSE"
        }
    }

    static func compare(_ comparison: Comparison, property: String, ticket: SQL, _ dialect: Dialect) -> SQL {
        func having(_ condition: SQL) -> SQL {
            "\(ticket) IN (SELECT ticket FROM ticket_properties WHERE name = \(bind: property)\(condition))"
        }
        return switch comparison {
        case .any(let values): having(" AND value IN (\(SQL.values(values)))")
        case .none(let values): "NOT \(having(" AND value IN (\(SQL.values(values)))"))"
        case .known: having("")
        case .unknown: "NOT \(having(""))"
        case .contains(let parts): having(" AND \(containsAny(parts, in: "value", dialect))")
        case .above(let bound): having(" AND number > \(bind: .double(bound))")
        case .below(let bound): having(" AND number < \(bind: .double(bound))")
        case .between(let low, let high):
            having(" AND number BETWEEN \(bind: .double(low)) AND \(bind: .double(high))")
        }
    }

    private static func containsAny(_ parts: [String], in text: SQL, _ dialect: Dialect) -> SQL {
        let each = parts.map { dialect.contains(dialect.lowercased(text), dialect.lowercased("\(bind: $0)")) }
        return "(\(each.joined(" OR ")))"
    }
}
