import HTTPTypes
import Hummingbird
import Ledger
import Support

/// What came in and how good it is: uploads, imports with their rejects, and what is odd in the data.
struct DataPages: Sendable {
    let ledger: Ledger
    let imports: (any ImportService)?
    let warehouse: any WarehouseService
    let configuration: WebConfiguration
    let forgery: ForgeryProtection
    let render: ManageRenderer
    let now: @Sendable () -> Instant

    func show(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        try await overview(
            page, notice: request.queryString()["discarded"] != nil ? .done(page.words["upload_discarded"]) : nil)
    }

    private func overview(
        _ page: PageContext, notice: ManageNotice?, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let standing = try? await warehouse.status()
        let model = DataOverview(
            runs: try ledger.imports.latest(),
            counters: try? await warehouse.quality(kind: nil, offset: 0, limit: 1).counters,
            standing: standing, limit: configuration.uploadLimit, takesFiles: imports != nil && page.mayAdminister,
            page: page)
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
        let model = QualityList(quality, kind: kind, page: number, perPage: perPage, words: page.words)
        return try render.page("manage-quality", title: page.words["quality"], model, page)
    }

    // MARK: Uploads

    /// Streams the file into the data folder, after a look at its first bytes.
    func upload(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ upload: UploadForm
    ) async throws -> Response {
        let imports = try service()
        var first: [UInt8] = []
        while first.count < 8192, let piece = try await upload.nextPiece() { first += piece }
        if let refusal = imports.refusal(firstBytes: first) {
            context.closeSoon()
            return try await overview(
                page, notice: .problem(page.words.text("upload_refused", ["why": refusal])),
                status: .unsupportedMediaType)
        }
        let file = try imports.receive(name: upload.fileName)
        do {
            try file.append(first)
            while let piece = try await upload.nextPiece() { try file.append(piece) }
            return .redirect(to: "/data/uploads/\(try file.finish())")
        } catch {
            file.abandon()
            throw error
        }
    }

    /// What an upload is, and for a table the mapping that is proposed.
    func inspect(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        let id = try context.segment("id")
        let upload = try await inspected(id, page)
        return try await show(id, upload, mapping: upload.proposal?.mapping, page)
    }

    /// `action`: preview, start, discard. A table comes with the text of its `mapping`.
    func decide(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        let id = try context.segment("id")
        let imports = try service()
        switch form["action"] {
        case "discard":
            await imports.discard(id)
            return .redirect(to: "/data?discarded=1")
        case "preview":
            let upload = try await inspected(id, page)
            return try await show(id, upload, mapping: form["mapping"], page)
        case "start":
            let upload = try await inspected(id, page)
            do {
                let run = try await imports.start(id, mapping: upload.kind == .table ? form["mapping"] ?? "" : nil)
                return .redirect(to: "/data/imports/\(run)")
            } catch let refusal as ImportRefusal {
                return try await show(id, upload, mapping: form["mapping"], page, refusal: refusal)
            }
        default:
            throw Problem.parameter(
                "action", "there is no such action", allowed: ["preview", "start", "discard"])
        }
    }

    private func show(
        _ id: String, _ upload: InspectedUpload, mapping: String?, _ page: PageContext, refusal: ImportRefusal? = nil
    ) async throws -> Response {
        var refusal = refusal
        var preview: ImportPreview?
        do {
            if upload.kind == .events || mapping != nil {
                preview = try await service().preview(id, mapping: upload.kind == .table ? mapping : nil)
            }
        } catch let error as ImportRefusal {
            refusal = refusal ?? error
        }
        let model = UploadPageModel(id: id, upload, mapping: mapping, preview: preview, page: page)
        return try render.page(
            "manage-upload", title: upload.name, model, page,
            notice: refusal.map { .problem($0.description) }, status: refusal == nil ? .ok : .unprocessableContent)
    }

    private func inspected(_ id: String, _ page: PageContext) async throws -> InspectedUpload {
        do {
            guard let upload = try await service().inspect(id) else {
                throw Problem.notFound(page.words["upload_gone"])
            }
            return upload
        } catch let refusal as ImportRefusal {
            throw Problem(
                .unprocessableContent, "upload", page.words["upload_unreadable"], detail: refusal.description)
        }
    }

    // MARK: Imports

    /// Shown anew every other second while it runs.
    func progress(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        let run = try run(context, page)
        let progress = run.state == .running ? await imports?.progress(of: run.id) : nil
        let model = ImportPageModel(run, progress: progress, page: page)
        var response = try render.page("manage-import", title: run.file, model, page)
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

    private func run(_ context: WebContext, _ page: PageContext) throws -> ImportRun {
        guard let id = Int64(try context.segment("id")), let run = try ledger.imports.run(id) else {
            throw Problem.notFound(page.words["import_gone"])
        }
        return run
    }

    private func service() throws -> any ImportService {
        guard let imports else { throw Problem.notFound("files cannot be uploaded here") }
        return imports
    }
}
