import Support

/// The wall clock of a site, read both ways.
struct LocalClock: Sendable {
    let zone: Zone

    init(_ site: Site) {
        zone = Zone(site.timeZone) ?? .utc
    }

    /// The instant at which the wall clock shows `minute` of the day. Minutes may run past midnight.
    func instant(_ date: LocalDate, minute: Int) -> Instant {
        let midnight = zone.start(of: date)
        let guess = midnight + Milliseconds(minute) * .minute
        return guess - (zone.offset(at: guess) - zone.offset(at: midnight))
    }

    /// People write back when they are awake: a moment of the night becomes one of the morning after.
    func awake(_ instant: Instant, _ dice: inout Dice) -> Instant {
        let minute = zone.minuteOfDay(at: instant)
        guard minute < 7 * 60 || minute > 22 * 60 + 30 else { return instant }
        let morning = (minute < 7 * 60 ? 7 * 60 : 31 * 60) - minute
        return instant + Milliseconds(morning) * .minute + dice.duration(median: 80 * .minute, spread: 0.6)
    }
}
