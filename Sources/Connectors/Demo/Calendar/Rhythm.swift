import Support

/// When tickets come: the day's and the week's rhythm of three parts of the world, growth over the year, seasons,
/// holidays, and the bad fortnight.
struct Rhythm: Sendable {
    private let period: DemoPeriod
    /// What is expected before each hour of the year, in any unit, and one more: the sum.
    private let before: [Double]
    /// For each hour, the share of each site, running.
    private let siteUpTo: [[Double]]

    init(period: DemoPeriod, fortnight: BadFortnight, seed: UInt64) {
        self.period = period
        let hours = Int((period.until - period.start) / .hour) + 1
        var before = [0.0]
        var sites: [[Double]] = []
        let worlds = Site.allCases.map { World($0, period: period) }
        for hour in 0..<hours {
            let start = period.start + Milliseconds(hour) * .hour
            let length = Double(min(.hour, period.until - start)) / Double(Milliseconds.hour)
            let factor = Rhythm.day(start, period, fortnight, seed)
            var sum = 0.0
            sites.append(
                worlds.map { world in
                    sum += world.weight(at: start)
                    return sum
                })
            before.append(before[before.count - 1] + sum * factor * max(0, length))
        }
        self.before = before
        siteUpTo = sites
    }

    /// How busy a day is beside the day a year's average would make it.
    private static func day(
        _ instant: Instant, _ period: DemoPeriod, _ fortnight: BadFortnight, _ seed: UInt64
    ) -> Double {
        let date = Zone.utc.date(at: instant)
        let growth = 1 + 0.4 * Double(date - period.firstDate) / Double(DemoPeriod.days)
        let seasons = [1.1, 1.03, 1.0, 0.98, 0.97, 0.94, 0.86, 0.84, 1.03, 1.06, 1.1, 0.92]
        let (_, month, day) = date.components
        let yearEnd = month == 12 && day > 22 ? 0.5 : 1
        var dice = Dice(seed: seed, .days, date.dayNumber)
        let chance = dice.logNormal(median: 1, spread: 0.09)
        return growth * seasons[month - 1] * yearEnd * chance * (fortnight.contains(instant) ? 1.95 : 1)
    }

    /// One part of the world: its hours, and its days off.
    private struct World {
        let site: Site
        let clock: LocalClock
        let holidays: Set<LocalDate>

        init(_ site: Site, period: DemoPeriod) {
            self.site = site
            clock = LocalClock(site)
            holidays = Set(site.holidays(from: period.firstDate - 1, through: period.lastDate + 1))
        }

        func weight(at instant: Instant) -> Double {
            let date = clock.zone.date(at: instant)
            let hour = clock.zone.minuteOfDay(at: instant) / 60
            let dayOff = holidays.contains(date) ? 0.4 : 1
            return site.share * World.day[date.weekday.rawValue - 1] * World.hour[hour] * dayOff
        }

        private static let day = [1.24, 1.12, 1.05, 1.0, 0.9, 0.3, 0.26]
        private static let hour = [
            0.08, 0.05, 0.04, 0.04, 0.06, 0.12, 0.3, 0.7, 1.5, 2.3, 2.7, 2.5, 1.8, 2.0, 2.4, 2.3, 2.0, 1.5, 1.0, 0.75,
            0.6, 0.5, 0.32, 0.18,
        ]
    }

    /// A walk through the year that stops at as many arrivals as are asked for, in order of time.
    struct Arrivals {
        private let rhythm: Rhythm
        private let count: Int
        private var number = 0
        private var hour = 0
        private var dice: Dice

        init(_ rhythm: Rhythm, count: Int, seed: UInt64) {
            self.rhythm = rhythm
            self.count = count
            dice = Dice(seed: seed, .arrivals)
        }

        /// Nil: that was all.
        mutating func next() -> (at: Instant, near: Site)? {
            guard number < count else { return nil }
            let before = rhythm.before
            let target = (Double(number) + dice.unit()) / Double(count) * before[before.count - 1]
            number += 1
            while hour < before.count - 2, before[hour + 1] <= target { hour += 1 }
            let width = max(before[hour + 1] - before[hour], .leastNormalMagnitude)
            let start = rhythm.period.start + Milliseconds(hour) * .hour
            let length = min(.hour, rhythm.period.until - start)
            let part = min(0.999_999, max(0, (target - before[hour]) / width))
            let upTo = rhythm.siteUpTo[hour]
            let place = dice.unit() * upTo[upTo.count - 1]
            let site = Site.allCases.first { upTo[$0.rawValue] > place } ?? .dublin
            return (start + Milliseconds(part * Double(length)), site)
        }
    }
}
