import Hummingbird
import Reports
import Semantics

/// The records behind a number.
struct RecordsPages: Sendable {
    let reports: any ReportService
    let renderer: PageRenderer

    func show(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        let report = try ReportsEndpoint.report(context.segment("slug"))
        let form = try request.queryString().parameters
        let (asked, found) = try await context.whileConnected {
            let asked = try await RecordsRequest(report, form: form, reports: reports)
            return (asked, try await Self.found(asked))
        }
        let model = RecordsPageModel(found, asked, words: page.words)
        return try renderer.page(
            "records", title: model.title, model, page, dataTo: asked.report.environment.dataTo)
    }

    /// The page that is asked for. The report tells records in the order of time; for the newest first, the part that the
    /// page shows is cut out from the end and turned round.
    private static func found(_ asked: RecordsRequest) async throws -> RecordPage {
        func page(_ choice: DrillChoice) async throws -> RecordPage {
            try await asked.report.report.records(asked.report.query, choice, in: asked.report.environment)
        }
        guard asked.isNewestFirst else { return try await page(asked.choice) }
        var choice = asked.choice
        var found = try await page(choice)
        let size = choice.perPage
        let end = max(0, found.total - (asked.choice.page - 1) * size)
        let start = max(0, end - size)
        choice.page = start / size + 1
        var records = try await page(choice).records
        if end > choice.page * size {
            choice.page += 1
            records += try await page(choice).records
        }
        let skipped = start % size
        found.records = Array(records.dropFirst(skipped).prefix(end - start).reversed())
        return found
    }
}
