import Hummingbird
import Ledger
import Support

/// People and teams with their working hours, as the directory has them. A change is a new version.
struct PeoplePages: Sendable {
    let ledger: Ledger
    let editor: DirectoryEditor
    let render: ManageRenderer
    let now: @Sendable () -> Instant

    func list(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        struct Person {
            var personAddress: String
            var personName: String
            var email: String
            var teamName: String
            var zoneName: String
            var hours: String
            var isInactive: Bool
        }
        struct TeamRow {
            var teamId: String
            var teamName: String
            var memberCount: String
        }
        struct Model {
            var tabs: [SettingsTabs.Link]
            var people: [Person]
            var hasPeople: Bool
            var teamRows: [TeamRow]
        }
        let (directory, words) = (try directory(), page.words)
        let teams = directory.teams.compactMapValues(\.latest)
        let users = directory.users.values.compactMap(\.latest).sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        let people = users.map { user in
            Person(
                personAddress: "/settings/people/\(PageAddress.encoded(user.id))", personName: user.name,
                email: user.email ?? "", teamName: user.team.map { teams[$0]?.name ?? $0 } ?? "",
                zoneName: user.timeZone ?? "",
                hours: user.workingHours.map { WeekSummary.text($0, words: words) } ?? words["hours_not_set"],
                isInactive: !user.isActive)
        }
        let rows = teams.values.sorted { ($0.name, $0.id) < ($1.name, $1.id) }.map { team in
            TeamRow(
                teamId: PageAddress.encoded(team.id), teamName: team.name,
                memberCount: words.count("members", users.count { $0.team == team.id }))
        }
        return try render.page(
            "manage-people", title: words["settings_people"],
            Model(tabs: SettingsTabs.links(.people, page), people: people, hasPeople: !people.isEmpty, teamRows: rows),
            page,
            notice: request.queryString()["done"] != nil ? .done(words["saved"]) : nil)
    }

    func show(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        let id = try context.segment("id")
        let directory = try directory()
        guard id != "new" else { return try render(PersonForm(nil, directory, page), page) }
        guard let user = directory.users[id]?.latest else { throw Problem.notFound(page.words["person_gone"]) }
        return try render(PersonForm(user, directory, page), page)
    }

    func change(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        let id = try context.segment("id")
        let directory = try directory()
        let before = directory.users[id]
        let user: User
        do {
            user = try PersonForm.user(id: id == "new" ? Identifiers.new("u") : id, form)
        } catch let problem as Problem {
            return try render(
                PersonForm(form, id: id, directory, page), page, notice: .problem(problem.detail(page.words)),
                status: .unprocessableContent)
        }
        guard user != before?.latest else { return .redirect(to: "/settings/people") }
        let validity = try Validity(form)
        let (zone, current) = (Zone(page.settings.timeZone) ?? .utc, now())
        let at = validity.instant(now: current, beginning: await editor.beginning(), zone: zone)
        if !form.isConfirmed, let old = before?.latest, at < current, old.bears(unlike: user) {
            let confirmation = Confirmation(
                page.words.text("confirm_person", ["name": user.name]), form,
                action: "/settings/people/\(PageAddress.encoded(id))",
                back: "/settings/people/\(PageAddress.encoded(id))",
                sentences: await editor.scope(of: "person", since: at, page))
            return try render.page("manage-confirm", title: confirmation.heading, confirmation, page)
        }
        try await editor.record([.user(user)], at: at)
        return .redirect(to: "/settings/people?done=1")
    }

    /// A new team or another name: no number depends on it.
    func changeTeam(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        let id = try context.segment("id")
        let team = Team(id: id == "new" ? Identifiers.new("t") : id, name: try form.text("name"))
        let known = try directory().teams[id] != nil
        guard id == "new" || known else { throw Problem.notFound(page.words["team_gone"]) }
        try await editor.record([.team(team)], at: now())
        return .redirect(to: "/settings/people?done=1")
    }

    private func directory() throws -> Directory {
        Directory(try ledger.directoryEvents(asOf: now(), kinds: [.user, .team]))
    }

    private func render(
        _ form: PersonForm, _ page: PageContext, notice: ManageNotice? = nil, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try render.page(
            "manage-person", title: form.heading, form, page, notice: notice, scripts: ["manage.js"], status: status)
    }
}

/// Ids of what is made here.
enum Identifiers {
    static func new(_ prefix: String) -> String {
        prefix + "-" + String(UInt32.random(in: 0x1000_0000 ... .max), radix: 16)
    }
}

extension User {
    /// Whether numbers depend on what is different.
    fileprivate func bears(unlike other: User) -> Bool {
        team != other.team || timeZone != other.timeZone || workingHours != other.workingHours
    }
}
