import Hummingbird
import Ledger
import Support

/// SLA rules in their order, each with what it asks and promises.
struct RulePages: Sendable {
    let ledger: Ledger
    let editor: DirectoryEditor
    let render: ManageRenderer
    let now: @Sendable () -> Instant

    func list(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        let directory = try directory()
        let list = RuleList(directory, page)
        return try render.page(
            "manage-rules", title: page.words["settings_rules"], list, page,
            notice: request.queryString()["done"] != nil ? .done(page.words["saved"]) : nil)
    }

    func show(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        let id = try context.segment("id")
        let directory = try directory()
        guard id != "new" else { return try render(RuleForm(nil, directory, page), page) }
        guard let rule = directory.slaRules[id]?.latest else { throw Problem.notFound(page.words["rule_gone"]) }
        return try render(RuleForm(rule, directory, page), page)
    }

    func change(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        let id = try context.segment("id")
        let directory = try directory()
        let before = directory.slaRules[id]?.latest
        guard before != nil || id == "new" else { throw Problem.notFound(page.words["rule_gone"]) }
        let last = directory.slaRules.values.compactMap(\.latest).map(\.position).max() ?? 0
        let rule: SLARule
        do {
            rule = try RuleForm.rule(
                id: id == "new" ? Identifiers.new("r") : id, position: before?.position ?? last + 1, form)
        } catch let problem as Problem {
            return try render(
                RuleForm(form, id: id, directory, page), page, notice: .problem(problem.detail(page.words)),
                status: .unprocessableContent)
        }
        guard rule != before else { return .redirect(to: "/settings/rules") }
        let (zone, current) = (Zone(page.settings.timeZone) ?? .utc, now())
        let at = try Validity(form).instant(now: current, beginning: await editor.beginning(), zone: zone)
        if !form.isConfirmed, at < current {
            let address = "/settings/rules/\(PageAddress.encoded(id))"
            let confirmation = Confirmation(
                page.words.text("confirm_rule", ["name": rule.name]), form, action: address, back: address,
                sentences: await editor.scope(of: "rule", since: at, page))
            return try render.page("manage-confirm", title: confirmation.heading, confirmation, page)
        }
        try await editor.record([.slaRule(rule)], at: at)
        return .redirect(to: "/settings/rules?done=1")
    }

    /// `steps`: -1 up, 1 down. Holds from now on.
    func move(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        let id = try context.segment("id")
        let steps = try form.integer("steps", in: -1...1, default: 0)
        let order = RuleOrder(try directory().slaRules.values.compactMap(\.latest))
        let moved = order.moving(id, by: steps)
        if !moved.isEmpty { try await editor.record(moved.map { .slaRule($0) }, at: now()) }
        return .redirect(to: "/settings/rules?done=1")
    }

    private func directory() throws -> Directory {
        Directory(try ledger.directoryEvents(asOf: now(), kinds: [.schedule, .slaRule]))
    }

    private func render(
        _ form: RuleForm, _ page: PageContext, notice: ManageNotice? = nil, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try render.page(
            "manage-rule", title: form.heading, form, page, notice: notice, scripts: ["manage.js"], status: status)
    }
}

/// The rules as the list shows them.
struct RuleList {
    struct Row {
        var ruleAddress: String
        var ruleName: String
        var place: String
        var when: String
        var scheduleName: String
        var goals: String
        var warning: String?
        var isInactive: Bool
        var isFirst: Bool
        var isLast: Bool
    }

    var tabs: [SettingsTabs.Link]
    var rows: [Row]
    var hasRows: Bool

    init(_ directory: Directory, _ page: PageContext) {
        let (words, format) = (page.words, page.format)
        tabs = SettingsTabs.links(.rules, page)
        let order = RuleOrder(directory.slaRules.values.compactMap(\.latest))
        hasRows = !order.rules.isEmpty
        rows = order.rules.enumerated().map { index, rule in
            let conditions = rule.conditions.map { condition in
                words.text(
                    "rule_condition",
                    [
                        "property": words.optional("field_" + condition.property) ?? condition.property,
                        "values": condition.values.map(\.text).joined(separator: ", "),
                    ])
            }
            let goals = [
                ("first_reply", rule.goals.firstReply), ("next_reply", rule.goals.nextReply),
                ("close", rule.goals.close),
            ].compactMap { key, span in span.map { "\(words["value_goal_" + key]) \(format.openTime($0))" } }
            return Row(
                ruleAddress: "/settings/rules/\(PageAddress.encoded(rule.id))", ruleName: rule.name,
                place: String(index + 1),
                when: conditions.isEmpty ? words["rule_always"] : conditions.joined(separator: words["rule_and"]),
                scheduleName: rule.schedule.map {
                    directory.schedules[$0]?.latest?.name ?? words.text("gone", ["name": $0])
                }
                    ?? words["around_the_clock"],
                goals: goals.isEmpty ? words["rule_no_goals"] : goals.joined(separator: " · "),
                warning: order.dead(rule).map { Self.warning($0, words) }, isInactive: !rule.isActive,
                isFirst: index == 0, isLast: index == order.rules.count - 1)
        }
    }

    private static func warning(_ dead: RuleOrder.Dead, _ words: Words) -> String {
        switch dead {
        case .behind(let earlier): words.text("rule_dead_behind", ["rule": earlier.name])
        case .impossible: words["rule_dead_impossible"]
        }
    }
}
