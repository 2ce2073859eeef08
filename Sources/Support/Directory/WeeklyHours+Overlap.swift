extension WeeklyHours {
    /// Two intervals that share a minute, in words: `mon 22:00-06:00 overlaps tue 05:00-09:00`. Nil: there are none.
    ///
    /// A week is a ring: what runs past Sunday's midnight runs into Monday. Intervals that only touch do not overlap.
    public var firstOverlap: String? {
        struct Piece {
            var start: Int
            var end: Int
            var day: Weekday
            var interval: HourInterval
        }
        var pieces: [Piece] = []
        for day in Weekday.allCases {
            let midnight = (day.rawValue - 1) * HourInterval.minutesOfDay
            for interval in self[day] {
                let start = midnight + interval.start
                pieces.append(Piece(start: start, end: start + interval.length, day: day, interval: interval))
            }
        }
        pieces.sort { ($0.start, $0.end) < ($1.start, $1.end) }
        guard var first = pieces.first else { return nil }
        first.start += 7 * HourInterval.minutesOfDay
        first.end += 7 * HourInterval.minutesOfDay
        pieces.append(first)
        for (earlier, later) in zip(pieces, pieces.dropFirst()) where earlier.end > later.start {
            return "\(earlier.day.key) \(earlier.interval) overlaps \(later.day.key) \(later.interval)"
        }
        return nil
    }
}

extension HourInterval: CustomStringConvertible {
    static let minutesOfDay = 1440

    /// In minutes, at most a whole day; `09:00-09:00` runs around the clock.
    var length: Int { runsPastMidnight ? end + HourInterval.minutesOfDay - start : end - start }

    /// `09:00-17:30`; the end may be `24:00`.
    public var description: String {
        func clock(_ minutes: Int) -> String {
            let (hour, minute) = (minutes / 60, minutes % 60)
            return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
        }
        return "\(clock(start))-\(clock(end))"
    }
}
