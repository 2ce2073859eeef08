import HTTPTypes
import Hummingbird
import Ledger
import Reports
import Support

/// Dashboards: the list, the page of each, and what is done to them.
struct DashboardPages: Sendable {
    let ledger: Ledger
    let folk: Folk
    let reports: any ReportService
    let render: ManageRenderer
    let now: @Sendable () -> Instant

    // MARK: Reading

    func list(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        struct Row {
            var id: String
            var name: String
            var cardCount: String
            var author: String
            var when: String
            var visibleTo: String
            var isFavourite: Bool
            var favourText: String
        }
        struct Model {
            var rows: [Row]
            var hasRows: Bool
        }
        let (words, zone) = (page.words, Zone(page.settings.timeZone) ?? .utc)
        let (names, teams) = (try folk.names(), try folk.teams())
        let rows = try ledger.dashboards.all(for: folk.reader(page.account)).map { document in
            Row(
                id: document.id, name: document.title,
                cardCount: words.count("cards", Dashboard(body: document.body)?.cards.count ?? 0),
                author: names[document.owner] ?? words["somebody"],
                when: page.format.dateAndTime(document.modified, zone),
                visibleTo: document.visibility.text(teams: teams, words: words), isFavourite: document.isFavourite,
                favourText: words.text(document.isFavourite ? "unfavour" : "favour", ["title": document.title]))
        }
        let favouritesFirst = rows.filter(\.isFavourite) + rows.filter { !$0.isFavourite }
        return try render.page(
            "manage-dashboards", title: words["nav_dashboards"], Model(rows: favouritesFirst, hasRows: !rows.isEmpty),
            page,
            notice: try deletedNotice(request, page))
    }

    func show(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        let query = try request.queryString()
        let document = try document(context, page)
        let dashboard = Dashboard(body: document.body) ?? Dashboard()
        let chosen = DashboardFilters.chosen(in: query.parameters)
        let directory = Directory(try ledger.directoryEvents(kinds: [.user, .team, .pipeline]))
        let words = page.words
        let (cards, choices, dataTo) = try await context.whileConnected {
            let reports = await SteadyReports(reports)
            let environment = try? await reports.environment(asOf: nil)
            var choices: FieldChoices?
            if let environment { choices = try? await FieldChoices.of(environment) }
            let answers = DashboardAnswers(
                reports: reports, gone: GoneNames(directory: directory, choices: choices), words: words,
                context: context)
            let cards = await answers.cards(dashboard, under: chosen ?? dashboard.parameters)
            return (cards, choices ?? FieldChoices(directory), environment?.dataTo)
        }
        let isFullScreen = query["screen"] == "full"
        let model = DashboardPageModel(
            DashboardPageModel.Material(
                document: document, dashboard: dashboard, cards: cards, names: try folk.names(),
                teams: try folk.teams(), choices: choices, chosen: chosen,
                isArranging: page.mayEdit && !isFullScreen && query["arrange"] != nil, isFullScreen: isFullScreen,
                charts: render.renderer.files.address("vendor/echarts.esm.min.js")), page: page)
        return try render.page(
            "manage-dashboard", title: document.title, model, page,
            scripts: ["manage.js", "manage-charts.js", "manage-dashboard.js"], dataTo: dataTo,
            refreshSeconds: isFullScreen ? DashboardPageModel.refreshSeconds : nil)
    }

    // MARK: Changes

    func create(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        let document = try ledger.dashboards.create(
            title: form.text("title"), body: Dashboard().body, owner: page.account.id, now: now())
        return .redirect(to: "/dashboards/\(document.id)?arrange=1")
    }

    /// `action`: rename, share, clone, delete, restore. Renaming and sharing say which `version` they saw.
    func change(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        let action = try form.text("action")
        if action == "restore" {
            try ledger.dashboards.restore(
                context.segment("id"), for: page, folk, missing: page.words["dashboard_gone"])
            return .redirect(to: "/dashboards")
        }
        var document = try document(context, page)
        switch action {
        case "clone":
            var copy = Dashboard(body: document.body) ?? Dashboard()
            copy.changes = []
            let made = try ledger.dashboards.create(
                title: page.words.text("copy_of", ["title": document.title]), body: copy.body, owner: page.account.id,
                now: now())
            return .redirect(to: "/dashboards/\(made.id)")
        case "delete":
            try document.requireChange(by: page)
            try ledger.dashboards.delete(document.id, now: now())
            return .redirect(to: "/dashboards?deleted=\(document.id)")
        case "rename":
            document.title = try form.text("title")
        case "share":
            document.visibility = try folk.visibility(form["visibility"], now: document.visibility)
        default:
            throw Problem.parameter(
                "action", "there is no such action", allowed: ["rename", "share", "clone", "delete", "restore"])
        }
        try document.requireChange(by: page)
        return try save(document, what: action, form, page)
    }

