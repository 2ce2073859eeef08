/// Computes the stretches of a user's statuses (metrics.md, section 3): pure, the same for the same events in whatever order.
public struct AvailabilityDerivation: Sendable {
    public let rulebook: Rulebook

    public init(rulebook: Rulebook) {
        self.rulebook = rulebook
    }

    /// In the order of time. A status lasts until the next change or until `horizon`; changes of one instant count in the order
    /// of their ids, so that the last one stays.
    public func stretches(
        of user: String, changes: [Event], until horizon: Instant
    ) -> [AvailabilityStretch] {
        let conditions = conditions(of: user)
        var stretches: [AvailabilityStretch] = []
        var first = 0
        for status in statuses(changes, until: horizon) {
            // Statuses come in order: what ended before this one is over for the next ones too.
            while first + 1 < conditions.count, conditions[first + 1].start <= status.time.lowerBound { first += 1 }
            for index in first..<conditions.count {
                let condition = conditions[index]
                let end = index + 1 < conditions.count ? conditions[index + 1].start : .distantFuture
                if condition.start >= status.time.upperBound { break }
                let time =
                    max(
                        status.time.lowerBound, condition.start)..<max(
                        min(status.time.upperBound, end), max(status.time.lowerBound, condition.start))
                split(time, by: condition) { piece, hours in
                    stretches.append(
                        AvailabilityStretch(
                            user: user, team: condition.team, start: piece.lowerBound, end: piece.upperBound,
                            status: status.change.status, reason: status.change.reason, hours: hours))
                }
            }
        }
        return stretches
    }

    private struct Status {
        let time: Range<Instant>
        let change: AvailabilityChange
    }

    /// What of a user's record bears on a stretch, from a moment on.
    private struct Condition {
        let start: Instant
        let team: String?
        /// Nil: no hours set.
        let openings: Openings?
    }

    private func statuses(_ events: [Event], until horizon: Instant) -> [Status] {
        let sorted = events.filter { $0.at < horizon }
            .sorted { EventOrder.precedes($0.at, $0.id, $1.at, $1.id) }
        var statuses: [Status] = []
        for (index, event) in sorted.enumerated() {
            guard case .availability(let change) = event.payload else { continue }
            let end = index + 1 < sorted.count ? sorted[index + 1].at : horizon
            if event.at < end { statuses.append(Status(time: event.at..<end, change: change)) }
        }
        return statuses
    }

    /// One for each stretch of time between changes of team, hours or zone; the first one holds for all time before, too.
    private func conditions(of user: String) -> [Condition] {
        let versions = rulebook.directory.users[user]?.list ?? []
        guard var current = versions.first?.value else {
            return [Condition(start: .distantPast, team: nil, openings: nil)]
        }
        var conditions = [Condition(start: .distantPast, team: current.team, openings: openings(of: current))]
        for (index, version) in versions.enumerated() {
            // Of versions of one instant the last one is valid from then on.
            if index + 1 < versions.count, versions[index + 1].at == version.at { continue }
            let user = version.value
            let isSame =
                user.team == current.team && user.workingHours == current.workingHours
                && user.timeZone == current.timeZone
            if isSame { continue }
            current = user
            conditions.append(Condition(start: version.at, team: user.team, openings: openings(of: user)))
        }
        return conditions
    }

    private func openings(of user: User) -> Openings? {
        guard let hours = user.workingHours else { return nil }
        let zone = user.timeZone.flatMap { Zone($0) } ?? rulebook.accountZone
        return Openings(hours: hours, closures: [], zone: zone)
    }

    private func split(
        _ time: Range<Instant>, by condition: Condition, _ body: (Range<Instant>, AvailabilityStretch.Hours) -> Void
    ) {
        guard !time.isEmpty else { return }
        guard let openings = condition.openings else { return body(time, .none) }
        var start = time.lowerBound
        for open in openings.intervals(from: time.lowerBound, to: time.upperBound) {
            if start < open.lowerBound { body(start..<open.lowerBound, .outside) }
            body(open, .inside)
            start = open.upperBound
        }
        if start < time.upperBound { body(start..<time.upperBound, .outside) }
    }
}
