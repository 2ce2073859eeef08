import Reports
import Support
import Testing

/// A second level of grouping, by its law: the part of a group that a value splits off is the group of the same question asked with a filter on
/// that value.
struct SplitTests {
    static let slugs = ReportLibrary.all.filter { !$0.controls.splits.isEmpty }.map(\.slug)
    private static let splits = ["owner", "team", "source", "pipeline", "contact", "property:priority"]

    @Test(arguments: slugs)
    func `a part of a group is the group of a question about that part`(slug: String) async throws {
        let report = try #require(ReportLibrary.report(slug))
        let desk = Desk(seed: 7)
        let environment = ReportEnvironment(
            now: desk.now, dataTo: desk.now, earliest: nil, timeZone: Zone(Desk.zone) ?? .utc,
            runner: try await desk.warehouse())
        var dice = Seeded(77)
        var parts = 0
        for _ in 0..<12 {
            let (question, split) = Self.random(for: report, &dice)
            parts += try await check(report, question, split, environment)
        }
        #expect(parts > 5, "hardly anything was compared")
    }

    private func check(
        _ report: Report, _ question: [Parameter], _ split: String, _ environment: ReportEnvironment
    ) async throws -> Int {
        func ask(_ more: [Parameter]) async throws -> ReportAnswer {
            try await report.answer(try report.query(question + more, in: environment), in: environment)
        }
        let asked = question.map { "\($0.name)=\($0.value)" }.joined(separator: "&") + "&split=\(split)"
        let whole = try await ask([])
        let answer = try await ask([Parameter(name: "split", value: split)])
        #expect(Difference.between(answer.groups, whole.rows) == nil, "\(report.slug)?\(asked)")
        #expect(Difference.between(answer.totals, whole.totals) == nil, "\(report.slug)?\(asked)")
        #expect(Self.order(answer.rows) == Self.order(whole.rows), "\(report.slug)?\(asked)")
        for row in answer.rows where row["split_label"] == nil { Issue.record("no name: \(asked)") }

        var parts: [AnswerRow] = []
        for value in Set(answer.rows.map { $0["split"] ?? .null }) {
            for var row in try await ask([Self.filter(split, value.text)]).rows {
                row["split"] = value
                row["split_label"] = answer.rows.first { $0["split"] == value }?["split_label"]
                parts.append(row)
            }
        }
        #expect(
            Difference.between(answer.rows.sorted(by: Self.isBefore), parts.sorted(by: Self.isBefore)) == nil,
            "\(report.slug)?\(asked)")
        for row in answer.rows.prefix(20) {
            try await drill(report, question + [Parameter(name: "split", value: split)], row, environment)
        }
        return answer.rows.count
    }

    /// As many records lie behind a part as it counts, or as much time.
    private func drill(
        _ report: Report, _ question: [Parameter], _ row: AnswerRow, _ environment: ReportEnvironment
    ) async throws {
        var parameters = question + [Parameter(name: "per_page", value: "500")]
        for (name, key) in [
            ("bucket", "bucket"), ("key", "group"), ("split_key", "split"), ("goal", "goal"), ("status", "status"),
            ("reason", "reason"),
        ] {
            if let value = row[key] { parameters.append(Parameter(name: name, value: value.text ?? "none")) }
        }
        let choice = try DrillChoice(taking: &parameters)
        let page = try await report.records(try report.query(parameters, in: environment), choice, in: environment)
        let times = ["available", "away", "inside", "outside", "no_hours", "seconds"].compactMap { row[$0]?.double }
        if times.isEmpty {
            #expect(Double(page.total) == (row["n"] ?? row["count"])?.double, "\(report.slug) \(parameters)")
        } else {
            let seconds = page.records.compactMap { $0["seconds"]?.double }.reduce(0, +)
            #expect(abs(seconds - times.reduce(0, +)) < 0.001, "\(report.slug) \(parameters)")
        }
    }

    /// A question with groups, whose filters leave alone what splits them.
    private static func random(for report: Report, _ dice: inout Seeded) -> ([Parameter], String) {
        let splits = splits.filter { split in
            report.controls.splits.contains(split.hasPrefix("property:") ? "property:NAME" : split)
        }
        let split = dice.pick(splits)
        let groups = (splits + report.controls.groups.filter { ["age", "survey"].contains($0) }).filter { $0 != split }
        var question = Question.random(for: report, &dice)
        question.group = dice.pick(groups)
        // There, the customers are a list that cannot be split.
        if report.controls.ranksContacts, question.group == "contact" { question.isOverTime = true }
        switch split {
        case "owner": question.owners = nil
        case "team": question.teams = nil
        case "source": question.sources = nil
        case "pipeline": question.pipelines = nil
        default: break
        }
        return (question.parameters, split)
    }

    private static func filter(_ split: String, _ value: String?) -> Parameter {
        guard !["owner", "team", "source", "pipeline"].contains(split) else {
            return Parameter(name: split, value: value ?? "none")
        }
        let name = split.hasPrefix("property:") ? String(split.dropFirst("property:".count)) : split
        return Parameter(
            name: "where", value: value.map { "\(name):any:\(CommaList.text([$0]))" } ?? "\(name):unknown")
    }

    /// Period and group of rows, each once, as they come.
    private static func order(_ rows: [AnswerRow]) -> [[AnswerValue]] {
        var seen: Set<[AnswerValue]> = []
        return rows.map { [$0["bucket"] ?? .null, $0["group"] ?? .null] }.filter { seen.insert($0).inserted }
    }

    private static func isBefore(_ a: AnswerRow, _ b: AnswerRow) -> Bool {
        for key in ["bucket", "group", "split", "goal", "status", "reason"] {
            let (x, y) = ((a[key] ?? .null), (b[key] ?? .null))
            if x != y { return "\(x)" < "\(y)" }
        }
        return false
    }
}

/// Which splits are refused, and why.
struct SplitRefusalTests {
    @Test(arguments: [
        ("time-to-close", "group=none&split=team"), ("time-to-close", "group=team&split=team"),
        ("time-to-close", "split=hour"), ("customer-wait-time", "split=team"), ("time-in-pipeline", "split=team"),
        ("message-volume-by-hour", "split=team"),
    ])
    func `a split that says nothing is refused by name`(slug: String, question: String) throws {
        let report = try #require(ReportLibrary.report(slug))
        let error = #expect(throws: ParameterError.self) {
            try report.query([Parameter](question), in: .still())
        }
        #expect(error?.name == "split")
    }

    @Test func `records of a report that is not split have no such part`() async throws {
        let error = await #expect(throws: ParameterError.self) {
            try await ReportEnvironment.still().records("time-to-close", [Parameter]("split_key=t1"))
        }
        #expect(error?.name == "split_key")
    }
}
