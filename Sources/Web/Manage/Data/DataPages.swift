import HTTPTypes
import Hummingbird
import Ledger
import Support

/// What came in and how good it is: imports with their rejects, and what is odd in the data.
struct DataPages: Sendable {
    let ledger: Ledger
    let imports: (any ImportService)?
    let warehouse: any WarehouseService
    let configuration: WebConfiguration
    let render: ManageRenderer

    func show(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        try await overview(
            page, notice: request.queryString()["discarded"] != nil ? .done(page.words["upload_discarded"]) : nil)
    }

    func overview(
        _ page: PageContext, notice: ManageNotice?, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let standing = try? await warehouse.status()
        let takesFiles = imports != nil && page.mayAdminister
        let model = DataOverview(
            runs: try ledger.imports.latest(), names: try ImporterNames(ledger, words: page.words),
            waiting: takesFiles ? await imports?.pending() ?? [] : [],
            counters: try? await warehouse.quality(kind: nil, offset: 0, limit: 1).counters,
            standing: standing, limit: configuration.uploadLimit, takesFiles: takesFiles, page: page)
        return try render.page(
            "manage-data", title: page.words["nav_data"], model, page, notice: notice, scripts: ["manage.js"],
            dataTo: standing?.dataTo, status: status)
    }

    /// What is odd, of one kind or all, with the tickets.
    func quality(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        let query = try request.queryString()
        let number = try query.integer("page", in: 1...100_000, default: 1)
        let perPage = 100
        let kind = query.optionalText("kind")
        let quality = try await warehouse.quality(kind: kind, offset: (number - 1) * perPage, limit: perPage)
        guard kind.map({ kind in quality.counters.contains { $0.kind == kind } }) ?? true else {
            throw Problem.notFound(page.words["odd_no_such_kind"])
        }
        let last = max(1, (quality.total + perPage - 1) / perPage)
        guard number <= last else {
            let address = PageAddress("/data/quality").setting("kind", kind).setting("page", String(last))
            return .redirect(to: address.text)
        }
        let model = QualityList(quality, kind: kind, page: number, perPage: perPage, words: page.words)
        return try render.page("manage-quality", title: page.words["quality"], model, page)
    }

    // MARK: Imports

    /// Shown anew every second while it runs.
    func progress(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        let run = try run(context, page)
        let progress = run.state == .running ? await imports?.progress(of: run.id) : nil
        let model = ImportPageModel(
            run, by: try ImporterNames(ledger, words: page.words).importer(of: run),
            hasRejectsTable: rejectsTable(of: run) != nil, progress: progress, page: page)
        var response = try render.page("manage-import", title: run.file, model, page, scripts: ["manage.js"])
        if run.state == .running { response.headers[.refresh] = "1" }
        return response
    }

    func rejects(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        let run = try run(context, page)
        guard let path = run.rejectsPath, let body = FileBody(path: path) else {
            throw Problem.notFound(page.words["no_rejects"])
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/x-ndjson", .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"rejects-\(run.id).ndjson\"",
            ], body: body.response)
    }

    /// The rejected rows of a table, to be mended and imported again.
    func rejectsTable(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        let run = try run(context, page)
        guard let body = rejectsTable(of: run) else { throw Problem.notFound(page.words["no_rejects"]) }
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv", .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"rejects-\(run.id).csv\"",
            ], body: body.response)
    }

    /// It lies beside the file of all that was rejected.
    private func rejectsTable(of run: ImportRun) -> FileBody? {
        guard let path = run.rejectsPath, path.hasSuffix(".ndjson") else { return nil }
        return FileBody(path: path.dropLast("ndjson".count) + "csv")
    }

    private func run(_ context: WebContext, _ page: PageContext) throws -> ImportRun {
        guard let id = Int64(try context.segment("id")), let run = try ledger.imports.run(id) else {
            throw Problem.notFound(page.words["import_gone"])
        }
        return run
    }
}
