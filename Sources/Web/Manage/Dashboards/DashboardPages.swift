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
    let shelf: DocumentShelf<Dashboard>

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
            documents: ledger.dashboards, path: "/dashboards", landing: { "/dashboards/\($0)" },
            words: .init(missing: "dashboard_gone", deleted: "dashboard_deleted", conflict: "conflict_dashboard"),
            folk: folk, render: render, now: now)
    }

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
        let rows = try shelf.all(page).map { document in
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
            page, notice: shelf.deletedNotice(try request.queryString(), page))
    }

    func show(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        let query = try request.queryString()
        let document = try shelf.document(context, page)
        let dashboard = Dashboard(body: document.body) ?? Dashboard()
        let chosen = DashboardFilters.chosen(in: query.parameters)
        let directory = Directory(try ledger.directoryEvents(kinds: [.user, .team, .pipeline]))
        let words = page.words
        let (cards, choices, dataTo) = try await context.whileConnected {
            let reports = await SteadyReports(reports)
            let environment = try? await reports.environment(asOf: nil)
            var known: FieldChoices?
            if let environment { known = try? await FieldChoices.of(environment) }
            let choices = known ?? FieldChoices(directory)
            let answers = DashboardAnswers(
                reports: reports, gone: GoneNames(directory: directory, choices: known), choices: choices,
                words: words, context: context)
            let cards = await answers.cards(dashboard, under: chosen ?? dashboard.parameters)
            return (cards, choices, environment?.dataTo)
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
            notice: try folk.savedNotice(query, "saved_on_dashboard", page),
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

    func change(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        if let response = try shelf.change(context, page, form) { return response }
        throw Problem.parameter(
            "action", "there is no such action", allowed: DocumentShelf<Dashboard>.actions)
    }

    /// One edit of the cards, made on `version`: by anybody who may edit and sees the dashboard. Where somebody else was
    /// faster, nothing happens and both are shown.
    func edit(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        let edit = try DashboardEdit(form)
        let document = try shelf.document(context, page)
        let subject = Dashboard(body: document.body).map(edit.subject) ?? ""
        let door = PageAddress("/cards", DashboardFilters.chosen(in: try request.queryString().parameters) ?? []).text
        let conflict = try shelf.conflict(of: document, noting: edit.word, subject, form, page, door: door) {
            _, dashboard in edit.apply(to: &dashboard)
        }
        return try conflict ?? back(request, document, form)
    }

    /// To the page as it was; with what was chosen for all cards, unless that was just kept.
    private func back(_ request: Request, _ document: SavedDocument, _ form: QueryString) throws -> Response {
        let path = "/dashboards/\(document.id)"
        if form["do"] == "filter" { return .redirect(to: path) }
        let chosen = DashboardFilters.chosen(in: try request.queryString().parameters) ?? []
        let card = form["card"].map { "#card-\(PageAddress.encoded($0))" } ?? ""
        return .redirect(to: PageAddress(path, chosen).setting("arrange", "1").text + card)
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
