import Ledger
import Support

/// The form of one SLA rule.
struct RuleForm {
    struct Row {
        var rowNumber: String
        var property: String
        var values: String
        var forms: [ManageChoice]
    }

    struct Goal {
        var goalKey: String
        var goalLabel: String
        var amount: String
        var units: [ManageChoice]
    }

    var heading: String
    var action: String
    var ruleName: String
    var isActive: Bool
    var schedules: [ManageChoice]
    var rows: [Row]
    var goals: [Goal]
    var properties: [String]
    var validity: ValidityFields
    var seen: SeenVersion?
    var planned: [PlannedVersion]
    var hasPlanned: Bool

    static let rowCount = 5
    static let goalKeys = ["first_reply", "next_reply", "close"]
    private static let ownProperties = ["source", "pipeline", "owner", "team", "priority", "category"]

    /// A new one.
    init(_ directory: Directory, _ page: PageContext) {
        self.init(id: "new", name: "", schedule: nil, directory, page)
        rows = Self.rows([], page.words)
        goals = Self.goalKeys.map { Self.goal($0, nil, page.words) }
    }

    init(
        _ version: Versions<SLARule>.Version, of versions: Versions<SLARule>, _ directory: Directory,
        _ page: PageContext
    ) {
        let rule = version.value
        self.init(id: rule.id, name: rule.name, schedule: rule.schedule, directory, page)
        isActive = rule.isActive
        rows = Self.rows(rule.conditions.map(ConditionText.init), page.words)
        let spans = [rule.goals.firstReply, rule.goals.nextReply, rule.goals.close]
        goals = zip(Self.goalKeys, spans).map { Self.goal($0, $1.map(Self.amount), page.words) }
        seen = SeenVersion(versions, version)
        if version.at > page.now { validity = ValidityFields(plannedAt: version.at, page) }
    }

    /// As it was sent, to be corrected.
    init(_ form: QueryString, id: String, seen: SeenVersion?, _ directory: Directory, _ page: PageContext) {
        self.init(
            id: id, name: form["name"] ?? "", schedule: form.optionalText("schedule"), directory, page)
        isActive = form.isChecked("active")
        rows = Self.rows(Self.conditions(form), page.words)
        goals = Self.goalKeys.map { key in
            Self.goal(key, form.optionalText(key).map { ($0, form[key + "_unit"] ?? "h") }, page.words)
        }
        validity = ValidityFields(form, page)
        self.seen = seen
    }

    private init(id: String, name: String, schedule: String?, _ directory: Directory, _ page: PageContext) {
        let words = page.words
        heading = name.isEmpty ? words["rule_new"] : name
        action = SLARule.address(of: id)
        ruleName = name
        isActive = true
        schedules = [ManageChoice(value: "", label: words["around_the_clock"], isChosen: schedule == nil)]
        let known = directory.schedules.values.compactMap { $0.shown(at: page.now)?.value }
        schedules += known.sorted { ($0.name, $0.id) < ($1.name, $1.id) }.map {
            ManageChoice(value: $0.id, label: $0.name, isChosen: $0.id == schedule)
        }
        if let schedule, !schedules.contains(where: \.isChosen) {
            schedules.append(
                ManageChoice(value: schedule, label: words.text("gone", ["name": schedule]), isChosen: true))
        }
        rows = []
        goals = []
        properties = Self.ownProperties
        validity = ValidityFields(page)
        planned = directory.slaRules[id].map { PlannedVersion.all($0, id, in: directory, page) } ?? []
        hasPlanned = !planned.isEmpty
    }

    private static func rows(_ conditions: [ConditionText], _ words: Words) -> [Row] {
        let all =
            conditions
            + Array(
                repeating: ConditionText(property: "", form: .text, values: ""),
                count: max(1, rowCount - conditions.count))
        return all.enumerated().map { index, condition in
            Row(
                rowNumber: String(index + 1), property: condition.property, values: condition.values,
                forms: ConditionText.Form.allCases.map {
                    ManageChoice(
                        value: $0.rawValue, label: words["value_form_" + $0.rawValue], isChosen: $0 == condition.form)
                })
        }
    }

    private static func goal(_ key: String, _ amount: (number: String, unit: String)?, _ words: Words) -> Goal {
        Goal(
            goalKey: key, goalLabel: words["value_goal_" + key], amount: amount?.number ?? "",
            units: ["m", "h", "d"].map {
                ManageChoice(value: $0, label: words["unit_" + $0], isChosen: $0 == (amount?.unit ?? "h"))
            })
    }

    /// In the greatest unit that divides it.
    private static func amount(_ span: Milliseconds) -> (String, String) {
        if span % .day == 0 { return (String(span / .day), "d") }
        if span % .hour == 0 { return (String(span / .hour), "h") }
        let minutes = Double(span) / Double(Milliseconds.minute)
        return (Int(exactly: minutes).map(String.init) ?? "\(minutes)", "m")
    }

    // MARK: Reading

    /// What the form says. Throws a ``Problem`` that names the field.
    static func rule(id: String, position: Int, _ form: QueryString) throws -> SLARule {
        SLARule(
            id: id, name: try form.text("name"), position: position,
            conditions: try conditions(form).map { try $0.condition() },
            schedule: form.optionalText("schedule"),
            goals: SLARule.Goals(
                firstReply: try span("first_reply", form), nextReply: try span("next_reply", form),
                close: try span("close", form)),
            isActive: form.isChecked("active"))
    }

    private static func conditions(_ form: QueryString) -> [ConditionText] {
        (1...50).compactMap { number in
            guard let property = form.optionalText("property_\(number)") else { return nil }
            return ConditionText(
                property: property, form: form["form_\(number)"].flatMap(ConditionText.Form.init) ?? .text,
                values: form["values_\(number)"] ?? "")
        }
    }

    private static func span(_ key: String, _ form: QueryString) throws -> Milliseconds? {
        guard let text = form.optionalText(key) else { return nil }
        let unit: Milliseconds = ["m": .minute, "h": .hour, "d": .day][form[key + "_unit"] ?? "h"] ?? .hour
        guard let number = Double(text.replacing(",", with: ".")), number > 0, number * Double(unit) < 1e13 else {
            throw Problem.parameter(key, "'\(text)' is no number above 0").worded("why_goal", ["text": text])
        }
        // Goals are told in whole seconds.
        return Milliseconds((number * Double(unit) / 1000).rounded()) * 1000
    }
}
