import Reports
import Semantics
import Testing

/// The SQL of every report in both dialects, as it was when somebody last looked at it (Fixtures/Golden/DIALECT/SLUG.sql).
struct GoldenSQLTests {
    static let slugs = ReportLibrary.all.map(\.slug)

    @Test(arguments: slugs, ["duckdb", "clickhouse"])
    func `a report asks what it asked before`(slug: String, dialect: String) async throws {
        let report = try #require(ReportLibrary.report(slug))
        let environment = ReportEnvironment.still(dialect: dialect == "duckdb" ? .duckDB : .clickHouse)
        var text = ""
        for question in GoldenSQLTests.questions(of: report) {
            text += "-- \(slug)?\(question)\n"
            let query = try report.query([Parameter](question), in: environment)
            let answer = try await report.answer(query, in: environment)
            // What is asked at the same time has no order.
            text += answer.statements.map(GoldenSQLTests.text).sorted().joined(separator: "\n") + "\n"
        }
        let golden = Recording(path: "Fixtures/Golden/\(dialect)/\(slug).sql")
        if Recording.isOn {
            try golden.write(text)
            Issue.record("recorded; look at the change and run the tests again")
        }
        #expect(golden.text == text)
    }

    /// The plain one, over time, and one with all that the report can be told.
    private static func questions(of report: Report) -> [String] {
        let controls = report.controls
        let days = "from=2024-03-25&to=2024-04-07"
        var rich =
            "\(days)&owner=u1,none&team=t1&group=\(controls.groups.contains("property:NAME") ? "property:tier" : controls.groups[controls.groups.count - 1])"
        if let date = controls.dates.last { rich += "&date=\(date.word)" }
        if controls.hasTicketFilters {
            rich += "&source=email&credit=owner-now&where=tier:any:gold,a\\,b&where=seats:above:2"
        }
        if controls.hasClock { rich += "&clock=sla" }
        if controls.hasStatistic { rich += "&statistic=p90" }
        if controls.hasStageTime { rich += "&stage-time=latest" }
        if controls.hasClose { rich += "&close=first" }
        if controls.hasOutbound { rich += "&include=outbound" }
        if controls.hasLimit { rich += "&limit=5" }
        if controls.hasMinimumN { rich += "&min-n=3" }
        if controls.hasReasons { rich += "&drill=reason" }
        rich += "&pipeline=support"
        if !controls.hasTicketFilters { rich = rich.replacing("&pipeline=support", with: "") }
        var questions = [days, rich]
        if controls.hasViews { questions.append("\(days)&view=over-time&frequency=week") }
        if !controls.splits.isEmpty { questions.append("\(days)&group=team&split=owner") }
        return questions
    }

    private static func text(_ statement: Statement) -> String {
        let values = statement.parameters.map { value in
            switch value {
            case .null: "null"
            case .integer(let number): String(number)
            case .double(let number): "\(number)"
            case .text(let text): "'\(text)'"
            case .bool(let flag): "\(flag)"
            case .integers(let numbers): "\(numbers)"
            case .texts(let texts): "\(texts)"
            }
        }
        return "\(statement.sql);\n-- ? \(values.joined(separator: ", "))\n"
    }
}
