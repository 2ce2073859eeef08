import Hummingbird
import Ledger
import Support

/// People and teams with their working hours, as the directory has them. A change is a new version.
struct PeoplePages: Sendable {
    let editor: DirectoryEditor
    let render: ManageRenderer

    func list(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        let isDone = try request.queryString()["done"] != nil
        return try render(
            PeopleList(try editor.directory(), page), page, notice: isDone ? .done(page.words["saved"]) : nil)
    }

    func show(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        let id = try context.segment("id")
        let directory = try editor.directory()
        guard id != "new" else { return try render(PersonForm(directory, page), page) }
        guard let versions = directory.users[id],
            let version = try versions.opened(request.queryString(), now: page.now)
        else { throw Problem.notFound(page.words["person_gone"]) }
        return try render(PersonForm(version, of: versions, directory, page), page)
    }

    func change(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        let id = try context.segment("id")
        let directory = try editor.directory()
        guard id == "new" || directory.users[id] != nil else { throw Problem.notFound(page.words["person_gone"]) }
        do {
            let user = try PersonForm.user(id: id == "new" ? Identifiers.new("u") : id, form)
            switch try await editor.save(user, at: id, form, page) {
            case .unchanged: return .redirect(to: "/settings/people")
            case .saved: return .redirect(to: "/settings/people?done=1")
            case .asked(let confirmation): return try render.confirmation(confirmation, page)
            case .stale(let notice):
                let typed = PersonForm(form, id: id, seen: .latest(form, directory.users[id], page), directory, page)
                return try render(typed, page, notice: notice, status: .conflict)
            }
        } catch let problem as Problem where problem.status == .badRequest {
            return try render(
                PersonForm(form, id: id, seen: SeenVersion(form), directory, page), page,
                notice: .problem(problem.detail(page.words)), status: .unprocessableContent)
        }
    }

    /// A new team or another name: no number depends on it.
    func changeTeam(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        let id = try context.segment("id")
        let team = Team(id: id == "new" ? Identifiers.new("t") : id, name: try form.text("name"))
        let directory = try editor.directory()
        guard id == "new" || directory.teams[id] != nil else { throw Problem.notFound(page.words["team_gone"]) }
        switch try await editor.save(team, at: id, form, page) {
        case .unchanged: return .redirect(to: "/settings/people")
        case .saved: return .redirect(to: "/settings/people?done=1")
        case .asked(let confirmation): return try render.confirmation(confirmation, page)
        case .stale(let notice):
            return try render(PeopleList(directory, page, typed: team), page, notice: notice, status: .conflict)
        }
    }

    private func render(
        _ list: PeopleList, _ page: PageContext, notice: ManageNotice?, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try render.page(
            "manage-people", title: page.words["settings_people"], list, page, notice: notice, status: status)
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
