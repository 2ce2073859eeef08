import Foundation
import HTTPTypes
import Ledger
import Reports
import Support

@testable import Web

/// A site on which everything is filled in: people, schedules, rules, saved reports, a dashboard, imports, accounts.
/// Nothing on it is left to chance but ids and secrets, which ``Golden`` calls by number.
struct SampleSite: Sendable {
    let site: TestSite
    let admin: Browser
    let editor: Browser
    let viewer: Browser
    let savedReports: [SavedDocument]
    let dashboard: SavedDocument

    /// For pages that are only read.
    static let shared = Task { try await SampleSite() }

    /// One on which something is planned; it is only read, too.
    static let planned = Task {
        let sample = try await SampleSite()
        _ = try await sample.site.postEvents(
            """
            {"id":"p1","at":"2024-03-01T00:00:00Z","type":"user","user":"u1","name":"Ana Ruiz","team":"t1"}
            {"id":"p2","at":"2024-11-30T23:00:00Z","type":"user","user":"u1","name":"Ana Ruiz","team":"t2"}
            {"id":"p3","at":"2024-12-01T09:00:00Z","type":"user","user":"u7","name":\(json(HostileNames.markup))}
            """)
        return sample
    }

    private static func json(_ text: String) -> String {
        String(decoding: JSON.string(text).canonical, as: UTF8.self)
    }

    init() async throws {
        site = try TestSite { $0.uploadLimit = 64 << 20 }
        try site.ledger.save(
            Settings(accountName: "Novo & Søn", timeZone: "Europe/Copenhagen", weekStart: .monday))
        _ = try await site.postEvents(TicketSample.directory)
        admin = try site.browser(.admin)
        editor = try site.browser(.editor)
        viewer = try site.browser(.viewer)
        let accounts = try site.ledger.accounts.all()
        guard let maker = accounts.first(where: { $0.role == .editor })?.id else { throw PageSample.Missing() }
        savedReports = try Self.savedReports(site, maker)
        let made = try site.ledger.dashboards.create(
            title: "Monday meeting", body: Self.dashboard.body, visibility: .everyone, owner: maker, now: site.now)
        dashboard = try site.ledger.dashboards.save(made, by: maker, now: site.now)
        try Self.fillRest(site)
    }

    private static func savedReports(_ site: TestSite, _ maker: String) throws -> [SavedDocument] {
        func save(_ title: String, _ slug: String, _ query: String, _ visibility: Visibility) throws -> SavedDocument {
            site.advance(by: .minute)
            let saved = SavedReport(slug: slug, parameters: try QueryString(parsing: query).parameters)
            return try site.ledger.savedReports.create(
                title: title, body: saved.body, visibility: visibility, owner: maker, now: site.now)
        }
        return [
            try save("Waiting longest", "customer-wait-time", "range=last-30-days", .everyone),
            try save("Ours, by rep", "time-to-close", "group=owner&owner=u1,gone&pipeline=old", .team("t1")),
            try save(HostileNames.markup, "csat", "", .everyone),
        ]
    }

    static let dashboard = Dashboard(
        parameters: [.init(name: "range", value: "last-30-days")],
        cards: [
            card("c1", "Time to close", .chart, "time-to-close"), card("c2", "Backlog", .number, "backlog"),
            card("c3", "Goals", .table, "sla-attainment"), card("c4", HostileNames.markup, .chart, "csat"),
            card("c5", "Of old", .chart, "no-such-report"),
        ],
        changes: [
            .init(
                version: 2, by: "Ana", at: Instant(milliseconds: 1_711_965_600_000), what: "remove", subject: "Volume"),
            .init(
                version: 2, by: HostileNames.markup, at: Instant(milliseconds: 1_711_965_660_000), what: "rename",
                subject: HostileNames.rightToLeft),
        ])

    private static func card(_ id: String, _ title: String, _ kind: Dashboard.Kind, _ slug: String) -> Dashboard.Card {
        let size = kind == .number ? 1 : 2
        return .init(
            id: id, title: title, kind: kind, width: size, height: size, saved: SavedReport(slug: slug, parameters: []))
    }

    private static func fillRest(_ site: TestSite) throws {
        let ledger = site.ledger
        let first = try ledger.imports.start(file: "events.ndjson.gz", now: site.now)
        site.advance(by: 90 * .second)
        try ledger.imports.finish(
            first, counts: .init(accepted: 12_345, duplicates: 12, rejected: 3), rejectsPath: "/tmp/rejects.ndjson",
            now: site.now)
        let second = try ledger.imports.start(file: HostileNames.markup, now: site.now)
        site.advance(by: .second)
        try ledger.imports.finish(second, counts: .init(), failure: "the disk is full", now: site.now)
        _ = try ledger.imports.start(file: "table.csv", now: site.now)
        _ = try ledger.tokens.create(name: "help desk", scopes: [.ingest, .read], now: site.now)
        site.advance(by: .second)
        let old = try ledger.tokens.create(name: "old", scopes: [.admin], now: site.now).token
        _ = try ledger.tokens.revoke(old.id, now: site.now)
        _ = try ledger.oneTimeLinks.invite(role: .editor, email: "new@reports.test", now: site.now)
    }

    // MARK: Pages

