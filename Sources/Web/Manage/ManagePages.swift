import Hummingbird
import Ledger

/// The pages on which people keep what they found, bring data in, and look after the installation.
struct ManagePages: Sendable {
    let access: PageAccess
    let saved: SavedReportPages
    let dashboards: DashboardPages
    let data: DataPages
    let uploads: UploadPages
    let settings: SettingsPages
    let people: PeoplePages
    let schedules: SchedulePages
    let rules: RulePages
    let tokens: TokenPages
    let profile: ProfilePages

    init(
        _ services: WebServices, configuration: WebConfiguration, access: PageAccess, passwords: PasswordCheck,
        renderer: PageRenderer
    ) {
        self.access = access
        let (ledger, now) = (services.ledger, services.now)
        let render = ManageRenderer(renderer: renderer)
        let folk = Folk(ledger: ledger)
        let editor = DirectoryEditor(ledger: ledger, intake: services.intake, reports: services.reports, now: now)
        saved = SavedReportPages(ledger: ledger, folk: folk, reports: services.reports, render: render, now: now)
        dashboards = DashboardPages(ledger: ledger, folk: folk, reports: services.reports, render: render, now: now)
        data = DataPages(
            ledger: ledger, imports: services.imports, warehouse: services.warehouse, configuration: configuration,
            render: render)
        uploads = UploadPages(imports: services.imports, ledger: ledger, data: data, render: render)
        settings = SettingsPages(
            ledger: ledger, warehouse: services.warehouse, editor: editor, render: render)
        people = PeoplePages(editor: editor, render: render)
        schedules = SchedulePages(editor: editor, render: render)
        rules = RulePages(editor: editor, reports: services.reports, render: render)
        tokens = TokenPages(ledger: ledger, render: render, now: now)
        profile = ProfilePages(
            ledger: ledger, configuration: configuration, render: render, passwords: passwords, now: now)
    }

    func add(to routes: inout RouteTable) {
        addDocuments(&routes)
        addData(&routes)
        addSettings(&routes)
    }

    private func addDocuments(_ routes: inout RouteTable) {
        routes.add(.get, "/saved-reports", access.page(.viewer, saved.list))
        routes.add(.post, "/saved-reports", access.form(.editor, saved.create))
        routes.add(.get, "/saved-reports/new", access.page(.editor, saved.form))
        routes.add(.get, "/saved-reports/{id}", access.page(.viewer, saved.open))
        routes.add(.post, "/saved-reports/{id}", access.form(.editor, saved.change))
        routes.add(.post, "/saved-reports/{id}/favourite", access.form(.viewer, saved.shelf.favour))

        routes.add(.get, "/dashboards", access.page(.viewer, dashboards.list))
        routes.add(.post, "/dashboards", access.form(.editor, dashboards.create))
        routes.add(.get, "/dashboards/{id}", access.page(.viewer, dashboards.show))
        routes.add(.post, "/dashboards/{id}", access.form(.editor, dashboards.change))
        routes.add(.post, "/dashboards/{id}/favourite", access.form(.viewer, dashboards.shelf.favour))
        routes.add(.post, "/dashboards/{id}/cards", access.form(.editor, dashboards.edit))
    }

    private func addData(_ routes: inout RouteTable) {
        routes.add(.get, "/data", access.page(.viewer, data.show))
        routes.add(.get, "/data/quality", access.page(.viewer, data.quality))
        routes.add(.get, "/data/uploads", access.page(.viewer) { _, _, _ in .redirect(to: "/data") })
        routes.add(.post, "/data/uploads", access.upload(.admin, uploads.upload))
        routes.add(.get, "/data/uploads/{id}", access.page(.admin, uploads.inspect))
        routes.add(.post, "/data/uploads/{id}", access.form(.admin, uploads.decide))
        routes.add(.get, "/data/imports/{id}", access.page(.viewer, data.progress))
        routes.add(.get, "/data/imports/{id}/rejects", access.page(.admin, data.rejects))
        routes.add(.get, "/data/imports/{id}/rejects.csv", access.page(.admin, data.rejectsTable))
    }

    private func addSettings(_ routes: inout RouteTable) {
        routes.add(.get, "/settings", access.page(.viewer, settings.show))
        routes.add(.post, "/settings", access.form(.admin, settings.change))

        routes.add(.get, "/settings/people", access.page(.viewer, people.list))
        routes.add(.get, "/settings/people/{id}", access.page(.admin, people.show))
        routes.add(.post, "/settings/people/{id}", access.form(.admin, people.change))
        routes.add(.post, "/settings/teams/{id}", access.form(.admin, people.changeTeam))

        routes.add(.get, "/settings/schedules", access.page(.viewer, schedules.list))
        routes.add(.get, "/settings/schedules/{id}", access.page(.admin, schedules.show))
        routes.add(.post, "/settings/schedules/{id}", access.form(.admin, schedules.change))
        routes.add(.post, "/settings/schedules/{id}/calendar", access.upload(.admin, schedules.readCalendar))

        routes.add(.get, "/settings/rules", access.page(.viewer, rules.list))
        routes.add(.get, "/settings/rules/{id}", access.page(.admin, rules.show))
        routes.add(.post, "/settings/rules/{id}", access.form(.admin, rules.change))
        routes.add(.post, "/settings/rules/{id}/move", access.form(.admin, rules.move))

        routes.add(.get, "/settings/tokens", access.page(.admin, tokens.list))
        routes.add(.post, "/settings/tokens", access.form(.admin, tokens.create))
        routes.add(.post, "/settings/tokens/{id}/revoke", access.form(.admin, tokens.revoke))

        routes.add(.get, "/profile", access.page(.viewer, profile.show))
        routes.add(.post, "/profile", access.form(.viewer, profile.change))
        routes.add(.post, "/profile/password", access.form(.viewer, profile.changePassword))
    }
}
