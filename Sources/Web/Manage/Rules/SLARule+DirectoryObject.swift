import Support

extension SLARule: DirectoryObject {
    static var path: String { "rules" }
    static var word: String { "rule" }
    static var firstHoldsBefore: Bool { false }

    static func versions(of id: String, in directory: Directory) -> Versions<SLARule>? { directory.slaRules[id] }

    var entry: DirectoryEntry { .slaRule(self) }

    /// Its form does not say where it stands among the others; that is changed in their list.
    func keeping(_ there: SLARule?) -> SLARule {
        var rule = self
        rule.position = there?.position ?? position
        return rule
    }

    func traits(in directory: Directory, _ page: PageContext) -> [Trait] {
        let words = page.words
        return [
            Trait(words["name"], name), Trait(words["conditions_title"], conditionsText(words)),
            Trait(words["schedule"], scheduleText(in: directory, page)), Trait(words["goals_title"], goalsText(page)),
            Trait(words["active"], words[isActive ? "yes" : "no"]), Trait(words["rule_place"], String(position)),
        ]
    }

    func bears(insteadOf there: SLARule?, in directory: Directory) -> Bool { true }

    // MARK: In words

    /// `Priority is high, urgent and Level is 2`.
    func conditionsText(_ words: Words) -> String {
        if conditions.isEmpty { return words["rule_always"] }
        return conditions.map { $0.text(words) }.joined(separator: words["rule_and"])
    }

    func scheduleText(in directory: Directory, _ page: PageContext) -> String {
        guard let schedule else { return page.words["around_the_clock"] }
        return directory.schedules[schedule]?.shown(at: page.now)?.value.name
            ?? page.words.text("gone", ["name": schedule])
    }

    func goalsText(_ page: PageContext) -> String {
        let spans = [("first_reply", goals.firstReply), ("next_reply", goals.nextReply), ("close", goals.close)]
        let texts = spans.compactMap { key, span in
            span.map { "\(page.words["value_goal_" + key]) \(page.format.openTime($0))" }
        }
        return texts.isEmpty ? page.words["rule_no_goals"] : texts.joined(separator: " · ")
    }
}

extension SLARule.Condition {
    /// `Priority is high, urgent`.
    func text(_ words: Words) -> String {
        words.text(
            "rule_condition",
            [
                "property": words.optional("field_" + property) ?? property,
                "values": values.map(\.text).joined(separator: ", "),
            ])
    }
}
