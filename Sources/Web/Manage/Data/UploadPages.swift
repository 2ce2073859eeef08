import HTTPTypes
import Hummingbird
import Ledger

/// A file on its way in: it is looked at as it comes, shown with what would become of it, and imported or thrown away.
struct UploadPages: Sendable {
    let imports: (any ImportService)?
    let ledger: Ledger
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
            return received(try await file.finish(), request)
        } catch let refusal as ImportRefusal {
            file.abandon()
            return try await refused(refusal.sentence, page, status: .unprocessableContent)
        } catch {
            file.abandon()
            throw error
        }
    }

    /// A script that shows how far the file is asks for the address alone, and goes there itself.
    private func received(_ id: String, _ request: Request) -> Response {
        let address = "/data/uploads/\(id)"
        guard request.headers[.accept] == "application/json" else { return .redirect(to: address) }
        return Response(status: .created, headers: [.location: address])
    }

    private func refused(
        _ why: ImportSentence, _ page: PageContext, status: HTTPResponse.Status
    ) async throws -> Response {
        let text = page.words.text("upload_refused", ["why": why.text(page.words)])
        return try await data.overview(page, notice: .problem(text), status: status)
    }

    /// What an upload is, and for a table its mapping: as it was left, or as it is proposed. What was imported leads to its
    /// import.
    func inspect(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        let id = try context.segment("id")
        if let run = try ledger.imports.run(ofUpload: id) { return .redirect(to: "/data/imports/\(run)") }
        let upload = try await inspected(id, page)
        let revision = try draft(of: id, upload).map { draft in
            MappingRevision(draft, columns: upload.columns, imports: try service(), words: page.words)
        }
        let isRefused = try request.queryString()["refused"] != nil
        return try await show(
            id, upload, revision, page, notice: isRefused ? .problem(page.words["import_not_started"]) : nil)
    }

    /// `action`: preview, start, discard; or `reuse` with the number of an earlier import. A table comes with the text of its
    /// `mapping`, and what was chosen in lists. What comes of it is kept, and shown at the upload's address.
    func decide(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        let id = try context.segment("id")
        let imports = try service()
        if let run = try ledger.imports.run(ofUpload: id) { return .redirect(to: "/data/imports/\(run)") }
        if let run = form["reuse"] { return try await reuse(run, for: id, page) }
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
            let draft = draft(of: id, upload) ?? UploadDraft(text: "")
            // What the next change has overtaken is not kept: its sender has gone.
            let made = try await context.whileConnected {
                await MappingRevision(
                    form, on: draft, upload: id, columns: upload.columns, imports: imports, words: page.words)
            }
            try imports.keep(made.draft, of: id)
            revision = made
        }
        let isRight = revision.map { $0.problems.isEmpty && $0.refusal == nil } ?? true
        guard action == "start" else { return .redirect(to: "/data/uploads/\(id)\(isRight ? "#preview" : "")") }
        guard isRight else { return .redirect(to: "/data/uploads/\(id)?refused=1") }
        if revision?.draft.isMerged == true { return .redirect(to: "/data/uploads/\(id)") }
        do {
            let run = try await imports.start(id, mapping: revision?.text, account: page.account.id)
            return .redirect(to: "/data/imports/\(run)")
        } catch is ImportRefusal {
            // The page says why: its preview fails alike.
            return .redirect(to: "/data/uploads/\(id)?refused=1")
        }
    }

    /// The mapping of an earlier import: of a later export of the same table, or of what was mended of it.
    private func reuse(_ run: String, for id: String, _ page: PageContext) async throws -> Response {
        guard let run = try Int64(run).flatMap(ledger.imports.run), let mapping = run.mapping else {
            throw Problem.notFound(page.words["import_gone"])
        }
        var draft = UploadDraft(text: mapping)
        draft.reused = run.id
        try service().keep(draft, of: id)
        return .redirect(to: "/data/uploads/\(id)")
    }

    private func draft(of id: String, _ upload: InspectedUpload) -> UploadDraft? {
        guard upload.kind == .table else { return nil }
        return imports?.draft(of: id) ?? upload.proposal.map { UploadDraft(text: $0.mapping) }
    }

    private func show(
        _ id: String, _ upload: InspectedUpload, _ revision: MappingRevision?, _ page: PageContext,
        notice: ManageNotice?
    ) async throws -> Response {
        var refusal = revision?.refusal
        var preview: ImportPreview?
        let isRight = revision?.problems.isEmpty ?? true
        if refusal == nil, isRight, upload.kind != .table || revision != nil {
            do {
                preview = try await service().preview(id, mapping: revision?.text)
            } catch let error as ImportRefusal {
                refusal = error
            }
        }
        let model = UploadPageModel(
            id: id, upload, revision, proposal: try await proposal(of: id, upload, revision),
            earlier: try await earlier(id, upload, revision, page), preview: preview, refusal: refusal, page: page)
        return try render.page(
            "manage-upload", title: upload.name, model, page, notice: notice, scripts: ["manage.js"])
    }

    /// What is asked and noted depends on what a row is said to be; of a mapping that somebody used before there is nothing to
    /// ask.
    private func proposal(
        of id: String, _ upload: InspectedUpload, _ revision: MappingRevision?
    ) async throws -> InspectedUpload.Proposal? {
        guard var proposal = upload.proposal, let revision else { return upload.proposal }
        var its: InspectedUpload.Proposal? = proposal
        let rows = try? service().choices(of: proposal.mapping).rows
        if let chosen = revision.choices?.rows, chosen != rows {
            its = await imports?.proposal(of: id, rows: chosen)
        }
        if revision.draft.reused != nil { its = nil }
        (proposal.questions, proposal.notes) = (its?.questions ?? [], its?.notes ?? [])
        return proposal
    }

    /// Earlier imports whose mapping fits this table, the latest first; of one mapping the latest alone.
    private func earlier(
        _ id: String, _ upload: InspectedUpload, _ revision: MappingRevision?, _ page: PageContext
    ) async throws -> [ImportRun] {
        guard upload.kind == .table, let imports else { return [] }
        var known: Set<String> = [revision?.text ?? ""]
        var fitting: [ImportRun] = []
        // Each is held against the table: not all that there ever were.
        for run in try ledger.imports.latest() where fitting.count < 3 && known.count <= 12 {
            guard let mapping = run.mapping, known.insert(mapping).inserted else { continue }
            if await imports.fits(mapping, id) { fitting.append(run) }
        }
        return fitting
    }

    private func inspected(_ id: String, _ page: PageContext) async throws -> InspectedUpload {
        do {
            guard let upload = try await service().inspect(id) else {
                throw Problem.notFound(page.words["upload_gone"])
            }
            return upload
        } catch let refusal as ImportRefusal {
            throw Problem(
                .unprocessableContent, "upload", page.words["upload_unreadable"],
                detail: refusal.sentence.text(page.words))
        }
    }

    private func service() throws -> any ImportService {
        guard let imports else { throw Problem.notFound("files cannot be uploaded here").worded("why_no_uploads") }
        return imports
    }
}

extension InspectedUpload {
    fileprivate var columns: [String] { proposal?.columns.map(\.name) ?? [] }
}
