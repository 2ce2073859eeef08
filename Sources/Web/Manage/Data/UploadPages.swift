import HTTPTypes
import Hummingbird

/// A file on its way in: it is looked at as it comes, shown with what would become of it, and imported or thrown away.
struct UploadPages: Sendable {
    let imports: (any ImportService)?
    /// Where one begins, and where refusals are said.
    let data: DataPages
    let render: ManageRenderer

    /// Streams the file into the data folder, after a look at its first bytes.
    func upload(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ upload: UploadForm
    ) async throws -> Response {
        let imports = try service()
        var first: [UInt8] = []
        while first.count < 8192, let piece = try await upload.nextPiece() { first += piece }
        if let refusal = imports.refusal(firstBytes: first) {
            return try await refused(refusal, page, status: .unsupportedMediaType)
        }
        let file = try imports.receive(name: upload.fileName)
        do {
            try file.append(first)
            while let piece = try await upload.nextPiece() { try file.append(piece) }
            return .redirect(to: "/data/uploads/\(try await file.finish())")
        } catch let refusal as ImportRefusal {
            file.abandon()
            return try await refused(refusal.description, page, status: .unprocessableContent)
        } catch {
            file.abandon()
            throw error
        }
    }

    private func refused(_ why: String, _ page: PageContext, status: HTTPResponse.Status) async throws -> Response {
        try await data.overview(
            page, notice: .problem(page.words.text("upload_refused", ["why": why])), status: status)
    }

    /// What an upload is, and for a table the mapping that is proposed.
    func inspect(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        let id = try context.segment("id")
        let upload = try await inspected(id, page)
        let revision = try upload.proposal.map { proposal in
            MappingRevision(
                text: proposal.mapping, columns: proposal.columns.map(\.name), imports: try service(),
                words: page.words)
        }
        return try await show(id, upload, revision, page)
    }

    /// `action`: preview, start, discard. A table comes with the text of its `mapping`, and what was chosen in lists.
    func decide(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        let id = try context.segment("id")
        let imports = try service()
        guard let action = form["action"], ["preview", "start", "discard"].contains(action) else {
            throw Problem.parameter("action", "there is no such action", allowed: ["preview", "start", "discard"])
        }
        if action == "discard" {
            await imports.discard(id)
            return .redirect(to: "/data?discarded=1")
        }
        let upload = try await inspected(id, page)
        var revision: MappingRevision?
        if upload.kind == .table {
            revision = await MappingRevision(
                form, upload: id, columns: upload.proposal?.columns.map(\.name) ?? [], imports: imports,
                words: page.words)
        }
        let mayStart = revision.map { $0.problems.isEmpty && $0.refusal == nil && !$0.isMerged } ?? true
        guard action == "start" else { return try await show(id, upload, revision, page) }
        guard mayStart else { return try await show(id, upload, revision, page, mustStart: true) }
        do {
            return .redirect(to: "/data/imports/\(try await imports.start(id, mapping: revision?.text))")
        } catch let refusal as ImportRefusal {
            return try await show(id, upload, revision, page, refusal: refusal)
        }
    }

    private func show(
        _ id: String, _ upload: InspectedUpload, _ revision: MappingRevision?, _ page: PageContext,
        refusal: ImportRefusal? = nil, mustStart: Bool = false
    ) async throws -> Response {
        var refusal = refusal ?? revision?.refusal
        var preview: ImportPreview?
        let isRight = revision?.problems.isEmpty ?? true
        if refusal == nil, isRight, upload.kind != .table || revision != nil {
            do {
                preview = try await service().preview(id, mapping: revision?.text)
            } catch let error as ImportRefusal {
                refusal = error
            }
        }
        let model = UploadPageModel(id: id, upload, revision, preview: preview, refusal: refusal, page: page)
        return try render.page(
            "manage-upload", title: upload.name, model, page, scripts: ["manage.js"],
            status: refusal == nil && (isRight || !mustStart) ? .ok : .unprocessableContent)
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

    private func service() throws -> any ImportService {
        guard let imports else { throw Problem.notFound("files cannot be uploaded here").worded("why_no_uploads") }
        return imports
    }
}
