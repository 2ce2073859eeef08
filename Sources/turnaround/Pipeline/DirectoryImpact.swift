import Support

/// What a change of the directory touches beyond names.
struct DirectoryImpact: Sendable, Equatable {
    /// Tickets whose facts depend on one of these are derived again.
    var mentioned: Set<Subject> = []
    /// Users whose availability is split differently now.
    var availability: Set<String> = []
    /// Schedules and rules can touch any ticket.
    var everyTicket = false

    init() {}

    /// - Parameter before: nil where it is not known any more; then everything about a changed subject counts as changed.
    init(of subjects: some Sequence<Subject>, before: Directory?, after: Directory) {
        for subject in subjects {
            switch subject.kind {
            case .user: user(subject, before, after)
            case .pipeline: pipeline(subject, before, after)
            case .schedule: everyTicket = everyTicket || isNamed(schedule: subject.id, in: after)
            case .slaRule: everyTicket = true
            case .team, .contact, .company, .ticket, .availability: continue
            }
        }
    }

    private mutating func user(_ subject: Subject, _ before: Directory?, _ after: Directory) {
        let old = before?.users[subject.id].map { $0.list.map(Bearing.init) } ?? []
        let new = after.users[subject.id].map { $0.list.map(Bearing.init) } ?? []
        let isSame = before != nil && !old.isEmpty && Bearing.changes(old) == Bearing.changes(new)
        if isSame { return }
        mentioned.insert(subject)
        availability.insert(subject.id)
    }

    private mutating func pipeline(_ subject: Subject, _ before: Directory?, _ after: Directory) {
        let old = before?.pipelines[subject.id]?.list.map { StagesFrom(at: $0.at, kinds: $0.value.kinds) }
        let new = after.pipelines[subject.id]?.list.map { StagesFrom(at: $0.at, kinds: $0.value.kinds) }
        if old == nil || old != new { mentioned.insert(subject) }
    }

    /// A schedule that no version of a rule names bears on nothing.
    private func isNamed(schedule: String, in directory: Directory) -> Bool {
        directory.slaRules.values.contains { $0.list.contains { $0.value.schedule == schedule } }
    }

    private struct StagesFrom: Equatable {
        let at: Instant
        let kinds: [String: StageKind]
    }

    /// What of a version of a user bears on facts.
    private struct Bearing: Equatable {
        let at: Instant
        let team: String?
        let timeZone: String?
        let workingHours: WeeklyHours?

        init(_ version: Versions<User>.Version) {
            at = version.at
            team = version.value.team
            timeZone = version.value.timeZone
            workingHours = version.value.workingHours
        }

        private func bearsLike(_ other: Bearing) -> Bool {
            team == other.team && timeZone == other.timeZone && workingHours == other.workingHours
        }

        /// Versions that bear like the one before them change nothing.
        static func changes(_ versions: [Bearing]) -> [Bearing] {
            var changes: [Bearing] = []
            for version in versions {
                if let last = changes.last, last.bearsLike(version) { continue }
                changes.append(version)
            }
            // The first version holds for all time before it, too.
            if let first = changes.first { changes[0] = first.forAllTimeBefore }
            return changes
        }

        private var forAllTimeBefore: Bearing {
            Bearing(at: .distantPast, team: team, timeZone: timeZone, workingHours: workingHours)
        }

        private init(at: Instant, team: String?, timeZone: String?, workingHours: WeeklyHours?) {
            self.at = at
            self.team = team
            self.timeZone = timeZone
            self.workingHours = workingHours
        }
    }
}

extension Pipeline {
    fileprivate var kinds: [String: StageKind] {
        Dictionary(stages.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    }
}
