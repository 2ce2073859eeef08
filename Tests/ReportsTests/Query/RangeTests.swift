import Semantics
import Support
import Testing

@testable import Reports

/// Which days a range means, seen from moments near midnights, clock changes and the starts of weeks.
struct RangeTests {
    private func days(
        _ text: String, at now: String = "2024-04-05T13:37:00Z", zone: String = "Europe/Copenhagen",
        weekStart: Weekday = .monday, earliest: String? = nil
    ) throws -> String {
        let report = try #require(ReportLibrary.report("csat"))
        let environment = ReportEnvironment.still(at: now, earliest: earliest, zone: zone, weekStart: weekStart)
        let query = try report.query([Parameter](text), in: environment)
        return "\(query.from)…\(query.to)"
    }

    @Test(arguments: [
        ("range=today", "2024-04-05…2024-04-05"), ("range=yesterday", "2024-04-04…2024-04-04"),
        ("range=last-1-days", "2024-04-05…2024-04-05"), ("range=last-7-days", "2024-03-30…2024-04-05"),
        ("range=this-week", "2024-04-01…2024-04-05"), ("range=last-week", "2024-03-25…2024-03-31"),
        ("range=this-month", "2024-04-01…2024-04-05"), ("range=last-month", "2024-03-01…2024-03-31"),
        ("range=this-quarter", "2024-04-01…2024-04-05"), ("range=last-quarter", "2024-01-01…2024-03-31"),
        ("range=this-year", "2024-01-01…2024-04-05"), ("range=last-year", "2023-01-01…2023-12-31"),
        ("from=2024-03-31&to=2024-04-01", "2024-03-31…2024-04-01"), ("from=2024-04-05", "2024-04-05…2024-04-05"),
        ("from=2024-01-01", "2024-01-01…2024-04-05"), ("from=2025-01-01&to=2025-01-02", "2025-01-01…2025-01-02"),
    ])
    func `presets are whole local days up to today`(text: String, days: String) throws {
        #expect(try self.days(text) == days)
    }

    @Test func `today is the day on the wall of the zone asked for`() throws {
        #expect(try days("range=today", at: "2024-03-30T23:30:00Z") == "2024-03-31…2024-03-31")
        #expect(try days("range=today&time_zone=UTC", at: "2024-03-30T23:30:00Z") == "2024-03-30…2024-03-30")
        #expect(try days("range=today", at: "2024-03-31T21:59:59.999Z") == "2024-03-31…2024-03-31")
        #expect(try days("range=today", at: "2024-03-31T22:00:00Z") == "2024-04-01…2024-04-01")
        #expect(
            try days("range=today&time_zone=Pacific/Kiritimati", at: "2024-04-05T10:00:00Z") == "2024-04-06…2024-04-06")
    }

    @Test func `weeks start where the account's do`() throws {
        #expect(try days("range=this-week", weekStart: .sunday) == "2024-03-31…2024-04-05")
        #expect(try days("range=last-week", weekStart: .sunday) == "2024-03-24…2024-03-30")
        #expect(try days("range=this-week", weekStart: .friday) == "2024-04-05…2024-04-05")
        #expect(try days("range=last-week", weekStart: .saturday) == "2024-03-23…2024-03-29")
    }

    @Test func `all begins with the day of the earliest event`() throws {
        #expect(try days("range=all", earliest: "2023-11-05T23:30:00Z") == "2023-11-06…2024-04-05")
        #expect(try days("range=all") == "2024-04-05…2024-04-05")
        #expect(try days("range=all", earliest: "2030-01-01T00:00:00Z") == "2024-04-05…2024-04-05")
    }

    @Test(arguments: [
        "last-0-days", "last--1-days", "last-+7-days", "last-7-day", "last-07.0-days", "last-99999999999999999999-days",
        "last-٧-days", "this-day", "last-weeks", "next-week", "TODAY", " today",
    ])
    func `what is no preset is none`(word: String) {
        #expect(RangeChoice(word) == nil)
    }

    @Test func `a preset is told in its own word`() throws {
        for word in ["today", "yesterday", "last-365-days", "this-quarter", "last-week", "all"] {
            #expect(RangeChoice(word)?.word == word)
        }
        #expect(RangeChoice.days(from: LocalDate(dayNumber: 0), to: nil).word == nil)
    }

    @Test func `first and last period are cut, named by their first day, and marked partial`() async throws {
        let report = try #require(ReportLibrary.report("support-volume"))
        let environment = ReportEnvironment.still()
        let text = "from=2024-03-20&to=2024-04-20&view=over-time&frequency=week"
        let answer = try await report.answer(try report.query([Parameter](text), in: environment), in: environment)
        #expect(answer.periods.map(\.description) == ["2024-03-18", "2024-03-25", "2024-04-01"])
        #expect(answer.partial.map(\.description) == ["2024-03-18", "2024-04-01"])
    }

    @Test func `a day that is over at this very moment is whole`() async throws {
        let report = try #require(ReportLibrary.report("support-volume"))
        for (now, partial) in [("2024-04-05T22:00:00Z", []), ("2024-04-05T21:59:59.999Z", ["2024-04-05"])] {
            let environment = ReportEnvironment.still(at: now)
            let text = "from=2024-04-04&to=2024-04-05&view=over-time&frequency=day"
            let answer = try await report.answer(try report.query([Parameter](text), in: environment), in: environment)
            #expect(answer.partial.map(\.description) == partial)
        }
    }

    @Test func `the previous period has as many local days`() throws {
        let report = try #require(ReportLibrary.report("support-volume"))
        let query = try report.query([Parameter]("from=2024-03-01&to=2024-03-31"), in: .still())
        let run = ReportRun(report: report, query: query, environment: .still()).previous()
        #expect(run.query.from.description == "2024-01-30")
        #expect(run.query.to.description == "2024-02-29")
        #expect(run.window.end == Zone("Europe/Copenhagen")?.start(of: query.from))
    }
}
