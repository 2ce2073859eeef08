import Support

/// SLA rules in the order in which they are tried.
struct RuleOrder: Sendable {
    let rules: [SLARule]

    init(_ rules: some Sequence<SLARule>) {
        self.rules = rules.sorted { ($0.position, $0.id) < ($1.position, $1.id) }
    }

    /// Why a rule never matches; nil: it can.
    enum Dead: Sendable, Equatable {
        /// An earlier active rule takes every ticket that it would.
        case behind(SLARule)
        /// Its own conditions exclude each other, or one has no value.
        case impossible
    }

    func dead(_ rule: SLARule) -> Dead? {
        guard rule.isActive else { return nil }
        if Self.isImpossible(rule) { return .impossible }
        for earlier in rules.prefix(while: { $0.id != rule.id }) where earlier.isActive {
            if Self.takes(earlier, all: rule) { return .behind(earlier) }
        }
        return nil
    }

    /// Whether every ticket of `later` meets all conditions of `earlier`.
    private static func takes(_ earlier: SLARule, all later: SLARule) -> Bool {
        earlier.conditions.allSatisfy { condition in
            let allowed = Set(condition.values)
            return later.conditions.contains {
                $0.property == condition.property && Set($0.values).isSubset(of: allowed)
            }
        }
    }

    private static func isImpossible(_ rule: SLARule) -> Bool {
        var allowed: [String: Set<PropertyValue>] = [:]
        for condition in rule.conditions {
            let values = Set(condition.values)
            allowed[condition.property] = allowed[condition.property]?.intersection(values) ?? values
        }
        return allowed.values.contains(where: \.isEmpty)
    }

    /// The rules whose position is another one after a rule has gone up or down by a place.
    func moving(_ id: String, by steps: Int) -> [SLARule] {
        var order = rules
        guard let place = order.firstIndex(where: { $0.id == id }) else { return [] }
        let rule = order.remove(at: place)
        order.insert(rule, at: (place + steps).clamped(to: 0...order.count))
        return order.enumerated().compactMap { index, rule in
            var moved = rule
            moved.position = index + 1
            return moved == rule ? nil : moved
        }
    }
}
