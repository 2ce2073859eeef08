import Reports
import Semantics
import Support
import Testing

/// Who shows only some groups does not wait for the empty periods of all.
struct FilledPeriodsTests {
    private func rows(most: Int?) async throws -> [String: [Int?]] {
        // Two days; in the first of them c has one ticket, b two and a one.
        let found: [[SQLValue]] = [("c", 1), ("b", 2), ("a", 1)].map { name, count in
            [.integer(0), .text(name), .text(name), .integer(count)]
        }
        var environment = ReportEnvironment.still()
        environment.runner = Found(table: ResultTable(columns: ["period", "g0", "g0_label", "count"], rows: found))
        let report = try #require(ReportLibrary.report("support-volume"))
        let parameters = [Parameter]("from=2024-03-30&to=2024-03-31&view=over-time&frequency=day&group=source")
        var query = try report.query(parameters, in: environment)
        query.mostFilledGroups = most
        let answer = try await report.answer(query, in: environment)
        return Dictionary(grouping: answer.rows) { $0["label"]?.text ?? "" }
            .mapValues { $0.map { $0["count"]?.double.map { Int($0) } } }
    }

    @Test func `without a limit every group has every period`() async throws {
        #expect(try await rows(most: nil) == ["a": [1, 0], "b": [2, 0], "c": [1, 0]])
    }

    @Test func `with one those with most facts do, of the same number by name`() async throws {
        #expect(try await rows(most: 2) == ["a": [1, 0], "b": [2, 0], "c": [1]])
        #expect(try await rows(most: 3) == ["a": [1, 0], "b": [2, 0], "c": [1, 0]])
    }
}
