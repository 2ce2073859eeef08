import Support
import Testing

@Suite struct FrequencyTests {
    private func date(_ text: String) throws -> LocalDate {
        try #require(LocalDate(text))
    }

    @Test(arguments: [
        (Frequency.day, "2024-08-15", "2024-08-16"), (.week, "2024-08-12", "2024-08-19"),
        (.month, "2024-08-01", "2024-09-01"), (.quarter, "2024-07-01", "2024-10-01"),
        (.year, "2024-01-01", "2025-01-01"),
    ])
    func `a day lies in the period that starts before it`(frequency: Frequency, start: String, next: String) throws {
        let first = frequency.start(of: try date("2024-08-15"))
        #expect(first.description == start)
        #expect(frequency.next(after: first).description == next)
    }

    @Test func `a week starts on the day that the account says`() throws {
        let starts = try Weekday.allCases.map {
            Frequency.week.start(of: try date("2024-08-15"), weekStart: $0).description
        }
        #expect(
            starts == [
                "2024-08-12", "2024-08-13", "2024-08-14", "2024-08-15", "2024-08-09", "2024-08-10", "2024-08-11",
            ])
    }

    @Test func `the year's end is followed by the next year`() throws {
        #expect(Frequency.month.next(after: try date("2023-12-01")).description == "2024-01-01")
        #expect(Frequency.quarter.next(after: try date("2023-10-01")).description == "2024-01-01")
    }

    @Test func `the first and last period are cut to the range and keep their names`() throws {
        let periods = Frequency.month.periods(of: try date("2024-01-30")...date("2024-03-31"))
        #expect(periods.map(\.name.description) == ["2024-01-01", "2024-02-01", "2024-03-01"])
        #expect(periods.map(\.days.lowerBound.description) == ["2024-01-30", "2024-02-01", "2024-03-01"])
        #expect(periods.map(\.days.upperBound.description) == ["2024-01-31", "2024-02-29", "2024-03-31"])
        #expect(periods.map(\.isCut) == [true, false, false])
    }

    @Test(arguments: Frequency.allCases, Weekday.allCases)
    func `periods fill the range without gaps`(frequency: Frequency, weekStart: Weekday) throws {
        var random = Seeded(5)
        for _ in 0..<50 {
            let first = LocalDate(dayNumber: .random(in: -800_000...20_000, using: &random))
            let range = first...(first + .random(in: 0...900, using: &random))
            let periods = frequency.periods(of: range, weekStart: weekStart)
            #expect(periods.count == frequency.count(of: range, weekStart: weekStart))
            #expect(periods.first?.days.lowerBound == range.lowerBound)
            #expect(periods.last?.days.upperBound == range.upperBound)
            for (earlier, later) in zip(periods, periods.dropFirst()) {
                #expect(later.days.lowerBound == earlier.days.upperBound + 1)
                #expect(frequency.next(after: earlier.name) == later.name)
            }
            #expect(periods.allSatisfy { frequency.start(of: $0.days.upperBound, weekStart: weekStart) == $0.name })
        }
    }
}
