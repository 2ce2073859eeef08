import Reports
import Testing

@testable import Support
@testable import Web

struct DrawingTests {
    @Test func `a sparkline has gaps where nothing is known`() {
        let line = Sparkline(line: [1, 2, nil, 4, 4])
        #expect(line.lines == ["1.0,27.0 25.5,19.0", "74.5,3.0 99.0,3.0"])
        #expect(Sparkline(line: [nil, nil]).lines.isEmpty)
        #expect(Sparkline(line: [3, 3]).lines == ["1.0,15.0 99.0,15.0"])
    }

    @Test func `a card's sparkline is of all the facts of a period, not of its first stage`() async throws {
        let report = try #require(ReportLibrary.report("time-in-pipeline"))
        let weeks = ["2024-03-04", "2024-03-11", "2024-03-18"]
        func row(_ week: Int, _ mean: Double, _ n: Int) -> AnswerRow {
            AnswerRow([("bucket", .text(weeks[week])), ("mean", .number(mean)), ("n", .integer(n))])
        }
        func line(_ rows: [AnswerRow]) async throws -> Sparkline {
            let query = "view=over-time&frequency=week&from=2024-03-04&to=2024-03-24"
            let view = try await PageSample.view("time-in-pipeline", query) { answer in
                answer.periods = weeks.compactMap { LocalDate($0) }
                answer.rows = rows
            }
            return ReportCard(report, view.answer, words: .english).sparkline
        }
        let stages = try await line([row(0, 100, 1), row(0, 200, 3), row(1, 300, 2), row(1, 100, 2), row(2, 175, 1)])
        let all = try await line([row(0, 175, 4), row(1, 200, 4), row(2, 175, 1)])
        #expect(stages == all && !all.lines.isEmpty)
    }

    @Test func `a day's bar shows when it was open, what counted and what was paused`() throws {
        let date = try #require(LocalDate(year: 2024, month: 3, day: 1))
        let start = Zone.utc.start(of: date)
        func hours(_ from: Int64, _ to: Int64) -> Range<Instant> { (start + from * .hour)..<(start + to * .hour) }
        let day = ExplainedDay(
            date: date, open: [hours(12, 17)], counted: [hours(12, 14)], paused: [hours(14, 17)], sum: 2 * .hour)
        let bar = DayBar(day, through: day, open: [hours(9, 17)], zone: .utc, words: .english)
        #expect(bar.name == "Fri 1 Mar")
        #expect(bar.sum == "2\u{A0}h")
        #expect(bar.parts.map(\.kind) == ["open", "counted", "paused"])
        #expect(bar.parts.map(\.left) == ["37.5", "50.0", "58.33"])
        #expect(bar.text == "open 09:00–17:00; counted 12:00–14:00; paused 14:00–17:00")
    }

    @Test func `a day off says so, and a day that is open to its end ends at 24`() throws {
        let date = try #require(LocalDate(year: 2024, month: 3, day: 2))
        let start = Zone.utc.start(of: date)
        let off = ExplainedDay(date: date, open: [], counted: [], paused: [], sum: 0)
        #expect(DayBar(off, through: off, open: [], zone: .utc, words: .danish).text == "lukket")
        let whole = start..<(start + .day)
        let day = ExplainedDay(date: date, open: [whole], counted: [whole], paused: [], sum: .day)
        let bar = DayBar(day, through: day, open: [whole], zone: .utc, words: .english)
        #expect(bar.text == "open 00:00–24:00; counted 00:00–24:00")
    }

    @Test func `a day on which the clock ran outside of the hours counts nothing and is not closed`() throws {
        let friday = try #require(LocalDate(year: 2024, month: 3, day: 1))
        let days = (0..<4).map { ExplainedDay(date: friday + $0, open: [], counted: [], paused: [], sum: 0) }
        let office = Schedule(
            id: "s", name: "Office", timeZone: "UTC",
            hours: WeeklyHours(days: Array(repeating: [HourInterval(start: 540, end: 1020)], count: 5) + [[], []]))
        let sla = ExplainedSLA(
            milliseconds: 0, rule: "r", ruleName: "Rule", schedule: office, zone: .utc, days: days)
        let bars = DayBar.bars(sla, words: .english)
        #expect(bars.map(\.name) == ["Fri 1 Mar", "Sat 2 Mar – Sun 3 Mar", "Mon 4 Mar"])
        #expect(bars.map(\.sum) == ["0\u{A0}s", "closed", "0\u{A0}s"])
    }

    @Test func `the search finds reports by title, topic and question`() {
        let found = HomePageModel(search: "backlog", cards: nil, words: .english)
        #expect(found.topics.flatMap(\.cards).map(\.slug).contains("backlog"))
        #expect(found.questions.map(\.text) == ["Is the backlog growing?"])
        #expect(HomePageModel(search: "zzz", cards: nil, words: .english).isEmpty)
        let all = HomePageModel(search: " ", cards: nil, words: .danish)
        #expect(all.topics.flatMap(\.cards).count == ReportLibrary.all.count)
        #expect(all.questions.count >= 8)
    }
}
