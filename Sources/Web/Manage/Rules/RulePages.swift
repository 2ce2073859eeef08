import Hummingbird
import Ledger
import Support

/// SLA rules in their order, each with what it asks and promises.
struct RulePages: Sendable {
    let editor: DirectoryEditor
    let reports: any ReportService
    let render: ManageRenderer

    func list(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        let directory = try editor.directory()
        let rules = directory.slaRules.values.compactMap { $0.shown(at: page.now)?.value }
        let values = await TicketValues.now(askedBy: rules, reports) { await editor.tickets() }
        let list = RuleList(directory, values, page)
        return try render.page(
            "manage-rules", title: page.words["settings_rules"], list, page,
            notice: request.queryString()["done"] != nil ? .done(page.words["saved"]) : nil)
    }

    func show(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        let id = try context.segment("id")
        let directory = try editor.directory()
        guard id != "new" else { return try render(RuleForm(directory, page), page) }
        guard let versions = directory.slaRules[id],
            let version = try versions.opened(request.queryString(), now: page.now)
        else { throw Problem.notFound(page.words["rule_gone"]) }
        return try render(RuleForm(version, of: versions, directory, page), page)
    }

    func change(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        let id = try context.segment("id")
        let directory = try editor.directory()
        guard id == "new" || directory.slaRules[id] != nil else { throw Problem.notFound(page.words["rule_gone"]) }
        // A new one is tried last.
        let last = directory.slaRules.values.compactMap(\.latest).map(\.position).max() ?? 0
        do {
            let rule = try RuleForm.rule(id: id == "new" ? Identifiers.new("r") : id, position: last + 1, form)
            switch try await editor.save(rule, at: id, form, page) {
            case .unchanged: return .redirect(to: "/settings/rules")
            case .saved: return .redirect(to: "/settings/rules?done=1")
            case .asked(let confirmation): return try render.confirmation(confirmation, page)
            case .stale(let notice):
                let seen = SeenVersion.latest(form, directory.slaRules[id], page)
                return try render(
                    RuleForm(form, id: id, seen: seen, directory, page), page, notice: notice, status: .conflict)
            }
        } catch let problem as Problem where problem.status == .badRequest {
            return try render(
                RuleForm(form, id: id, seen: SeenVersion(form), directory, page), page,
                notice: .problem(problem.detail(page.words)), status: .unprocessableContent)
        }
    }

    /// `steps`: -1 up, 1 down. Holds from now on.
    func move(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        let steps = try form.integer("steps", in: -1...1, default: 0)
        try await editor.move(try context.segment("id"), by: steps)
        return .redirect(to: "/settings/rules?done=1")
    }

    private func render(
        _ form: RuleForm, _ page: PageContext, notice: ManageNotice? = nil, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try render.page(
            "manage-rule", title: form.heading, form, page, notice: notice, scripts: ["manage.js"], status: status)
    }
}
