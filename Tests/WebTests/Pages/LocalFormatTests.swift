import Reports
import Semantics
import Support
import Testing

@testable import Web

struct LocalFormatTests {
    private let english = LocalFormat(.english)
    private let danish = LocalFormat(.danish)

    @Test(arguments: [
        (0.0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-4200, "−4,200"), (0.05, "0.1"),
        (12.34, "12.3"),
        (99.96, "100"), (-0.04, "0"),
    ])
    func `numbers have thousands apart and at most one decimal`(value: Double, text: String) {
        #expect(english.number(value) == text)
    }

    @Test(arguments: [
        (12.34, "+12.3\u{A0}%"), (-50, "−50\u{A0}%"), (0, "0\u{A0}%"), (899, "+899\u{A0}%"), (900, "×10"),
        (792_500, "×7,926"),
    ])
    func `a change of ten times and more is told as a factor`(percent: Double, text: String) {
        #expect(english.signedChange(percent) == text)
    }

    @Test func `numbers beyond all reason are a dash, not a crash`() {
        #expect(english.number(.infinity) == "–")
        #expect(english.number(.nan) == "–")
        #expect(english.number(1e300) == "–")
        #expect(english.seconds(1e300) == "–")
        #expect(english.seconds(.nan) == "–")
    }

    @Test func `Danish writes a comma where English has a point`() {
        #expect(danish.number(1234.5) == "1.234,5")
        #expect(danish.duration(9 * .hour + 12 * .minute) == "9\u{A0}t\u{A0}12\u{A0}m")
        #expect(danish.date(LocalDate(dayNumber: 19_783)) == "1. mar. 2024")
    }

    @Test func `durations have two units, open time no days`() {
        #expect(english.duration(2 * .day + 3 * .hour + 59 * .minute) == "2\u{A0}d\u{A0}3\u{A0}h")
        #expect(english.duration(2334 * .day + 14 * .hour) == "2,334\u{A0}d\u{A0}14\u{A0}h")
        #expect(danish.duration(-1000 * .day) == "−1.000\u{A0}d")
        #expect(english.openTime(34 * .hour + 5 * .minute) == "34\u{A0}h\u{A0}5\u{A0}m")
        #expect(english.openTime(48 * .second) == "48\u{A0}s")
    }

    @Test func `a range says its years only once where they are the same`() throws {
        let from = try #require(LocalDate(year: 2026, month: 8, day: 25))
        let to = try #require(LocalDate(year: 2026, month: 11, day: 22))
        #expect(english.days(from, to) == "25 Aug – 22 Nov 2026")
        #expect(english.days(from, from) == "25 Aug 2026")
        let earlier = try #require(LocalDate(year: 2025, month: 12, day: 31))
        #expect(english.days(earlier, to) == "31 Dec 2025 – 22 Nov 2026")
    }

    @Test func `periods are called by what they are`() throws {
        let start = try #require(LocalDate(year: 2026, month: 7, day: 1))
        #expect(english.period(start, .week, year: false) == "1 Jul")
        #expect(english.period(start, .month, year: false) == "Jul 2026")
        #expect(english.period(start, .quarter, year: false) == "Q3 2026")
        #expect(english.period(start, .year, year: false) == "2026")
    }

    private func change(
        _ percent: Double?, _ lessIsBetter: Bool?, unit: Semantics.Unit = .duration, now: Double = 1, before: Double = 1
    ) -> Web.Change? {
        let row = AnswerRow([
            ("mean", .number(now)), ("previous", .number(before)), ("change", percent.map { .number($0) } ?? .null),
        ])
        return Web.Change(row, shown: "mean", unit: unit, lessIsBetter: lessIsBetter, format: english)
    }

    @Test func `a change for the better is green whichever way it goes`() {
        #expect(change(-4, true)?.tone == "better")
        #expect(change(-4, false)?.tone == "worse")
        #expect(change(-4, nil)?.tone == "")
        #expect(change(0.04, true)?.tone == "")
        #expect(change(nil, true) == nil)
        #expect(change(-4, true)?.text == "▼\u{A0}4\u{A0}%")
        #expect(change(-4, true)?.signed == "−4\u{A0}%")
    }

    @Test func `a share changes by points, because per cent of per cent would be read as points`() {
        let fall = change(-10.6, false, unit: .percent, now: 80.8, before: 90.4)
        #expect(fall?.text == "▼\u{A0}9.6\u{A0}points" && fall?.tone == "worse")
        #expect(change(2, true, unit: .percent, now: 51, before: 50)?.signed == "+1\u{A0}point")
    }
}
