extension Planner.Pass {
    /// Several quantiles of one value come from one look at it. Safe always: each is exact by itself.
    static let shareQuantiles = Planner.Pass(name: "share quantiles") { plan, _ in
        for measure in plan.query.measures {
            guard case .quantile(let value, let fraction) = measure.aggregate else { continue }
            if let index = plan.quantiles.firstIndex(where: { $0.value == value }) {
                plan.quantiles[index].fractions.append(fraction)
            } else {
                plan.quantiles.append((value, [fraction]))
            }
        }
    }
}
