extension Planner.Pass {
    /// The key of each dimension, and the joins that it needs. Safe always.
    static let groupKeys = Planner.Pass(name: "group keys") { plan, dialect in
        for dimension in plan.query.group {
            let key = plan.key(of: dimension, dialect)
            plan.keys.append(key)
        }
    }
}

extension Plan {
    mutating func key(of dimension: Dimension, _ dialect: Dialect) -> SQL {
        if dimension.isOfTicket { needTickets() }
        switch dimension {
        case .owner: return owner
        case .team: return team
        case .source: return "\(name: ticketAlias).source"
        case .pipeline: return "\(name: ticketAlias).pipeline"
        case .contact: return "\(name: ticketAlias).contact"
        case .property(let name):
            properties.append(name)
            return "p\(name: String(properties.count - 1)).value"
        case .ticket: return SQL(text: query.dataset.subject.ticketKey ?? "NULL")
        case .survey: return "f.survey"
        case .stage: return "f.stage"
        case .stagePipeline: return "f.pipeline"
        case .goal: return "f.goal"
        case .status: return "f.available"
        case .reason: return "f.reason"
        case .age:
            return """
                CASE WHEN f.age <= 86400000 THEN 0 WHEN f.age <= 259200000 THEN 1 WHEN f.age <= 604800000 THEN 2 \
                WHEN f.age <= 2592000000 THEN 3 ELSE 4 END
                """
        case .hour: return query.calendar?.hour(of: date, dialect) ?? "NULL"
        case .weekday: return query.calendar?.weekday(of: date, dialect) ?? "NULL"
        }
    }
}