    func page(_ path: String, as browser: Browser? = nil, _ language: Language = .english) async throws -> Reply {
        let browser = browser ?? admin
        var headers = browser.headers
        headers[.acceptLanguage] = language.rawValue
        return try await site.get(path, headers: headers)
    }

    func post(_ path: String, _ form: String, as browser: Browser? = nil, _ language: Language = .english)
        async throws -> Reply
    {
        var browser = browser ?? admin
        let token = browser.formToken ?? ""
        browser.cookie = (browser.cookie ?? "") + "; turnaround_language=\(language.rawValue)"
        return try await browser.post(path, form, formToken: .some(token))
    }

    // MARK: Models

    static let renderer = Result { PageRenderer(templates: try Templates(), files: try StaticFiles.bundled.get()) }

    /// A page made from its model, as the handlers do it.
    func page(
        _ template: String, title: String, at location: String, _ language: Language = .english, dataTo: Instant? = nil,
        scripts: [String] = [], _ model: (PageContext) throws -> Any
    ) async throws -> Reply {
        guard let account = try site.ledger.accounts.all().first(where: { $0.role == .editor }) else {
            throw PageSample.Missing()
        }
        let context = PageContext(
            account: account, formToken: "token", language: language, settings: try site.ledger.settings(),
            now: PageSample.now, location: location)
        let response = try Self.renderer.get().page(
            template, title: title, try model(context), context, dataTo: dataTo, scripts: scripts)
        return try await Reply(response)
    }

    /// A report's page of an answer that is made up.
    func report(
        _ slug: String, _ query: String = "", _ language: Language = .english, fill: (inout ReportAnswer) -> Void
    ) async throws -> Reply {
        let words = Words.of(language)
        let view = try await PageSample.view(
            slug, query, words: words, choices: AnswerSample.choices, fill: fill)
        let hasFilters = view.report.controls.hasTicketFilters
        let values: [FieldChoices.Choice] = [.init(id: "high", name: "high"), .init(id: "low", name: "low")]
        let model = ReportPageModel(
            view, newFilter: hasFilters ? NewFilter(view, values: values) : nil, mayEdit: true,
            charts: "/static/vendor/echarts.esm.min.js", chartModule: "/static/chart.js")
        return try await page(
            "report", title: model.title, at: view.request.address.text, language, dataTo: PageSample.now,
            scripts: ["report.js"]
        ) { _ in model }
    }

    func records(_ slug: String, _ query: String, _ language: Language = .english, _ found: AnswerSample.Records)
        async throws -> Reply
    {
        guard let report = ReportLibrary.report(slug) else { throw PageSample.Missing() }
        let request = try await RecordsRequest(
            report, form: try QueryString(parsing: query).parameters, reports: StubReports())
        let page = RecordPage(
            report: slug, query: request.report.query, total: found.total, page: request.choice.page,
            perPage: request.choice.perPage, columns: found.columns, records: found.rows)
        let model = RecordsPageModel(page, request, words: .of(language))
        return try await self.page(
            "records", title: model.title, at: request.address.text, language, dataTo: PageSample.now
        ) { _ in model }
    }

    func home(_ language: Language = .english) async throws -> Reply {
        let words = Words.of(language)
        var cards: [String: ReportCard] = [:]
        for (slug, fill) in AnswerSample.cards {
            guard let report = ReportLibrary.report(slug) else { throw PageSample.Missing() }
            let view = try await PageSample.view(slug, words: words, fill: fill)
            cards[slug] = ReportCard(report, view.answer, words: words)
        }
        return try await page("reports", title: words["reports"], at: "/reports", language, dataTo: PageSample.now) {
            _ in HomePageModel(search: "", cards: cards, words: words)
        }
    }

    /// The dashboard with answers on its cards.
    func answeredDashboard(_ language: Language = .english, isArranging: Bool = false, isFullScreen: Bool = false)
        async throws -> Reply
    {
        let words = Words.of(language)
        var cards: [DashboardCard] = []
        for card in Self.dashboard.cards {
            guard let fill = AnswerSample.dashboard[card.id] else {
                cards.append(DashboardCard(card: card, outcome: .failed(id: "request-1")))
                continue
            }
            let view = try await PageSample.view(
                card.saved.slug, words: words, choices: AnswerSample.choices, fill: fill)
            let gone = card.id == "c3" ? [GoneNames.Gone(kind: "owner", name: HostileNames.markup)] : []
            cards.append(DashboardCard(card: card, outcome: .answered(view, gone: gone)))
        }
        let material = DashboardPageModel.Material(
            document: dashboard, dashboard: Self.dashboard, cards: cards, names: [:],
            teams: [Team(id: "t1", name: "North")], choices: AnswerSample.choices, chosen: nil,
            isArranging: isArranging,
            isFullScreen: isFullScreen, charts: "/static/vendor/echarts.esm.min.js")
        return try await page(
            "manage-dashboard", title: dashboard.title, at: "/dashboards/\(dashboard.id)", language,
            dataTo: PageSample.now, scripts: ["manage.js", "manage-charts.js", "manage-dashboard.js"]
        ) { page in
            ManageModel(
                words: words, formToken: page.formToken, mayEdit: true,
                mayAdminister: false, notice: nil, content: DashboardPageModel(material, page: page))
        }
    }
}
