import Support

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
        var planned: [PlannedVersion]
        var isInactive: Bool
        var isFirst: Bool
        var isLast: Bool
    }

    var tabs: [SettingsTabs.Link]
    var rows: [Row]
    var hasRows: Bool

    init(_ directory: Directory, _ values: TicketValues, _ page: PageContext) {
        tabs = SettingsTabs.links(.rules, page)
        let order = RuleOrder(directory.slaRules.values.compactMap { $0.shown(at: page.now)?.value })
        let begun = directory.slaRules.values.compactMap { $0.version(at: page.now)?.value }
        hasRows = !order.rules.isEmpty
        rows = order.rules.enumerated().map { index, rule in
            Row(
                ruleAddress: SLARule.address(of: rule.id), ruleName: rule.name, place: String(index + 1),
                when: rule.conditionsText(page.words), scheduleName: rule.scheduleText(in: directory, page),
                goals: rule.goalsText(page),
                // What is planned takes no ticket yet.
                warning: Self.warning(
                    rule, RuleOrder(begun.filter { $0.id != rule.id } + [rule]).dead(rule), values, page.words),
                planned: directory.slaRules[rule.id].map { PlannedVersion.all($0, rule.id, in: directory, page) } ?? [],
                isInactive: !rule.isActive, isFirst: index == 0, isLast: index == order.rules.count - 1)
        }
    }

    private static func warning(
        _ rule: SLARule, _ dead: RuleOrder.Dead?, _ values: TicketValues, _ words: Words
    ) -> String? {
        switch dead {
        case .behind(let earlier): words.text("rule_dead_behind", ["rule": earlier.name])
        case .impossible: words["rule_dead_impossible"]
        case nil: values.unmet(rule).map { words.text("rule_unmet", ["condition": $0.text(words)]) }
        }
    }
}
