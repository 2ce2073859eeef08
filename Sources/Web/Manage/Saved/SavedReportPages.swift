import Hummingbird
import Ledger
import Reports
import Support

/// Saved reports: the list, what can be done with each, and the door through which a report is saved.
struct SavedReportPages: Sendable {
    let ledger: Ledger
    let folk: Folk
    let reports: any ReportService
    let render: ManageRenderer
    let now: @Sendable () -> Instant

    func list(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        let query = try request.queryString()
        let reader = try folk.reader(page.account)
        let material = SavedReportList.Material(
            documents: try ledger.savedReports.all(for: reader),
            dashboards: try ledger.dashboards.all(for: reader).filter { _ in page.mayEdit }, names: try folk.names(),
            teams: try folk.teams(), gone: try await gone())
        let list = SavedReportList(
            material, show: query["show"].flatMap(SavedReportList.Show.init) ?? .all,
            search: query["q"]?.trimmingWhiteSpace() ?? "", page: page)
        return try render.page(
            "manage-saved", title: page.words["nav_saved"], list, page, notice: try notice(query, reader, page))
    }

    /// On to the report with all that was saved; what is gone is said before.
    func open(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        let document = try document(context, page)
        guard let saved = SavedReport(body: document.body), saved.report != nil else {
            throw Problem.notFound(page.words["saved_report_gone"])
        }
        var parameters = saved.parameters
        let gone = try await gone().takeOut(of: &parameters)
        if gone.isEmpty { return .redirect(to: Self.titled(saved, document).address) }
        struct Model {
            var name: String
            var goneText: String
            var without: String
            var asSaved: String
        }
        let without = SavedReport(slug: saved.slug, parameters: parameters)
        let model = Model(
            name: document.title, goneText: GoneText.text(gone, page.words),
            without: Self.titled(without, document).address, asSaved: Self.titled(saved, document).address)
        return try render.page("manage-saved-gone", title: document.title, model, page)
    }

    /// The page of the report shows the name under which it was saved.
    private static func titled(_ saved: SavedReport, _ document: SavedDocument) -> SavedReport {
        var saved = saved
        saved.parameters.removeAll { $0.name == "title" }
        saved.parameters.append(Parameter(name: "title", value: document.title))
        return saved
    }

    /// The form that saves what a report's page shows: its parameters, with `report` for the slug.
    func form(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        let query = try request.queryString()
        guard let report = query["report"].flatMap(ReportLibrary.report) else {
            throw Problem.parameter("report", "there is no such report", allowed: ReportLibrary.all.map(\.slug))
        }
        let form = SaveForm(
            report, parameters: query.parameters, teams: try folk.teams(),
            dashboards: try ledger.dashboards.all(for: folk.reader(page.account)), words: page.words)
        return try render.page("manage-save", title: page.words["save_report"], form, page)
    }

    // MARK: Changes

    /// Fields: `title`, `report` (slug), `query` (as behind the question mark of the report's page), `visibility`, and
    /// `dashboard` where it is to be put on one (`new`: on a new one).
    func create(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        let saved = try Self.definition(form)
        let title = try form.text("title")
        let visibility = try folk.visibility(form["visibility"] ?? "me")
        _ = try ledger.savedReports.create(
            title: title, body: saved.body, visibility: visibility, owner: page.account.id, now: now())
        guard let dashboard = form.optionalText("dashboard") else {
            return .redirect(to: "/saved-reports?saved=\(PageAddress.encoded(title))")
        }
        return try put(saved, titled: title, on: dashboard, page)
    }

    private static func definition(_ form: QueryString) throws -> SavedReport {
        let slug = try form.text("report")
        guard ReportLibrary.report(slug) != nil else {
            throw Problem.parameter("report", "there is no such report", allowed: ReportLibrary.all.map(\.slug))
        }
        let query = form["query"].map { $0.dropping(prefix: "?") ?? $0 } ?? ""
        guard query.utf8.count <= 16_384 else { throw Problem.parameter("query", "is too long") }
        let parameters = try QueryString(parsing: query).parameters
        let passing: Set<String> = ["panel", "add", "show", "title", "form_token"]
        return SavedReport(
            slug: slug, parameters: FormParameters.report(from: parameters).filter { !passing.contains($0.name) })
    }

