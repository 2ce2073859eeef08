import Hummingbird
import Reports
import Semantics

/// The records behind a number.
struct RecordsPages: Sendable {
    let reports: any ReportService
    let renderer: PageRenderer

    func show(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        let report = try ReportsEndpoint.report(context.segment("slug"))
        let query = try request.queryString()
        let (asked, found) = try await context.whileConnected {
            let asked = try await RecordsRequest(
                report, form: query.parameters, unreadable: query.unreadable, reports: reports)
            return try await Self.found(asked)
        }
        let model = RecordsPageModel(found, asked, words: page.words)
        return try renderer.page(
            "records", title: model.title, model, page, dataTo: asked.report.environment.dataTo)
    }

    /// What these records do not have is left out and told, like everything in a page's address.
    private static func found(_ asked: RecordsRequest) async throws -> (RecordsRequest, RecordPage) {
        var asked = asked
        do {
            return (
                asked,
                try await asked.report.report.records(
                    asked.report.query, asked.choice, in: asked.report.environment)
            )
        } catch let error as ParameterError {
            try asked.leaveOut(error)
            return try await found(asked)
        }
    }
}
