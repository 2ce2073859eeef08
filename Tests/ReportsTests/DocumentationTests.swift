import Foundation
import Reports
import Testing

/// docs/reports.md says of each report what the program says of it; docs/api.md shows only what there is.
struct DocumentationTests {
    private let page = Recording(path: "../../docs/reports.md")
    private static let start = "run TURNAROUND_RECORD=1 swift test -->\n"
    private static let end = "<!-- end of reports -->\n"

    @Test func `the page of reports has the reports' own words`() throws {
        let text = try #require(page.text)
        let start = try #require(text.range(of: DocumentationTests.start)?.upperBound)
        let end = try #require(text.range(of: DocumentationTests.end)?.lowerBound)
        let sections = DocumentationTests.sections
        if Recording.isOn {
            try page.write(text[..<start] + sections + text[end...])
            Issue.record("recorded; look at the change and run the tests again")
        }
        #expect(text[start..<end] == sections)
    }

    @Test func `every report is on the page of reports`() throws {
        let text = try #require(page.text)
        for report in ReportLibrary.all {
            #expect(text.contains("`\(report.slug)`"))
            #expect(text.contains("### \(report.title)\n"))
        }
    }

    @Test func `what the guide to the API asks is asked right`() throws {
        let text = try #require(Recording(path: "../../docs/api.md").text)
        var asked = 0
        for match in text.matches(of: /reports\/([a-z-]+)(?:\.csv|\/records)?\?([^"' \n]+)/) {
            let report = try #require(ReportLibrary.report(String(match.1)), "\(match.0)")
            var parameters = [Parameter](String(match.2))
            _ = try DrillChoice(taking: &parameters)
            _ = try report.query(parameters, in: .still())
            asked += 1
        }
        #expect(asked >= 8)
    }

    private static var sections: String {
        Report.Topic.allCases.map { topic in
            let reports = ReportLibrary.all.filter { $0.topic == topic }
            return "\n## \(topic.title)\n" + reports.map(section).joined()
        }.joined() + "\n"
    }

    private static func section(_ report: Report) -> String {
        let about = report.about
        let terms = about.terms.map { "- **\($0.name)**: \($0.meaning)\n" }.joined()
        return """

            ### \(report.title)

            `\(report.slug)` – \(about.summary)

            \(terms)
            *Left out:* \(about.leftOut)

            *How to use it:* \(about.use)

            *Example:* \(about.example)

            """
    }
}
