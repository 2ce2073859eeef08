import Connectors
import Foundation
import Ledger
import Reports
import Support
import Testing
import Web

@testable import turnaround

/// A history that touches every edge of the events, and questions with their right answers.
@Suite struct `Known answers` {
    @Test func `every line is accepted, known already, or rejected for the right field`() async throws {
        let counts = try #require(Fixture.answers.first)
        let folder = try TemporaryFolder()
        let rejects = RejectsFile(path: folder.path + "/rejects.ndjson")
        let ledger = try Ledger.inMemory()
        var importer = Importer(intake: LedgerIntake(ledger: ledger, wake: {}), rejects: rejects)
        let summary = try await importer.run(NDJSONSource(path: Fixture.path("events.ndjson.gz")))
        #expect(Double(summary.accepted) == counts["accepted"]?.number)
        #expect(Double(summary.duplicates) == counts["duplicates"]?.number)
        let text = try String(contentsOfFile: rejects.path, encoding: .utf8)
        let rejected = try text.split(separator: "\n").map { try JSON(parsing: Array($0.utf8)) }
        let expected = counts["rejected"]?.elements ?? []
        #expect(rejected.compactMap { $0["line"]?.number }.sorted() == expected.compactMap { $0["line"]?.number })
        let byLine = rejected.sorted { ($0["line"]?.number ?? 0) < ($1["line"]?.number ?? 0) }
        #expect(byLine.map { $0["field"]?.text } == expected.map { $0["field"]?.text })
        withExtendedLifetime(folder) {}
    }

    @Test(arguments: ReportLibrary.all.map(\.slug))
    func `every question has its right answer`(slug: String) async throws {
        let workspace = try await Self.workspace.value
        let report = try #require(ReportLibrary.report(slug))
        let questions = Fixture.answers.dropFirst().filter { $0["report"]?.text == slug }
        #expect(questions.count == 40)
        for question in questions {
            let parameters = Self.parameters(of: question)
            let answer = try await workspace.desk.answer(report, parameters: parameters)
            let comparison = AnswerComparison(
                try JSON(parsing: answer.json), expected: question["answer"] ?? .null, report: slug)
            #expect(comparison.differences.isEmpty, "\(parameters.map { "\($0.name)=\($0.value)" })")
        }
    }

    @Test(arguments: ReportLibrary.all.map(\.slug))
    func `the facts behind the totals are as many as the totals say`(slug: String) async throws {
        let workspace = try await Self.workspace.value
        let report = try #require(ReportLibrary.report(slug))
        let countKeys = ["n", "count"]
        let parameters = [
            Parameter(name: "range", value: "all"), Parameter(name: "group", value: report.controls.groups[0]),
        ]
        let answer = try await workspace.desk.answer(report, parameters: parameters)
        guard let key = countKeys.first(where: { answer.totals[$0] != nil }), slug != "sla-attainment" else { return }
        let page = try await workspace.desk.records(report, parameters: parameters, isTable: false)
        #expect(answer.totals[key] == .integer(page.total))
    }

    /// Derived once for all tests: later than every event and every question.
    private static let workspace = Task {
        try await Workspace.holding(Fixture.events(), at: Instant(milliseconds: 1_800_000_000_000))
    }

    static func parameters(of question: JSON) -> [Parameter] {
        (question["parameters"]?.members ?? []).flatMap { member in
            let values = member.value.elements.isEmpty ? [member.value] : member.value.elements
            return values.map { value in
                Parameter(
                    name: member.key, value: value.text ?? value.number.map { PropertyValue.number($0).text } ?? "")
            }
        }
    }
}
