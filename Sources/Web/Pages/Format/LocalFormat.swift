import Semantics
import Support

/// Numbers, durations and dates as people of a language write them.
struct LocalFormat: Sendable {
    let words: Words

    init(_ words: Words) {
        self.words = words
    }

    private var isDanish: Bool { words.language == .danish }

    // MARK: Numbers

    /// `12,345`.
    func integer(_ value: Int) -> String {
        let digits = String(value.magnitude)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += isDanish ? "." : "," }
            text.append(digit)
        }
        return value < 0 ? "−" + text : text
    }

    /// With at most so many decimals, none where they are zero.
    func number(_ value: Double, decimals: Int = 1) -> String {
        guard value.isFinite, value.magnitude < 1e15 else { return "–" }
        let scale = (0..<decimals).reduce(1) { power, _ in power * 10 }
        let scaled = Int((value * Double(scale)).rounded())
        let (whole, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(scale))
        var text = integer(Int(whole))
        if rest > 0 {
            var fraction = String(rest)
            fraction = String(repeating: "0", count: decimals - fraction.count) + fraction
            while fraction.last == "0" { fraction.removeLast() }
            text += (isDanish ? "," : ".") + fraction
        }
        return scaled < 0 ? "−" + text : text
    }

    /// `87 %`.
    func percent(_ value: Double) -> String { number(value) + "\u{A0}%" }

    /// How much a share is above or below another: `3.2 points`.
    func points(_ value: Double) -> String { number(value) + "\u{A0}" + words[value == 1 ? "point" : "points"] }

    /// How much more or less: `12 %`.
    func change(_ percent: Double) -> String { factor(percent) ?? self.percent(percent.magnitude) }

    /// How much more or less, with its direction: `+12 %`.
    func signedChange(_ percent: Double) -> String {
        let text = self.percent(percent.magnitude)
        return factor(percent) ?? (percent > 0 ? "+" + text : percent < 0 ? "−" + text : text)
    }

    /// `×12`: from ten times on nobody reads a size in per cent any more.
    private func factor(_ percent: Double) -> String? {
        percent < 900 ? nil : "×" + number(1 + percent / 100, decimals: 0)
    }

    /// Two units: `2 d 3 h`.
    func duration(_ span: Milliseconds) -> String {
        // Days alone have no greater unit to stop at.
        if abs(span) >= 1000 * .day {
            let days = integer(Int(abs(span) / .day)) + "\u{A0}d"
            let hours = abs(span) % .day / .hour
            return (span < 0 ? "−" : "") + days + (hours > 0 ? "\u{A0}\(hours)\u{A0}\(isDanish ? "t" : "h")" : "")
        }
        let text = DurationText(span).description.replacing("-", with: "−")
        return (isDanish ? text.replacing(" h", with: " t") : text).replacing(" ", with: "\u{A0}")
    }

    /// Open time, whose greatest unit is the hour: a day of it would be read as a working day.
    func openTime(_ span: Milliseconds) -> String {
        guard span >= .day else { return duration(span) }
        let hours = span / .hour
        let minutes = span % .hour / .minute
        let unit = isDanish ? "t" : "h"
        return integer(Int(hours)) + "\u{A0}\(unit)" + (minutes > 0 ? "\u{A0}\(minutes)\u{A0}m" : "")
    }

    /// Seconds in hours and minutes, however many.
    func hours(_ seconds: Double) -> String {
        guard seconds.isFinite, seconds.magnitude < 1e12 else { return "–" }
        return openTime(Milliseconds((seconds * 1000).rounded()))
    }

    /// Seconds, as answers tell durations.
    func seconds(_ value: Double) -> String {
        guard value.isFinite, value.magnitude < 1e12 else { return "–" }
        return duration(Milliseconds((value * 1000).rounded()))
    }

    func value(_ value: Double, _ unit: Semantics.Unit) -> String {
        switch unit {
        case .duration: seconds(value)
        case .percent: percent(value)
        case .count: number(value, decimals: 1)
        case .number: number(value, decimals: 2)
        case .text, .instant: number(value)
        }
    }

    // MARK: Dates

    private func month(_ month: Int) -> String { words["months"].split(separator: " ").map(String.init)[month - 1] }

    func weekday(_ weekday: Int) -> String {
        words["weekdays"].split(separator: " ").map(String.init)[(weekday - 1) % 7]
    }

    /// `1 Mar 2024`, or without the year.
    func date(_ date: LocalDate, year: Bool = true) -> String {
        let (yearNumber, month, day) = date.components
        let text = isDanish ? "\(day). \(self.month(month))" : "\(day) \(self.month(month))"
        return year ? "\(text) \(yearNumber)" : text
    }

    /// `Fri 1 Mar`.
    func weekdayAndDate(_ date: LocalDate, year: Bool = false) -> String {
        "\(weekday(date.weekday.rawValue)) \(self.date(date, year: year))"
    }

    /// `25 Aug – 22 Nov 2026`.
    func days(_ from: LocalDate, _ to: LocalDate) -> String {
        if from == to { return date(from) }
        let sameYear = from.components.year == to.components.year
        return "\(date(from, year: !sameYear)) – \(date(to))"
    }

    /// `09:05`; seconds are left to those who ask the API.
    func time(_ instant: Instant, _ zone: Zone) -> String {
        let minutes = zone.minuteOfDay(at: instant)
        return "\(padded(minutes / 60)):\(padded(minutes % 60))"
    }

    func dateAndTime(_ instant: Instant, _ zone: Zone, year: Bool = true) -> String {
        "\(date(zone.date(at: instant), year: year)) \(time(instant, zone))"
    }

    /// `09–10`.
    func hour(_ hour: Int) -> String { "\(padded(hour))–\(padded(hour + 1))" }

    /// What a period is called by its first day.
    func period(_ start: LocalDate, _ frequency: Frequency, year: Bool) -> String {
        let (yearNumber, month, _) = start.components
        switch frequency {
        case .day, .week: return date(start, year: year)
        case .month: return "\(self.month(month)) \(yearNumber)"
        case .quarter: return "\(words["quarter_letter"])\((month + 2) / 3) \(yearNumber)"
        case .year: return String(yearNumber)
        }
    }

    private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