    /// Renamed or shared: the version that was seen has to be the latest.
    private func save(
        _ document: SavedDocument, what: String, _ form: QueryString, _ page: PageContext
    ) throws -> Response {
        let base = try form.integer("version", in: 1...Int.max, default: document.version)
        guard base == document.version else { return try conflict(document, form, page, since: base, "") }
        var (document, dashboard) = (document, Dashboard(body: document.body) ?? Dashboard())
        dashboard.changes.append(
            .init(version: document.version + 1, by: page.account.name, at: now(), what: what, subject: document.title))
        document.body = dashboard.body
        do {
            _ = try ledger.dashboards.save(document, by: page.account.id, now: now())
        } catch DocumentError.editConflict(let current) {
            return try conflict(current, form, page, since: base, "")
        }
        return .redirect(to: "/dashboards/\(document.id)")
    }

    /// One edit of the cards, made on `version`. Where somebody else was faster, nothing happens and both are shown.
    func edit(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        let edit = try DashboardEdit(form)
        let door = PageAddress("/cards", DashboardFilters.chosen(in: try request.queryString().parameters) ?? []).text
        var document = try document(context, page)
        let base = try form.integer("version", in: 1...Int.max, default: 0)
        guard base == document.version else { return try conflict(document, form, page, since: base, door) }
        var dashboard = Dashboard(body: document.body) ?? Dashboard()
        let before = dashboard
        guard edit.apply(to: &dashboard) else { return try back(request, document, form) }
        dashboard.note(edit, by: page.account.name, at: now(), version: document.version + 1)
        if edit.subject(in: dashboard).isEmpty, let last = dashboard.changes.indices.last {
            dashboard.changes[last].subject = edit.subject(in: before)
        }
        document.body = dashboard.body
        do {
            _ = try ledger.dashboards.save(document, by: page.account.id, now: now())
        } catch DocumentError.editConflict(let current) {
            return try conflict(current, form, page, since: base, door)
        }
        return try back(request, document, form)
    }

    /// To the page as it was; with what was chosen for all cards, unless that was just kept.
    private func back(_ request: Request, _ document: SavedDocument, _ form: QueryString) throws -> Response {
        let path = "/dashboards/\(document.id)"
        if form["do"] == "filter" { return .redirect(to: path) }
        let chosen = DashboardFilters.chosen(in: try request.queryString().parameters) ?? []
        let card = form["card"].map { "#card-\(PageAddress.encoded($0))" } ?? ""
        return .redirect(to: PageAddress(path, chosen).setting("arrange", "1").text + card)
    }

    func favour(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        let document = try document(context, page)
        try ledger.dashboards.setFavourite(document.id, !document.isFavourite, for: page.account.id)
        return .redirect(to: LandingPath(form["to"] ?? "/dashboards").text)
    }

    private func conflict(
        _ current: SavedDocument, _ form: QueryString, _ page: PageContext, since base: Int, _ door: String
    ) throws -> Response {
        let model = DashboardConflict(current, form, since: base, door: door, page: page)
        return try render.page(
            "manage-conflict", title: page.words["conflict_title"], model, page, status: .conflict)
    }

    // MARK: Parts

    private func document(_ context: WebContext, _ page: PageContext) throws -> SavedDocument {
        let id = try context.segment("id")
        guard let document = try ledger.dashboards.document(id, for: folk.reader(page.account)) else {
            throw Problem.notFound(page.words["dashboard_gone"])
        }
        return document
    }

    private func deletedNotice(_ request: Request, _ page: PageContext) throws -> ManageNotice? {
        guard page.mayEdit, let id = try request.queryString()["deleted"] else { return nil }
        return ManageNotice(
            tone: "good", text: page.words["dashboard_deleted"],
            undo: ManageUndo(undoAddress: "/dashboards/\(PageAddress.encoded(id))", undoAction: "restore"))
    }
}

extension FieldChoices {
    /// Those of the directory, where the data cannot be asked.
    fileprivate init(_ directory: Directory) {
        self.init()
        owners = directory.users.compactMap { id, all in all.latest.map { Choice(id: id, name: $0.name) } }
        teams = directory.teams.compactMap { id, all in all.latest.map { Choice(id: id, name: $0.name) } }
        pipelines = directory.pipelines.compactMap { id, all in all.latest.map { Choice(id: id, name: $0.name) } }
    }
}

extension HTTPField.Name {
    /// Browsers load the page again after so many seconds, without a script.
    static let refresh = HTTPField.Name("Refresh") ?? .date
}
