/// An SLA rule as it held at a moment, and how its time runs.
public struct RuleInForce: Sendable {
    /// A version of a schedule, compiled.
    struct Clock: Sendable {
        let schedule: Schedule
        let zone: Zone
        let openings: Openings

        init(schedule: Schedule, accountZone: Zone) {
            self.schedule = schedule
            zone = Zone(schedule.timeZone) ?? accountZone
            openings = Openings(hours: schedule.hours, closures: schedule.closures, zone: zone)
        }
    }

    public let rule: SLARule
    /// Nil: around the clock.
    let clock: Clock?

    public var schedule: Schedule? { clock?.schedule }
    public var openings: Openings { clock?.openings ?? .aroundTheClock }

    /// Milliseconds that count of the time between two instants.
    func openTime(from start: Instant, to end: Instant) -> Milliseconds {
        guard let clock else { return max(0, end - start) }
        return clock.openings.openTime(from: start, to: end)
    }
}
