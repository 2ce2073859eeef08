import Support
import Testing

@Suite struct WeeklyHoursTests {
    private func week(_ days: [Weekday: [(Int, Int)]]) -> WeeklyHours {
        var week = WeeklyHours.never
        for (day, intervals) in days { week[day] = intervals.map { HourInterval(start: $0.0, end: $0.1) } }
        return week
    }

    @Test func `intervals that touch do not overlap`() {
        #expect(WeeklyHours.never.firstOverlap == nil)
        #expect(week([.monday: [(780, 1020), (540, 720), (720, 780)]]).firstOverlap == nil)
        #expect(week([.monday: [(1320, 360)], .tuesday: [(360, 1440)], .wednesday: [(0, 60)]]).firstOverlap == nil)
        #expect(week([.sunday: [(0, 1440)], .monday: [(0, 0)]]).firstOverlap == nil)
        #expect(week([.sunday: [(540, 540)], .monday: [(540, 541)]]).firstOverlap == nil)
    }

    @Test func `an overlap is named with its days`() {
        #expect(week([.monday: [(540, 720), (719, 800)]]).firstOverlap == "mon 09:00-12:00 overlaps mon 11:59-13:20")
        #expect(
            week([.monday: [(1320, 360)], .tuesday: [(300, 540)]]).firstOverlap
                == "mon 22:00-06:00 overlaps tue 05:00-09:00")
        #expect(
            week([.sunday: [(1320, 360)], .monday: [(0, 540)]]).firstOverlap
                == "sun 22:00-06:00 overlaps mon 00:00-09:00")
        #expect(week([.friday: [(0, 1440), (600, 601)]]).firstOverlap == "fri 00:00-24:00 overlaps fri 10:00-10:01")
        #expect(
            week([.friday: [(540, 540)], .saturday: [(0, 1)]]).firstOverlap
                == "fri 09:00-09:00 overlaps sat 00:00-00:01")
    }
}
