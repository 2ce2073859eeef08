extension Planner.Pass {
    /// No moments or spans at all: nothing is asked, and no row can come. Safe always; an empty list would be a table without type.
    static let simplifyTime = Planner.Pass(name: "nothing asked, nothing found") { plan, _ in
        switch plan.query.time {
        case .at(let moments) where moments.isEmpty: plan.conditions.append("FALSE")
        case .overlapping(let spans) where spans.isEmpty: plan.conditions.append("FALSE")
        case .at, .overlapping, .within, .always: break
        }
    }
}
