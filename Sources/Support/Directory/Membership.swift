/// The teams of one user, in the order of time.
struct Membership: Sendable {
    /// The first version's team, which also holds for all time before it.
    private let first: String?
    /// Where the team became another one.
    let changes: [(at: Instant, team: String?)]

    init(_ versions: Versions<User>) {
        let list = versions.list
        var changes: [(at: Instant, team: String?)] = []
        var current = list.first?.value.team
        first = current
        for (index, version) in list.enumerated() {
            // Of versions of one instant the last one is valid from then on.
            if index + 1 < list.count, list[index + 1].at == version.at { continue }
            if version.value.team == current { continue }
            current = version.value.team
            changes.append((version.at, current))
        }
        self.changes = changes
    }

    func team(at instant: Instant) -> String? {
        guard let change = changes.last(where: { $0.at <= instant }) else { return first }
        return change.team
    }
}
