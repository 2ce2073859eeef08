import Support

extension Planner.Pass {
    /// The range as a comparison of integers, first, so that an engine skips the blocks that lie outside it. Safe always: the columns
    /// hold the same milliseconds.
    static let dateWithinWindow = Planner.Pass(name: "date within window") { plan, _ in
        if case .within(let window) = plan.query.time {
            plan.conditions.append("\(plan.date) >= \(bind: window.start.milliseconds)")
            plan.conditions.append("\(plan.date) < \(bind: window.end.milliseconds)")
        }
        if let condition = plan.query.dataset.condition { plan.conditions.append(condition) }
    }
}
