import Reports

/// What can be set for all cards of a dashboard at once.
enum DashboardFilters {
    static let names = ["range", "from", "to"] + lists
    /// Those that choose some of many.
    static let lists = ["owner", "team", "pipeline", "source"]
    private static let days: Set<String> = ["range", "from", "to"]
    /// The range "as each card has it".
    private static let own = Parameter(name: "range", value: "own")

    /// What an address or a form chooses, over what the dashboard keeps; nil: nothing. There is always a range in it, so
    /// that the choice of nothing else is one, too.
    static func chosen(in form: [Parameter]) -> [Parameter]? {
        let ours = form.filter { names.contains($0.name) }
        guard !ours.isEmpty else { return nil }
        var chosen = FormParameters.report(from: ours)
        // Days that a form still holds are not meant then.
        if chosen.contains(own) { chosen.removeAll { $0 != own && days.contains($0.name) } }
        return chosen.contains { days.contains($0.name) } ? chosen : [own] + chosen
    }

    /// What the dashboard itself is to have.
    static func kept(_ form: [Parameter]) -> [Parameter] {
        (chosen(in: form) ?? []).filter { $0 != own }
    }

    /// A card's parameters with those that hold for all: a range instead of its own, filters instead of its own. What the
    /// report has no control for is left out, and named.
    static func parameters(
        of card: [Parameter], under all: [Parameter], report: Report
    ) -> (parameters: [Parameter], lacking: [String]) {
        let allowed = Set(report.controls.parameterNames)
        let meant = all.filter { $0 != own }
        let over = meant.filter { allowed.contains($0.name) }
        var names = Set(over.map(\.name))
        if !names.isDisjoint(with: days) { names.formUnion(days.union(["frequency"])) }
        let lacking = meant.map(\.name).filter { !allowed.contains($0) }
        return (card.filter { !names.contains($0.name) } + over, lacking)
    }
}
