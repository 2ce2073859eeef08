import Ledger
import Reports
import Support

/// The catalog, each report by its own path with the parameters that it has, its records, and tickets.
enum ReportOperations {
    static var all: [OpenAPIOperation] {
        [catalog] + ReportLibrary.all.flatMap(operations) + [ticket]
    }

    private static var catalog: OpenAPIOperation {
        OpenAPIOperation(
            method: "get", path: "/api/v1/reports", id: "listReports",
            summary: "The catalog: what reports there are, and what can be set in each", tag: "Reports", scope: .read,
            answers: [
                .init(status: 200, description: "The catalog", content: ("application/json", .schema("Catalog")))
            ])
    }

    private static var ticket: OpenAPIOperation {
        OpenAPIOperation(
            method: "get", path: "/api/v1/tickets/{id}", id: "getTicket",
            summary: "A ticket's timeline, facts, and how each of its durations came about", tag: "Tickets",
            scope: .read,
            parameters: [
                .init(
                    name: "id", place: "path", schema: .object(["type": .string("string"), "minLength": .integer(1)])),
                .init(name: "as_of", schema: OpenAPISchemas.instant, description: "As it was then; default now"),
            ],
            answers: [
                .init(status: 200, description: "The account", content: ("application/json", .schema("Ticket")))
            ],
            problems: [404])
    }

    private static func operations(_ report: Report) -> [OpenAPIOperation] {
        let path = "/api/v1/reports/\(report.slug)"
        let name = camelCase(report.slug)
        let own = ReportParameters.of(report)
        let table: JSON = .object(["type": .string("string")])
        func operation(
            _ suffix: String, _ id: String, _ summary: String, _ parameters: [OpenAPIOperation.Parameter],
            _ content: (type: String, schema: JSON)
        ) -> OpenAPIOperation {
            OpenAPIOperation(
                method: "get", path: path + suffix, id: name + id, summary: "\(report.title): \(summary)",
                tag: "Reports", scope: .read, parameters: parameters,
                answers: [.init(status: 200, description: summary, content: content)])
        }
        return [
            operation("", "", "the answer", own, ("application/json", .schema("Answer"))),
            operation(".csv", "Table", "the rows as CSV", own, ("text/csv", table)),
            operation(
                "/records", "Records", "the facts behind a number", own + ReportParameters.drill,
                ("application/json", .schema("Records"))),
            operation(
                "/records.csv", "RecordsTable",
                "the facts behind a number as CSV; all of them, up to 100,000, if no page is named",
                own + ReportParameters.drill,
                ("text/csv", table)),
        ]
    }

    private static func camelCase(_ slug: String) -> String {
        let parts = slug.split(separator: "-")
        return parts.enumerated().map { $0.offset == 0 ? String($0.element) : $0.element.capitalizedFirst }.joined()
    }
}

extension Substring {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
