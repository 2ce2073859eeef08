import Support

/// When somebody is meant to work, by the wall clock of their site: the same hours on each of their days.
struct Shift: Sendable {
    var days: Set<Weekday>
    /// Minutes of the day.
    var start: Int
    var end: Int
    var lunch: Int
    var lunchLength = 45
    /// None or one: a shift cannot hold another directly.
    private var later: [Change] = []

    struct Change: Sendable {
        let at: Instant
        let shift: Shift
    }

    init(days: Set<Weekday>, start: Int, end: Int, lunch: Int) {
        self.days = days
        self.start = start
        self.end = end
        self.lunch = lunch
    }

    /// Other hours from a day on.
    var change: Change? {
        get { later.first }
        set { later = newValue.map { [$0] } ?? [] }
    }

    func inForce(at instant: Instant) -> Shift {
        if let change, change.at <= instant { return change.shift }
        return self
    }

    var weeklyHours: WeeklyHours {
        let hours = [HourInterval(start: start, end: lunch), HourInterval(start: lunch + lunchLength, end: end)]
        return WeeklyHours(days: Weekday.allCases.map { days.contains($0) ? hours : [] })
    }

    static let weekdays: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday]

    /// Most work nine to five or thereabouts; the front line has early and late shifts, and people at weekends.
    static func drawn(for team: DemoTeam, number: Int, _ dice: inout Dice) -> Shift {
        switch team {
        case .frontLine:
            let start = [8 * 60, 9 * 60, 10 * 60, 11 * 60 + 30][number / 3 % 4]
            let days: Set<Weekday> =
                switch number % 5 {
                case 3: [.wednesday, .thursday, .friday, .saturday, .sunday]
                case 4: [.saturday, .sunday, .monday, .tuesday, .wednesday]
                default: weekdays
                }
            return Shift(days: days, start: start, end: start + 510, lunch: start + 225)
        case .technical, .billing:
            let start = dice.pick([8 * 60 + 30, 9 * 60, 9 * 60, 9 * 60 + 30])
            return Shift(days: weekdays, start: start, end: start + 510, lunch: 12 * 60 + 30)
        case .onboarding:
            let days = dice.chance(0.3) ? weekdays.subtracting([.friday]) : weekdays
            return Shift(days: days, start: 9 * 60, end: 17 * 60, lunch: 12 * 60 + 15)
        }
    }
}
