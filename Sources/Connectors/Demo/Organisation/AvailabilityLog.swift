import Support

/// Turns everybody's presence into availability events, in order of time, a piece at a time.
struct AvailabilityLog {
    private let roster: Roster
    private let until: Instant
    private var nextStretch: [Int]
    /// Whether the start of the next stretch has been told, but not its end.
    private var isUnderWay: [Bool]
    private var told: [Int]

    init(roster: Roster, until: Instant) {
        self.roster = roster
        self.until = until
        nextStretch = Array(repeating: 0, count: roster.reps.count)
        isUnderWay = Array(repeating: false, count: roster.reps.count)
        told = nextStretch
    }

    /// What has not been told yet and happened by `horizon`, by person.
    mutating func events(through horizon: Instant) -> [Event] {
        var events: [Event] = []
        let horizon = min(horizon, until)
        for rep in roster.reps.indices { tell(rep, through: horizon, &events) }
        return events
    }

    private mutating func tell(_ rep: Int, through horizon: Instant, _ events: inout [Event]) {
        let stretches = roster.presences[rep].stretches
        while nextStretch[rep] < stretches.count {
            let stretch = stretches[nextStretch[rep]]
            if !isUnderWay[rep] {
                guard stretch.start <= horizon else { return }
                isUnderWay[rep] = true
                events.append(event(rep, stretch.start, .available, nil))
            }
            guard stretch.end <= horizon else { return }
            events.append(event(rep, stretch.end, .away, stretch.reason))
            isUnderWay[rep] = false
            nextStretch[rep] += 1
        }
    }

    private mutating func event(
        _ rep: Int, _ at: Instant, _ status: AvailabilityChange.Status, _ reason: String?
    ) -> Event {
        told[rep] += 1
        let user = roster.reps[rep].id
        return Event(
            id: "\(user).\(told[rep])", at: at,
            payload: .availability(AvailabilityChange(user: user, status: status, reason: reason)))
    }
}
