import Support

/// Writes one person's year of being available and away: shifts, lunches, meetings, sick days, holidays.
struct WorkingYear {
    /// Work goes on past the end of the story, so that what is begun on its last day has an end.
    static let margin = 21

    let rep: Rep
    let period: DemoPeriod
    let fortnight: BadFortnight
    private let clock: LocalClock
    private let holidays: Set<LocalDate>
    private var dice: Dice

    init(rep: Rep, number: Int, period: DemoPeriod, fortnight: BadFortnight, seed: UInt64) {
        self.rep = rep
        self.period = period
        self.fortnight = fortnight
        clock = LocalClock(rep.site)
        holidays = Set(rep.site.holidays(from: period.firstDate, through: period.lastDate + WorkingYear.margin))
        dice = Dice(seed: seed, .presence, number)
    }

    mutating func presence() -> Presence {
        var presence = Presence()
        let vacations = vacations()
        var date = period.firstDate
        while date <= period.lastDate + WorkingYear.margin {
            if let day = day(date, isOff: vacations.contains(date), leavesTomorrow: vacations.contains(date + 1)) {
                write(day, into: &presence)
            }
            date = date + 1
        }
        return presence
    }

    /// About five weeks in three or four pieces, from Mondays on.
    private mutating func vacations() -> Set<LocalDate> {
        var days: Set<LocalDate> = []
        for _ in 0..<dice.between(3, 4) {
            let first = period.firstDate + dice.index(DemoPeriod.days)
            let monday = first - (first.weekday.rawValue - 1)
            for day in 0..<dice.pick([5, 7, 12, 14]) { days.insert(monday + day) }
        }
        return days
    }

    private struct Day {
        var start: Instant
        var end: Instant
        /// What takes them away in between, in order.
        var absences: [(start: Instant, end: Instant, reason: String)] = []
        /// Why they leave at the end.
        var farewell: String?
    }

    private mutating func day(_ date: LocalDate, isOff: Bool, leavesTomorrow: Bool) -> Day? {
        let noon = clock.instant(date, minute: 720)
        let shift = rep.shift.inForce(at: noon)
        guard rep.isEmployed(at: noon), !isOff, !dice.chance(0.025) else { return nil }
        guard shift.days.contains(date.weekday) else { return overtime(date, noon) }
        if holidays.contains(date) {
            guard rep.team == .frontLine, dice.chance(0.2) else { return nil }
        }
        let lateness = Int(dice.normal(mean: 1, deviation: 6))
        let overrun = Int(abs(dice.normal(mean: 4, deviation: fortnight.contains(noon) ? 55 : 18)))
        var day = Day(
            start: seconds(clock.instant(date, minute: shift.start + lateness)),
            end: seconds(clock.instant(date, minute: shift.end + overrun)))
        day.absences = absences(date, shift)
        day.farewell = leavesTomorrow ? "out of office" : dice.chance(0.02) ? "sick" : nil
        return day
    }

    /// In the bad fortnight some come in on their days off.
    private mutating func overtime(_ date: LocalDate, _ noon: Instant) -> Day? {
        guard dice.chance(fortnight.contains(noon) ? 0.3 : 0.012) else { return nil }
        let start = dice.between(9 * 60, 13 * 60)
        return Day(
            start: seconds(clock.instant(date, minute: start)),
            end: seconds(clock.instant(date, minute: start + dice.between(90, 270))))
    }

    private mutating func absences(_ date: LocalDate, _ shift: Shift) -> [(Instant, Instant, String)] {
        var planned: [(start: Int, length: Int, reason: String)] = []
        let lunch = shift.lunch + Int(dice.normal(mean: 0, deviation: 8))
        planned.append((lunch, dice.between(28, 62), "lunch"))
        for _ in 0..<dice.poisson(rep.team == .onboarding ? 1.9 : 0.8) {
            let start = shift.start + 60 + 30 * dice.index(13)
            planned.append((start, dice.chance(0.65) ? 30 : 55, "meeting"))
        }
        if date.weekday == .thursday, dice.chance(0.22) { planned.append((shift.end - 150, 90, "training")) }
        for _ in 0..<dice.poisson(0.9) {
            planned.append((dice.between(shift.start + 45, shift.end - 40), dice.between(7, 16), "break"))
        }
        return planned.sorted { $0.start < $1.start }.map {
            let start = seconds(clock.instant(date, minute: $0.start))
            return (start, start + Milliseconds($0.length) * .minute, $0.reason)
        }
    }

    private mutating func seconds(_ instant: Instant) -> Instant {
        instant + Milliseconds(dice.index(60)) * .second
    }

    private func write(_ day: Day, into presence: inout Presence) {
        var from = day.start
        for absence in day.absences where absence.start > from + 5 * .minute && absence.end < day.end - 5 * .minute {
            presence.add(from, absence.start, reason: absence.reason)
            from = absence.end
        }
        presence.add(from, day.end, reason: day.farewell)
    }
}
