import Support
import Testing

@testable import Semantics

struct PeriodOfDateTests {
    private func calendar(_ periods: [Int64]) -> LocalCalendar {
        LocalCalendar(firstDay: LocalDate(dayNumber: 10), days: periods.count, zone: .utc, periodOfDay: periods)
    }

    @Test func `without periods there is none`() {
        #expect(Sample.plan(Sample.query(calendar: calendar([0, 1])), .periodOfDate).period == nil)
        #expect(
            Sample.plan(Sample.query(time: .always, calendar: calendar([0, 1]), byPeriod: true), .periodOfDate).period
                == nil)
    }

    @Test func `a daily period is the day itself`() throws {
        let plan = Sample.plan(Sample.query(calendar: calendar([0, 1, 2]), byPeriod: true), .periodOfDate)
        let period = try #require(plan.period)
        #expect(!period.text.contains("list_extract"))
        #expect(period.parameters == [.integer(-10 * .day)])
    }

    @Test func `a longer period is looked up by the day`() throws {
        let plan = Sample.plan(Sample.query(calendar: calendar([0, 0, 1]), byPeriod: true), .periodOfDate)
        let period = try #require(plan.period)
        #expect(period.text.hasPrefix("list_extract(?"))
        #expect(period.parameters == [.integers([0, 0, 1]), .integer(-10 * .day)])
    }

    @Test func `moments and spans bring their period with them`() {
        for time in [Query.Time.at([]), .overlapping([])] {
            let plan = Sample.plan(Sample.query(.openSpells, time: time, byPeriod: true), .periodOfDate)
            #expect(plan.period == "f.period")
        }
    }
}
