import Reports

/// What can be set for all cards of a dashboard at once.
enum DashboardFilters {
    static let names = ["range", "from", "to", "owner", "team", "pipeline", "source"]

    /// Of a form or a URL, those that a dashboard has; empty ones and the choice "as each card has it" go.
    static func parameters(_ all: [Parameter]) -> [Parameter] {
        let own = all.filter { names.contains($0.name) && !$0.value.isEmpty && $0.value != "own" }
        return FormParameters.report(from: own)
    }

    /// A card's parameters with those that hold for all: a range instead of its own, filters instead of its own. What the report has no
    /// control for is left out.
    static func parameters(of card: [Parameter], under all: [Parameter], report: Report) -> [Parameter] {
        let allowed = Set(report.controls.parameterNames)
        let over = all.filter { allowed.contains($0.name) }
        var names = Set(over.map(\.name))
        if !names.isDisjoint(with: ["range", "from", "to"]) { names.formUnion(["range", "from", "to", "frequency"]) }
        return card.filter { !names.contains($0.name) } + over
    }
}
