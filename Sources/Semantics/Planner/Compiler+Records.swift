/// The facts behind a number: the same source and the same conditions as the number, so that their count is its n.
extension Compiler {
    func recordCount(_ plan: Plan) -> Statement {
        let sql: SQL = "SELECT count(*) AS total\nFROM \(source(plan))\(restriction(to: plan.conditions))"
        return Statement(sql: sql.text, parameters: sql.parameters)
    }

    /// Columns: `ticket`, `subject` (facts of tickets), `at`, `owner`, `owner_name`, and the dataset's details.
    func records(_ plan: Plan, offset: Int, limit: Int) -> Statement {
        var plan = plan
        plan.needTickets()
        let query = plan.query
        var columns: [SQL] = []
        if query.dataset.subject != .person {
            columns += ["\(name: plan.ticketAlias).id AS ticket", "\(name: plan.ticketAlias).subject AS subject"]
        }
        let date: SQL =
            switch query.time {
            case .at: "f.instant"
            case .overlapping: "f.at"
            case .within, .always: plan.date
            }
        columns.append("\(date) AS \"at\"")
        columns += ["u.id AS owner", "coalesce(u.name, u.id) AS owner_name"]
        columns += query.dataset.details.map { "\(name: $0.expression) AS \(name: $0.name)" }
        if let measured = query.measured { columns.append("\(measured) AS seconds") }
        if case .overlapping = query.time { columns.append("f.length AS seconds") }
        // Ties are broken by everything that is shown, so that pages laid end to end are the whole list.
        let ties = (1...columns.count).map(String.init)
        let sql: SQL = """
            SELECT \(columns.joined(", "))
            FROM \(source(plan))
            LEFT JOIN users AS u ON u.key = \(plan.owner)\(restriction(to: plan.conditions))
            ORDER BY "at", \(name: ties.joined(separator: ", "))
            LIMIT \(bind: Int64(limit)) OFFSET \(bind: Int64(offset))
            """
        return Statement(sql: sql.text, parameters: sql.parameters)
    }
}
