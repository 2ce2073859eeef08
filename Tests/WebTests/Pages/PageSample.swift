import Reports
import Semantics
import Support

@testable import Web

/// Answers that are made up, for page models to be read.
enum PageSample {
    static let now = Instant(milliseconds: 1_711_965_600_000)  // 2024-04-01T10:00:00Z

    /// A view of an answer to a query on a report; `fill` makes up the answer.
    static func view(
        _ slug: String, _ query: String = "", words: Words = .english, choices: FieldChoices = FieldChoices(),
        fill: (inout ReportAnswer) -> Void
    ) async throws -> ReportView {
        guard let report = ReportLibrary.report(slug) else { throw Missing() }
        let request = try await ReportRequest(
            report, form: try QueryString(parsing: query).parameters, reports: StubReports())
        var answer = ReportAnswer(report: slug, title: report.title, query: request.query)
        fill(&answer)
        return ReportView(request, answer, choices: choices, words: words)
    }

    struct Missing: Error {}

    static func durations(_ group: String?, _ label: String, mean: Double, n: Int, bucket: String? = nil) -> AnswerRow {
        var fields: [(key: String, value: AnswerValue)] = []
        if let bucket { fields.append(("bucket", .text(bucket))) }
        fields += [
            ("group", group.map(AnswerValue.text) ?? .null), ("label", .text(label)), ("mean", .number(mean)),
            ("median", .number(mean / 2)), ("p90", .number(mean * 3)), ("n", .integer(n)),
        ]
        return AnswerRow(fields)
    }

    static let durationColumns: [ReportAnswer.Column] = [
        .init(key: "group", title: "Id", unit: .text), .init(key: "label", title: "Owner", unit: .text),
        .init(key: "mean", title: "Mean", unit: .duration), .init(key: "median", title: "Median", unit: .duration),
        .init(key: "p90", title: "9 of 10 within", unit: .duration), .init(key: "n", title: "Number", unit: .count),
    ]
}
