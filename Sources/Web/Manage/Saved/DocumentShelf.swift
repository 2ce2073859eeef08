import Hummingbird
import Ledger
import Support

/// What is done alike to saved reports and to dashboards: found, made a favourite, renamed, shared, copied, thrown away
/// and brought back. Whoever made a document and administrators change it; others make a copy.
struct DocumentShelf<Body: DocumentBody>: Sendable {
    let documents: Documents
    /// Where they are listed; each has its page behind it.
    let path: String
    /// Where one goes once a document is changed, from its id.
    let landing: @Sendable (String) -> String
    let words: DocumentWords
    let folk: Folk
    let render: ManageRenderer
    let now: @Sendable () -> Instant

    /// What they are called: keys of ``Words``.
    struct DocumentWords: Sendable {
        var missing: String
        var deleted: String
        var conflict: String
    }

    func all(_ page: PageContext) throws -> [SavedDocument] { try documents.all(for: folk.reader(page.account)) }

    /// That of the address. Throws a ``Problem`` (404).
    func document(_ context: WebContext, _ page: PageContext) throws -> SavedDocument {
        guard let document = try documents.document(context.segment("id"), for: folk.reader(page.account)) else {
            throw Problem.notFound(page.words[words.missing])
        }
        return document
    }

    func favour(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        let document = try document(context, page)
        try documents.setFavourite(document.id, !document.isFavourite, for: page.account.id)
        return .redirect(to: LandingPath(form["to"] ?? path).text)
    }

    static var actions: [String] { ["rename", "share", "clone", "delete", "restore"] }

    /// `action`: one of ``actions``; renaming and sharing say which `version` they saw. Nil: another one.
    func change(_ context: WebContext, _ page: PageContext, _ form: QueryString) throws -> Response? {
        let action = try form.text("action")
        switch action {
        case "rename":
            let title = try form.text("title")
            return try save(document(context, page), noting: action, title, form, page) { document, _ in
                document.title = title
            }
        case "share":
            let document = try document(context, page)
            let visibility = try folk.visibility(form["visibility"], now: document.visibility)
            return try save(document, noting: action, document.title, form, page) { document, _ in
                document.visibility = visibility
            }
        case "clone":
            let document = try document(context, page)
            var copy = Body(body: document.body)
            copy?.changes = []
            let made = try documents.create(
                title: page.words.text("copy_of", ["title": document.title]), body: copy?.body ?? document.body,
                owner: page.account.id, now: now())
            return .redirect(to: landing(made.id))
        case "delete":
            let document = try document(context, page)
            try document.requireChange(by: page)
            try documents.delete(document.id, now: now())
            return .redirect(to: "\(path)?deleted=\(document.id)")
        case "restore":
            let reader = try folk.reader(page.account)
            guard let document = try documents.deletedDocument(context.segment("id"), for: reader) else {
                throw Problem.notFound(page.words[words.missing])
            }
            try document.requireChange(by: page)
            try documents.restore(document.id)
            return .redirect(to: path)
        default: return nil
        }
    }

    /// Saves what only those may change who may change the document, and goes on; where somebody else was faster, nothing
    /// happens and both changes are shown.
    func save(
        _ document: SavedDocument, noting what: String, _ subject: String, _ form: QueryString, _ page: PageContext,
        _ change: (inout SavedDocument, inout Body) -> Void
    ) throws -> Response {
        try document.requireChange(by: page)
        return try conflict(of: document, noting: what, subject, form, page, change)
            ?? .redirect(to: landing(document.id))
    }

    /// Saves a change that was made on the form's `version`. Nil: it is saved, or there was nothing to change; else the page
    /// that tells that somebody else was faster.
    /// - Parameter door: behind the document's path, where the form was sent to.
    func conflict(
        of document: SavedDocument, noting what: String, _ subject: String, _ form: QueryString, _ page: PageContext,
        door: String = "", _ change: (inout SavedDocument, inout Body) -> Void
    ) throws -> Response? {
        let base = try form.integer("version", in: 1...Int.max, default: document.version)
        func told(_ current: SavedDocument) throws -> Response {
            let model = DocumentConflict(
                current, Body(body: current.body)?.changes ?? [], own: (what, subject), form, since: base,
                title: page.words[words.conflict], at: "\(path)/\(current.id)", door: door, page: page)
            return try render.page("manage-conflict", title: model.title, model, page, status: .conflict)
        }
        guard base == document.version else { return try told(document) }
        guard var body = Body(body: document.body) else { throw Problem.notFound(page.words[words.missing]) }
        var (changed, before) = (document, body)
        change(&changed, &body)
        guard changed != document || body != before else { return nil }
        body.note(what, subject, by: page.account.name, at: now(), version: document.version + 1)
        changed.body = body.body
        do {
            _ = try documents.save(changed, by: page.account.id, now: now())
            return nil
        } catch DocumentError.editConflict(let current) {
            return try told(current)
        }
    }

    /// Offers to bring back what was just thrown away.
    func deletedNotice(_ query: QueryString, _ page: PageContext) -> ManageNotice? {
        guard page.mayEdit, let id = query["deleted"] else { return nil }
        return ManageNotice(
            tone: "good", text: page.words[words.deleted],
            undo: ManageUndo(undoAddress: "\(path)/\(PageAddress.encoded(id))", undoAction: "restore"))
    }
}

extension SavedDocument {
    func mayBeChanged(by page: PageContext) -> Bool {
        page.mayEdit && (owner == page.account.id || page.mayAdminister)
    }

    /// Throws a ``Problem`` (403).
    func requireChange(by page: PageContext) throws {
        guard mayBeChanged(by: page) else {
            throw Problem(.forbidden, "owner", page.words["not_yours"], detail: page.words["not_yours_detail"])
        }
    }
}
