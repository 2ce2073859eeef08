/// The directory as a derivation asks it: who was in which team, what kind a stage had, which SLA rule held and how its time runs.
public struct Rulebook: Sendable {
    public let directory: Directory
    public let accountZone: Zone
    private let memberships: [String: Membership]
    private let ruleEras: [RuleEra]
    private let schedules: [String: Versions<RuleInForce.Clock>]

    public init(directory: Directory, accountZone: Zone) {
        self.directory = directory
        self.accountZone = accountZone
        memberships = directory.users.mapValues(Membership.init)
        ruleEras = RuleEra.eras(of: directory.slaRules)
        schedules = directory.schedules.mapValues { versions in
            Versions(
                versions.list.map { version in
                    let clock = RuleInForce.Clock(schedule: version.value, accountZone: accountZone)
                    return .init(at: version.at, event: version.event, value: clock)
                })
        }
    }

    // MARK: People

    /// What the directory knows of a user's teams; nil: it does not know the user.
    func membership(of user: String) -> Membership? { memberships[user] }

    /// The primary team of `user` as it was at `instant`; nil for nobody, without one, or where the user is not known.
    public func team(of user: String?, at instant: Instant) -> String? {
        guard let user else { return nil }
        return memberships[user]?.team(at: instant)
    }

    /// The primary team of the latest version.
    public func teamNow(of user: String?) -> String? { team(of: user, at: .distantFuture) }

    // MARK: Stages

    /// The kind of a stage in the version of its pipeline that was valid at `instant`. No stage is open, and so is one that
    /// is not known.
    public func kind(ofStage stage: String?, in pipeline: String?, at instant: Instant) -> StageKind {
        guard let stage, let pipeline, let versions = directory.pipelines[pipeline] else { return .open }
        return versions.value(at: instant)?.kind(of: stage) ?? .open
    }

    // MARK: SLA rules

    public var hasRules: Bool { !ruleEras.isEmpty }

    /// The first active rule by position, then id, all of whose conditions hold for a ticket that stands like this at `instant`.
    func rule(for ticket: TicketProgress, at instant: Instant) -> RuleInForce? {
        guard let era = era(at: instant) else { return nil }
        for rule in era.rules where holds(rule, for: ticket, at: instant) {
            return RuleInForce(rule: rule, clock: clock(of: rule, at: instant))
        }
        return nil
    }

    private func holds(_ rule: SLARule, for ticket: TicketProgress, at instant: Instant) -> Bool {
        for condition in rule.conditions {
            // An unset property meets no condition.
            guard let value = value(of: condition.property, for: ticket, at: instant) else { return false }
            if !condition.values.contains(value) { return false }
        }
        return true
    }

    /// A ticket's own fields `source`, `pipeline`, `owner` and `team` count as properties.
    private func value(of property: String, for ticket: TicketProgress, at instant: Instant) -> PropertyValue? {
        switch property {
        case "source": ticket.source.map(PropertyValue.string)
        case "pipeline": ticket.pipeline.map(PropertyValue.string)
        case "owner": ticket.owner.map(PropertyValue.string)
        case "team": team(of: ticket.owner, at: instant).map(PropertyValue.string)
        default: ticket.properties[property]
        }
    }

    /// The rule of that id in the version valid at `instant`, whether or not its conditions hold; nil before its first version.
    public func rule(_ id: String, at instant: Instant) -> RuleInForce? {
        guard let rule = directory.slaRules[id]?.version(at: instant)?.value else { return nil }
        return RuleInForce(rule: rule, clock: clock(of: rule, at: instant))
    }

    private func era(at instant: Instant) -> RuleEra? {
        guard let last = ruleEras.last else { return nil }
        if last.start <= instant { return last }
        var low = 0
        var high = ruleEras.count
        while low < high {
            let middle = (low + high) / 2
            if ruleEras[middle].start <= instant { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : ruleEras[low - 1]
    }

    /// Nil where the rule names no schedule, or one that does not exist: around the clock.
    private func clock(of rule: SLARule, at instant: Instant) -> RuleInForce.Clock? {
        rule.schedule.flatMap { schedules[$0] }?.value(at: instant)
    }
}

/// A span of time in which no SLA rule changed.
private struct RuleEra: Sendable {
    let start: Instant
    /// The active ones, in the order in which they are tried.
    let rules: [SLARule]

    static func eras(of versions: [String: Versions<SLARule>]) -> [RuleEra] {
        let starts = Set(versions.values.flatMap { $0.list.map(\.at) }).sorted()
        return starts.map { start in
            let rules = versions.values.compactMap { $0.version(at: start)?.value }
            return RuleEra(start: start, rules: rules.filter(\.isActive).sorted(by: SLARule.isTriedBefore))
        }
    }
}

extension SLARule {
    fileprivate static func isTriedBefore(_ a: SLARule, _ b: SLARule) -> Bool {
        a.position != b.position ? a.position < b.position : a.id.utf8.lexicographicallyPrecedes(b.id.utf8)
    }
}
