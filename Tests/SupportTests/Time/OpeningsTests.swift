import Support
import Testing

@Suite struct OpeningsTests {
    private static let weekdays = WeeklyHours(
        days: Array(repeating: [HourInterval(start: 540, end: 1020)], count: 5) + [[], []])

    private static func instant(_ text: String) throws -> Instant {
        try #require(Instant(rfc3339: text))
    }

    private static func openings(
        _ hours: WeeklyHours = weekdays, closures: [Schedule.Closure] = [], zone: String = "Europe/Madrid"
    ) throws -> Openings {
        Openings(hours: hours, closures: closures, zone: try #require(Zone(zone)))
    }

    private static func week(_ weekday: Weekday, _ start: Int, _ end: Int) -> WeeklyHours {
        var hours = WeeklyHours.never
        hours[weekday] = [HourInterval(start: start, end: end)]
        return hours
    }

    @Test(arguments: 1...300)
    func `open time is what a minute-by-minute scan of the wall clock counts`(seed: Int) {
        var random = Seeded(UInt64(seed))
        let schedule = RandomSchedule(using: &random)
        let start = Instant(milliseconds: schedule.around.milliseconds / .minute * .minute)
        let minutes = Int.random(in: 0...4000, using: &random)
        let end = start + Milliseconds(minutes) * .minute

        let counted = WallClockScan(schedule).openMinutes(from: start, minutes: minutes)
        #expect(schedule.openings.openTime(from: start, to: end) == Milliseconds(counted) * .minute)
    }

    @Test(arguments: 1...300)
    func `open time adds up and is never more than the time that passes`(seed: Int) {
        var random = Seeded(UInt64(seed))
        let schedule = RandomSchedule(using: &random)
        let openings = schedule.openings
        let a = schedule.around
        let b = a + .random(in: 0...(30 * .day), using: &random)
        let c = b + .random(in: 0...(3000 * .day), using: &random)

        let whole = openings.openTime(from: a, to: c)
        #expect(whole == openings.openTime(from: a, to: b) + openings.openTime(from: b, to: c))
        #expect((0...(c - a)).contains(whole))
        #expect(openings.openTime(from: c, to: a) == 0)
    }

    @Test(arguments: 1...300)
    func `intervals are the open parts, apart and in order`(seed: Int) throws {
        var random = Seeded(UInt64(seed))
        let schedule = RandomSchedule(using: &random)
        let openings = schedule.openings
        let start = schedule.around
        let end = start + .random(in: 0...(20 * .day), using: &random)

        let intervals = openings.intervals(from: start, to: end)
        #expect(intervals.reduce(0) { $0 + ($1.upperBound - $1.lowerBound) } == openings.openTime(from: start, to: end))
        for (earlier, later) in zip(intervals, intervals.dropFirst()) {
            #expect(earlier.upperBound < later.lowerBound)
        }
        let scan = WallClockScan(schedule)
        for interval in intervals {
            #expect(openings.isOpen(at: interval.lowerBound) && scan.isOpen(at: interval.lowerBound))
            #expect(interval.upperBound == end || !openings.isOpen(at: interval.upperBound))
            #expect(interval.lowerBound == start || !openings.isOpen(at: interval.lowerBound - 1))
        }
    }

    @Test(arguments: 1...300)
    func `a limit is exceeded right after the last instant, and not before`(seed: Int) {
        var random = Seeded(UInt64(seed))
        let schedule = RandomSchedule(using: &random)
        let openings = schedule.openings
        let start = schedule.around
        // Every other limit runs out just as the hours end: then the last instant is the next opening.
        let closing = openings.intervals(from: start, to: start + 20 * .day).randomElement(using: &random)?.upperBound
        let anyLimit = Milliseconds.random(in: 0...(10 * .day), using: &random)
        let limit = seed.isMultiple(of: 2) ? closing.map { openings.openTime(from: start, to: $0) } ?? 0 : anyLimit

        if let last = openings.lastInstant(from: start, withOpenTimeAtMost: limit) {
            #expect(last >= start)
            #expect(openings.openTime(from: start, to: last) == limit)
            #expect(openings.openTime(from: start, to: last + 1) == limit + 1)
        } else {
            #expect(openings.openTime(from: start, to: .distantFuture) <= limit)
        }
    }

    @Test func `a limit in hours that never open is never exceeded`() throws {
        let start = try Self.instant("2024-03-01T09:00:00Z")
        let never = try Self.openings(.never)
        #expect(never.lastInstant(from: start, withOpenTimeAtMost: 0) == nil)
        #expect(never.openTime(from: .distantPast, to: .distantFuture) == 0)

        let date = try #require(LocalDate("2024-03-05"))
        let once = try Self.openings(
            .never, closures: [.init(date: date, hours: [HourInterval(start: 540, end: 600)])])
        let opens = try Self.instant("2024-03-05T08:00:00Z")
        #expect(once.lastInstant(from: start, withOpenTimeAtMost: 0) == opens)
        #expect(once.lastInstant(from: start, withOpenTimeAtMost: .hour - 1) == opens + (.hour - 1))
        #expect(once.lastInstant(from: start, withOpenTimeAtMost: .hour) == nil)
    }

    @Test func `a limit that ends with the day lasts until the next opening`() throws {
        let friday = try Self.instant("2024-03-01T08:00:00Z")
        let monday = try Self.instant("2024-03-04T08:00:00Z")
        #expect(try Self.openings().lastInstant(from: friday, withOpenTimeAtMost: 8 * .hour) == monday)
    }

    @Test func `around the clock is open all the time`() {
        let clock = Openings.aroundTheClock
        #expect(clock.openTime(from: .distantPast, to: .distantFuture) == Instant.distantFuture - .distantPast)
        #expect(clock.openTime(from: Instant(milliseconds: 0), to: Instant(milliseconds: .max)) > 8000 * 365 * .day)
        let start = Instant(milliseconds: -1234)
        #expect(clock.intervals(from: start, to: start + 30 * .day) == [start..<(start + 30 * .day)])
        #expect(clock.lastInstant(from: start, withOpenTimeAtMost: 99) == start + 99)
        #expect(clock.intervals(from: start, to: start).isEmpty)
    }

    @Test(arguments: [
        ("2024-03-31T00:00:00+01:00", "2024-04-01T00:00:00+02:00", 23),
        ("2024-10-27T00:00:00+02:00", "2024-10-28T00:00:00+01:00", 25),
    ])
    func `a day with a clock change has its real hours`(from: String, to: String, hours: Int) throws {
        let allDay = try Self.openings(Self.week(.sunday, 0, 1440))
        #expect(allDay.openTime(from: try Self.instant(from), to: try Self.instant(to)) == Milliseconds(hours) * .hour)
    }

    @Test func `both passes of a repeated hour are open, and a skipped hour is nobody's`() throws {
        let nights = try Self.openings(Self.week(.sunday, 120, 180))
        #expect(
            nights.intervals(
                from: try Self.instant("2024-10-26T12:00:00Z"), to: try Self.instant("2024-10-28T00:00:00Z")) == [
                    try Self.instant("2024-10-27T00:00:00Z")..<Self.instant("2024-10-27T02:00:00Z")
                ])
        #expect(
            nights.openTime(
                from: try Self.instant("2024-03-30T00:00:00Z"), to: try Self.instant("2024-04-01T00:00:00Z")) == 0)
    }

    @Test func `a night belongs to the date on which it starts`() throws {
        let friday = try #require(LocalDate("2024-03-01"))
        let night = Self.week(.friday, 1320, 360)
        let from = try Self.instant("2024-03-01T00:00:00Z")
        let to = try Self.instant("2024-03-04T00:00:00Z")
        func open(_ closures: [Schedule.Closure]) throws -> Milliseconds {
            try Self.openings(night, closures: closures, zone: "UTC").openTime(from: from, to: to)
        }
        #expect(try open([]) == 8 * .hour)
        #expect(try open([.init(date: friday)]) == 0)
        #expect(try open([.init(date: friday + 1)]) == 8 * .hour)
        #expect(try open([.init(date: friday + 1, hours: [HourInterval(start: 300, end: 420)])]) == 9 * .hour)
    }

    @Test func `a closure of the whole day wins over special hours`() throws {
        let friday = try #require(LocalDate("2024-03-01"))
        let special = Schedule.Closure(date: friday, hours: [HourInterval(start: 600, end: 660)])
        let from = try Self.instant("2024-03-01T00:00:00Z")
        for closures in [[special, .init(date: friday)], [.init(date: friday), special]] {
            #expect(try Self.openings(closures: closures).openTime(from: from, to: from + .day) == 0)
        }
        #expect(try Self.openings(closures: [special]).openTime(from: from, to: from + .day) == .hour)
    }

    @Test func `Sunday's night runs into Monday in every week of the calendar`() throws {
        let night = try Self.openings(Self.week(.sunday, 1380, 60), zone: "UTC")
        for text in ["0001-01-08T00:30:00Z", "1969-12-29T00:30:00Z", "2024-03-04T00:30:00Z", "9999-12-27T00:30:00Z"] {
            let instant = try Self.instant(text)
            #expect(night.isOpen(at: instant))
            #expect(!night.isOpen(at: instant + .hour))
            #expect(night.openTime(from: instant - 2 * .hour, to: instant + 2 * .hour) == 2 * .hour)
        }
    }
}
