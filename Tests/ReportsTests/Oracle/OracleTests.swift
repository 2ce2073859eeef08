import Reports
import Support
import Testing
import Warehouse

/// Every report against the oracle, on random facts and random questions; and every number against the records behind it.
struct OracleTests {
    static let slugs = ReportLibrary.all.map(\.slug)

    @Test(arguments: slugs)
    func `a report says what its facts say`(slug: String) async throws {
        let report = try #require(ReportLibrary.report(slug))
        for seed in 1...2 as ClosedRange<UInt64> {
            let desk = Desk(seed: seed)
            let environment = try await environment(of: desk)
            var dice = Seeded(seed * 1000)
            for _ in 0..<10 {
                let question = Question.random(for: report, &dice)
                try await compare(report, question, desk, environment)
            }
        }
    }

    @Test(arguments: slugs)
    func `as many records lie behind a row as it counts`(slug: String) async throws {
        let report = try #require(ReportLibrary.report(slug))
        for seed in 4...4 as ClosedRange<UInt64> {
            let desk = Desk(seed: seed)
            let environment = try await environment(of: desk)
            var dice = Seeded(seed * 1000)
            for _ in 0..<4 {
                let question = Question.random(for: report, &dice)
                try await drill(report, question, desk, environment)
            }
        }
    }

    private func environment(of desk: Desk) async throws -> ReportEnvironment {
        ReportEnvironment(
            now: desk.now, dataTo: desk.now, earliest: nil, timeZone: Zone(Desk.zone) ?? .utc,
            runner: try await desk.warehouse())
    }

    private func compare(
        _ report: Report, _ question: Question, _ desk: Desk, _ environment: ReportEnvironment
    ) async throws {
        let asked = question.parameters.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
        var expected = try #require(Oracle(desk: desk, question: question).expected())
        let answer = try await report.answer(try report.query(question.parameters, in: environment), in: environment)
        if question.comparesPrevious {
            var resolved = question
            // The previous period keeps the pipeline; where nothing was there to choose one by, it has none either.
            if question.slug == "time-in-pipeline" { resolved.pipelines = answer.query.pipelines ?? ["no pipeline"] }
            expected = Oracle.compared(expected, resolved, desk)
        }
        if let difference = Difference.between(answer.rows, expected.rows) {
            Issue.record("\(report.slug)?\(asked)\n\(difference)")
        }
        if let difference = Difference.between(answer.totals, AnswerRow(expected.totals)) {
            Issue.record("\(report.slug)?\(asked)\ntotals: \(difference)")
        }
        #expect(answer.lists.map(\.name).sorted() == expected.lists.keys.sorted())
        for list in answer.lists {
            if let difference = Difference.between(list.rows, expected.lists[list.name] ?? []) {
                Issue.record("\(report.slug)?\(asked)\n\(list.name): \(difference)")
            }
        }
        let left = Dictionary(uniqueKeysWithValues: answer.leftOut.map { ($0.reason, $0.count) })
        #expect(left["no_sla"] == expected.noSLA, "\(report.slug)?\(asked)")
        if left["merged"] != nil {
            #expect(left["merged"] == desk.states.count { $0.exclusion == .merged })
            #expect(left["removed"] == desk.states.count { $0.exclusion == .removed })
        }
    }

    private func drill(
        _ report: Report, _ question: Question, _ desk: Desk, _ environment: ReportEnvironment
    ) async throws {
        let asked = question.parameters.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
        let expected = try #require(Oracle(desk: desk, question: question).expected())
        let all = try await records(report, question, [], environment)
        #expect(found(all) == wanted(expected.behindTotals, question), "\(report.slug)?\(asked)")
        for (row, facts) in zip(expected.rows, expected.behindRows).prefix(30) {
            let choice = choice(of: row)
            let page = try await records(report, question, choice, environment)
            let chosen = choice.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
            #expect(page.total == facts.count, "\(report.slug)?\(asked)&\(chosen)")
            if hasDurations(report) {
                let expected = Double(facts.compactMap(\.value).reduce(0, +)) / 1000
                #expect(abs(seconds(page) - expected) < 0.001, "\(report.slug)?\(asked)&\(chosen)")
            }
            #expect(found(page) == wanted(facts, question), "\(report.slug)?\(asked)&\(chosen)")
        }
        for list in report.controls.lists {
            let page = try await records(report, question, [Parameter(name: "list", value: list)], environment)
            switch AnswerRow(expected.totals)[list] {
            case .integer(let count)?: #expect(page.total == count, "\(report.slug)?\(asked)&list=\(list)")
            case .number(let sum)?: #expect(abs(seconds(page) - sum) < 0.001, "\(report.slug)?\(asked)&list=\(list)")
            case .null?, .text?, .bool?, .counts?, nil: #expect(list == "slowest_customers")
            }
        }
    }

    private func records(
        _ report: Report, _ question: Question, _ choice: [Parameter], _ environment: ReportEnvironment
    ) async throws -> RecordPage {
        var parameters = question.parameters + choice + [Parameter(name: "per_page", value: "500")]
        let choice = try DrillChoice(taking: &parameters)
        return try await report.records(try report.query(parameters, in: environment), choice, in: environment)
    }

    private func choice(of row: AnswerRow) -> [Parameter] {
        var choice: [Parameter] = []
        func add(_ name: String, _ value: String) { choice.append(Parameter(name: name, value: value)) }
        if let bucket = row["bucket"]?.text { add("bucket", bucket) }
        if let group = row["group"] { add("key", group.text ?? "none") }
        for key in ["stage", "goal", "status"] {
            if let value = row[key]?.text { add(key, value) }
        }
        for key in ["hour", "weekday"] {
            if case .integer(let number)? = row[key] { add(key, String(number)) }
        }
        if let reason = row["reason"] { add("reason", reason.text ?? "none") }
        return choice
    }

    /// Whether the values of the records make up the row's.
    private func hasDurations(_ report: Report) -> Bool {
        report.controls.hasStatistic || ["availability-in-working-hours", "rep-availability"].contains(report.slug)
    }

    private func seconds(_ page: RecordPage) -> Double {
        page.records.compactMap { $0["seconds"]?.double }.reduce(0, +)
    }

    /// Who and when of what was found, in an order of its own.
    private func found(_ page: RecordPage) -> [String] {
        page.records.map { record in
            let start = record["at"]?.text ?? ""
            return "\(record["ticket"]?.text ?? "") \(start) \(record["owner"]?.text ?? "")"
        }.sorted()
    }

    private func wanted(_ facts: [PlainFact], _ question: Question) -> [String] {
        facts.map { "\($0.ticket?.id ?? "") \($0.at.rfc3339) \(question.credit(of: $0).owner ?? "")" }.sorted()
    }
}