    private func put(_ saved: SavedReport, titled title: String, on id: String, _ page: PageContext) throws -> Response
    {
        let card = Dashboard.Card(saved, title: title)
        let edit = DashboardEdit.add(card)
        if id == "new" {
            var dashboard = Dashboard()
            edit.apply(to: &dashboard)
            let document = try ledger.dashboards.create(
                title: page.words["dashboard_new_title"], body: dashboard.body, owner: page.account.id, now: now())
            return .redirect(to: "/dashboards/\(document.id)")
        }
        let reader = try folk.reader(page.account)
        // Adding never takes anything away: it is tried again on whatever there is by then.
        for _ in 0..<5 {
            guard var document = try ledger.dashboards.document(id, for: reader),
                var dashboard = Dashboard(body: document.body)
            else { throw Problem.notFound(page.words["dashboard_gone"]) }
            edit.apply(to: &dashboard)
            dashboard.note(edit, by: page.account.name, at: now(), version: document.version + 1)
            document.body = dashboard.body
            do {
                _ = try ledger.dashboards.save(document, by: page.account.id, now: now())
                break
            } catch DocumentError.editConflict {
                continue
            }
        }
        return .redirect(to: "/dashboards/\(id)")
    }

    /// `action`: rename, share, clone, delete, restore, dashboard.
    func change(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        let action = try form.text("action")
        if action == "restore" {
            try ledger.savedReports.restore(
                context.segment("id"), for: page, folk, missing: page.words["saved_gone"])
            return .redirect(to: "/saved-reports")
        }
        var document = try document(context, page)
        switch action {
        case "clone":
            _ = try ledger.savedReports.create(
                title: page.words.text("copy_of", ["title": document.title]), body: document.body,
                owner: page.account.id, now: now())
            return .redirect(to: "/saved-reports")
        case "dashboard":
            guard let saved = SavedReport(body: document.body) else { throw Problem.notFound(document.title) }
            return try put(saved, titled: document.title, on: form.text("dashboard"), page)
        case "rename":
            document.title = try form.text("title")
        case "share":
            document.visibility = try folk.visibility(form["visibility"], now: document.visibility)
        case "delete":
            try requireOwnership(document, page)
            try ledger.savedReports.delete(document.id, now: now())
            return .redirect(to: "/saved-reports?deleted=\(document.id)")
        default:
            throw Problem.parameter(
                "action", "there is no such action",
                allowed: ["rename", "share", "clone", "dashboard", "delete", "restore"])
        }
        try requireOwnership(document, page)
        _ = try ledger.savedReports.save(document, by: page.account.id, now: now())
        return .redirect(to: "/saved-reports")
    }

    func favour(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        let document = try document(context, page)
        try ledger.savedReports.setFavourite(document.id, !document.isFavourite, for: page.account.id)
        return .redirect(to: LandingPath(form["to"] ?? "/saved-reports").text)
    }

    // MARK: Parts

    private func document(_ context: WebContext, _ page: PageContext) throws -> SavedDocument {
        let id = try context.segment("id")
        guard let document = try ledger.savedReports.document(id, for: folk.reader(page.account)) else {
            throw Problem.notFound(page.words["saved_gone"])
        }
        return document
    }

    private func gone() async throws -> GoneNames {
        let directory = Directory(try ledger.directoryEvents(kinds: [.user, .team, .pipeline]))
        let choices = try? await FieldChoices.of(reports.environment(asOf: nil))
        return GoneNames(directory: directory, choices: choices)
    }

    private func notice(_ query: QueryString, _ reader: DocumentReader, _ page: PageContext) throws -> ManageNotice? {
        if let title = query["saved"] { return .done(page.words.text("saved_done", ["title": title])) }
        guard page.mayEdit, let id = query["deleted"], id.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x2F }) else {
            return nil
        }
        return ManageNotice(
            tone: "good", text: page.words["saved_deleted"],
            undo: ManageUndo(undoAddress: "/saved-reports/\(id)", undoAction: "restore"))
    }
}

extension SavedReportPages {
    /// Whoever made it and administrators change it; others make a copy.
    fileprivate func requireOwnership(_ document: SavedDocument, _ page: PageContext) throws {
        try document.requireChange(by: page)
    }
}

extension SavedDocument {
    /// Throws a ``Problem`` (403).
    func requireChange(by page: PageContext) throws {
        guard owner == page.account.id || page.mayAdminister else {
            throw Problem(.forbidden, "owner", page.words["not_yours"], detail: page.words["not_yours_detail"])
        }
    }
}

extension Documents {
    /// Brings back what was thrown away, for those who might have thrown it away. Throws a ``Problem`` (403, 404).
    func restore(_ id: String, for page: PageContext, _ folk: Folk, missing: String) throws {
        guard let document = try deletedDocument(id, for: folk.reader(page.account)) else {
            throw Problem.notFound(missing)
        }
        try document.requireChange(by: page)
        try restore(document.id)
    }
}
