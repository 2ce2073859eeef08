import Support
import Testing

@Suite struct LocalDateTests {
    @Test func `the days of the calendar follow each other`() throws {
        var date = try #require(LocalDate("1899-12-31"))
        for year in 1900...2101 {
            for month in 1...12 {
                for day in 1...LocalDate.daysIn(month: month, year: year) {
                    date = date + 1
                    #expect(date.components == (year, month, day))
                    #expect(LocalDate(year: year, month: month, day: day) == date)
                }
            }
        }
    }

    @Test(arguments: [
        ("0001-01-01", Weekday.monday), ("1969-12-28", .sunday), ("1970-01-01", .thursday), ("2024-02-29", .thursday),
        ("9999-12-31", .friday),
    ])
    func `a date is read, written and has its weekday`(text: String, weekday: Weekday) throws {
        let date = try #require(LocalDate(text))
        #expect(date.description == text)
        #expect(date.weekday == weekday)
    }

    @Test(arguments: [
        "2023-02-29", "1900-02-29", "2024-00-10", "2024-13-01", "2024-1-1", "2024-01-01T", "24-01-01", "",
    ])
    func `what is no date is not read`(text: String) {
        #expect(LocalDate(text) == nil)
    }
}
