/// The facts behind a number: the same source and the same conditions as the number, so that their count is its n.
extension Compiler {
    func recordCount(_ plan: Plan) -> Statement {
        let sql: SQL = "SELECT count(*) AS total\nFROM \(source(plan))\(restriction(to: plan.conditions))"
        return Statement(sql: sql.text, parameters: sql.parameters)
    }

    /// Columns: `ticket`, `subject` (facts of tickets), `at`, `owner`, `owner_name`, and the dataset's details.
    func records(_ plan: Plan, order: RecordOrder?, offset: Int, limit: Int) -> Statement {
        var plan = plan
        plan.needTickets()
        let query = plan.query
        var columns: [SQL] = []
        var names: [String] = []
        func add(_ name: String, _ value: SQL) {
            // The one name among them that is also a word of the language.
            columns.append("\(value) AS \(name: name == "at" ? "\"at\"" : name)")
            names.append(name)
        }
        if query.dataset.subject != .person {
            add("ticket", "\(name: plan.ticketAlias).id")
            add("subject", "\(name: plan.ticketAlias).subject")
        }
        let date: SQL =
            switch query.time {
            case .at: "f.instant"
            case .overlapping: "f.at"
            case .within, .always: plan.date
            }
        add("at", date)
        add("owner", "u.id")
        add("owner_name", "coalesce(u.name, u.id)")
        for detail in query.dataset.details { add(detail.name, SQL(text: detail.expression)) }
        if let measured = query.measured { add("seconds", measured) }
        if case .overlapping = query.time { add("seconds", "f.length") }
        // Ties are broken by everything that is shown, so that pages laid end to end are the whole list.
        let place = order.flatMap { order in names.firstIndex(of: order.column) }.map { String($0 + 1) }
        let first = place.map { "\($0)\(order?.descends == true ? " DESC" : "") NULLS LAST, " } ?? ""
        let ties = (1...columns.count).map(String.init)
        let sql: SQL = """
            SELECT \(columns.joined(", "))
            FROM \(source(plan))
            LEFT JOIN users AS u ON u.key = \(plan.owner)\(restriction(to: plan.conditions))
            ORDER BY \(name: first)"at", \(name: ties.joined(separator: ", "))
            LIMIT \(bind: Int64(limit)) OFFSET \(bind: Int64(offset))
            """
        return Statement(sql: sql.text, parameters: sql.parameters)
    }
}
