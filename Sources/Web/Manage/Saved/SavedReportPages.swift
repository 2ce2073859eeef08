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
    let shelf: DocumentShelf<SavedReport>

    init(
        ledger: Ledger, folk: Folk, reports: any ReportService, render: ManageRenderer,
        now: @escaping @Sendable () -> Instant
    ) {
        self.ledger = ledger
        self.folk = folk
        self.reports = reports
        self.render = render
        self.now = now
        shelf = DocumentShelf(
            documents: ledger.savedReports, path: "/saved-reports", landing: { _ in "/saved-reports" },
            words: .init(missing: "saved_gone", deleted: "saved_deleted", conflict: "conflict_report"),
            folk: folk, render: render, now: now)
    }

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
            "manage-saved", title: page.words["nav_saved"], list, page,
            notice: try folk.savedNotice(query, "saved_done", page) ?? shelf.deletedNotice(query, page))
    }

    /// On to the report with all that was saved; what is gone is said before.
    func open(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        let document = try shelf.document(context, page)
        guard let saved = SavedReport(body: document.body), saved.report != nil else {
            throw Problem.notFound(page.words["saved_report_gone"])
        }
        var parameters = saved.parameters
        let gone = try await gone().takeOut(of: &parameters)
        if gone.isEmpty { return .redirect(to: Self.opened(saved, document).address) }
        struct Model {
            var name: String
            var goneText: String
            var without: String
            var asSaved: String
        }
        let without = SavedReport(slug: saved.slug, parameters: parameters)
        let model = Model(
            name: document.title, goneText: GoneText.text(gone, page.words),
            without: Self.opened(without, document).address, asSaved: Self.opened(saved, document).address)
        return try render.page("manage-saved-gone", title: document.title, model, page)
    }

    /// The page of the report shows the name under which it was saved, and knows where it comes from.
    private static func opened(_ saved: SavedReport, _ document: SavedDocument) -> SavedReport {
        let origin = SavedOrigin(id: document.id, version: document.version)
        let rest = saved.parameters.filter { $0.name != "title" && $0.name != "saved" }
        return SavedReport(
            slug: saved.slug,
            parameters: rest + [
                Parameter(name: "title", value: document.title), Parameter(name: "saved", value: origin.text),
            ])
    }

    /// The form that saves what a report's page shows: its parameters, with `report` for the slug.
    func form(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        let query = try request.queryString()
        guard let report = query["report"].flatMap(ReportLibrary.report) else {
            throw Problem.parameter("report", "there is no such report", allowed: ReportLibrary.all.map(\.slug))
        }
        let reader = try folk.reader(page.account)
        let opened = query["saved"].flatMap(SavedOrigin.init)
        let origin = try opened.flatMap { opened in
            try ledger.savedReports.document(opened.id, for: reader).map { ($0, opened.version) }
        }
        let form = SaveForm(
            report, parameters: query.parameters, origin: origin.flatMap { $0.0.mayBeChanged(by: page) ? $0 : nil },
            teams: try folk.teams(), dashboards: try ledger.dashboards.all(for: reader), words: page.words)
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
        let document = try ledger.savedReports.create(
            title: title, body: saved.body, visibility: visibility, owner: page.account.id, now: now())
        guard let dashboard = form.optionalText("dashboard") else {
            return .redirect(to: "/saved-reports?saved=\(document.id)")
        }
        return try put(document, on: dashboard, page)
    }

    private static func definition(_ form: QueryString) throws -> SavedReport {
        let slug = try form.text("report")
        guard ReportLibrary.report(slug) != nil else {
            throw Problem.parameter("report", "there is no such report", allowed: ReportLibrary.all.map(\.slug))
        }
        let query = form["query"].map { $0.dropping(prefix: "?") ?? $0 } ?? ""
        guard query.utf8.count <= 16_384 else { throw Problem.parameter("query", "is too long") }
        let parameters = try QueryString(parsing: query).parameters
        let passing: Set<String> = ["panel", "add", "show", "title", "saved", "form_token"]
        return SavedReport(
            slug: slug, parameters: FormParameters.report(from: parameters).filter { !passing.contains($0.name) })
    }

    /// Adding a card never takes anything away: it is put on whatever dashboard there is by then.
    private func put(_ document: SavedDocument, on id: String, _ page: PageContext) throws -> Response {
        guard let saved = SavedReport(body: document.body) else { throw Problem.notFound(page.words["saved_gone"]) }
        let edit = DashboardEdit.add(Dashboard.Card(saved, title: document.title))
        func landing(_ id: String) -> Response { .redirect(to: "/dashboards/\(id)?saved=\(document.id)") }
        if id == "new" {
            var dashboard = Dashboard()
            edit.apply(to: &dashboard)
            let made = try ledger.dashboards.create(
                title: page.words["dashboard_new_title"], body: dashboard.body, owner: page.account.id, now: now())
            return landing(made.id)
        }
        let changed = try ledger.dashboards.update(id, for: folk.reader(page.account), now: now()) { document in
            guard var dashboard = Dashboard(body: document.body) else {
                throw Problem.notFound(page.words["dashboard_gone"])
            }
            edit.apply(to: &dashboard)
            dashboard.note(
                edit.word, edit.subject(in: dashboard), by: page.account.name, at: now(), version: document.version + 1)
            document.body = dashboard.body
        }
        guard changed != nil else { throw Problem.notFound(page.words["dashboard_gone"]) }
        return landing(id)
    }

    /// `action`: those of every document, `dashboard`, which puts it on one, and `update`, which saves another definition
    /// (fields `report` and `query`) made on the `version` that was opened.
    func change(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        if let response = try shelf.change(context, page, form) { return response }
        let document = try shelf.document(context, page)
        switch try form.text("action") {
        case "dashboard": return try put(document, on: form.text("dashboard"), page)
        case "update":
            let saved = try Self.definition(form)
            try document.requireChange(by: page)
            let conflict = try shelf.conflict(of: document, noting: "update", document.title, form, page) { _, body in
                (body.slug, body.parameters) = (saved.slug, saved.parameters)
            }
            return conflict ?? .redirect(to: "/saved-reports?saved=\(document.id)")
        default:
            throw Problem.parameter(
                "action", "there is no such action",
                allowed: DocumentShelf<SavedReport>.actions + ["dashboard", "update"])
        }
    }

    // MARK: Parts

    private func gone() async throws -> GoneNames {
        let directory = Directory(try ledger.directoryEvents(kinds: [.user, .team, .pipeline]))
        let choices = try? await FieldChoices.of(reports.environment(asOf: nil))
        return GoneNames(directory: directory, choices: choices)
    }
}

extension Folk {
    /// What was just saved, with the way to it; nil: nothing was.
    /// - Parameter key: what is said of its `title`.
    func savedNotice(_ query: QueryString, _ key: String, _ page: PageContext) throws -> ManageNotice? {
        guard let id = query["saved"], let document = try ledger.savedReports.document(id, for: reader(page.account))
        else { return nil }
        var notice = ManageNotice.done(page.words.text(key, ["title": document.title]))
        notice.wayOn = ManageWay(wayAddress: "/saved-reports/\(document.id)", wayText: page.words["saved_open"])
        return notice
    }
}
