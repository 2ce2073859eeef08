import Hummingbird
import Reports

/// The catalog, the reports, their tables and the records behind them.
struct ReportsEndpoint: Sendable {
    let reports: any ReportService

    func catalog(_ request: Request, _ context: WebContext) async throws -> Response {
        try request.refuseParameters()
        return Response(CatalogJSON.reports, type: "application/json; charset=utf-8")
    }

    /// `{name}` is a slug, or a slug with `.csv` behind it.
    func report(_ request: Request, _ context: WebContext) async throws -> Response {
        let name = try context.segment("slug")
        let asTable = name.hasSuffix(".csv")
        let report = try Self.report(asTable ? String(name.dropLast(4)) : name)
        let parameters = try request.queryString().parameters
        let answer = try await context.whileConnected { try await reports.answer(report, parameters: parameters) }
        return asTable
            ? Response(csv: Array(answer.csv.utf8), name: report.slug)
            : Response(answer.json, type: "application/json; charset=utf-8")
    }

    func records(_ request: Request, _ context: WebContext) async throws -> Response {
        let page = try await recordPage(request, context, isTable: false)
        return Response(page.json, type: "application/json; charset=utf-8")
    }

    func recordsTable(_ request: Request, _ context: WebContext) async throws -> Response {
        let page = try await recordPage(request, context, isTable: true)
        return Response(csv: Array(page.csv.utf8), name: "\(page.report)-records")
    }

    private func recordPage(_ request: Request, _ context: WebContext, isTable: Bool) async throws -> RecordPage {
        let report = try Self.report(context.segment("slug"))
        let parameters = try request.queryString().parameters
        return try await context.whileConnected {
            try await reports.records(report, parameters: parameters, isTable: isTable)
        }
    }

    static func report(_ slug: String) throws -> Report {
        guard let report = ReportLibrary.report(slug) else {
            throw Problem.notFound("there is no report \(slug); GET /api/v1/reports lists them")
                .worded("why_no_report", ["name": slug])
        }
        return report
    }
}
