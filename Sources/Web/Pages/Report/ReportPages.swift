import Hummingbird
import Ledger
import Reports
import Semantics
import Support

/// A report's page.
struct ReportPages: Sendable {
    let reports: any ReportService
    let ledger: Ledger
    let renderer: PageRenderer

    func report(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        let report = try ReportsEndpoint.report(context.segment("slug"))
        let query = try request.queryString()
        let view: ReportView = try await context.whileConnected { try await self.view(report, query, page.words) }
        let model = ReportPageModel(
            view, newFilter: try await newFilter(view), origin: try origin(view.options, page)?.title,
            mayEdit: page.mayEdit,
            charts: renderer.files.address("vendor/echarts.esm.min.js"),
            chartModule: renderer.files.address("chart.js"))
        return try renderer.page(
            "report", title: model.title, model, page, dataTo: view.answer.dataTo, scripts: ["report.js"])
    }

    private func view(_ report: Report, _ asked: QueryString, _ words: Words) async throws -> ReportView {
        let request = try await ReportRequest(
            report, form: asked.parameters, unreadable: asked.unreadable, reports: reports)
        let clock = ContinuousClock()
        let start = clock.now
        async let choices = FieldChoices.of(request.environment)
        var answer = try await report.answer(request.pageQuery, in: request.environment)
        answer.elapsed = Milliseconds(start.duration(to: clock.now) / .milliseconds(1))
        return ReportView(request, answer, choices: try await choices, words: words)
    }

    private func origin(_ options: ChartOptions, _ page: PageContext) throws -> SavedDocument? {
        try options.saved.flatMap { saved in
            try ledger.savedReports.document(saved.id, for: Folk(ledger: ledger).reader(page.account))
        }
    }

    /// Nil where the report takes no filters on tickets.
    private func newFilter(_ view: ReportView) async throws -> NewFilter? {
        guard view.report.controls.hasTicketFilters else { return nil }
        guard let field = view.options.addingField, !field.isEmpty else { return NewFilter(view, values: []) }
        let values = try await FieldChoices.values(of: TicketField(field), in: view.request.environment)
        return NewFilter(view, values: values)
    }
}
