/// Dates and times as people read them, in one zone.
struct WallClockText: Sendable {
    let zone: Zone

    init(_ zone: Zone) {
        self.zone = zone
    }

    /// `Fri 1 Mar 2024`.
    static func date(_ date: LocalDate, year: Bool = true) -> String {
        let (yearNumber, month, day) = date.components
        let weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][date.weekday.rawValue - 1]
        let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return "\(weekday) \(day) \(names[month - 1])" + (year ? " \(yearNumber)" : "")
    }

    /// `Fri 1 Mar 2024 15:30:05`; seconds and milliseconds only where there are any.
    func dateAndTime(_ instant: Instant) -> String {
        "\(WallClockText.date(zone.date(at: instant))) \(time(instant))"
    }

    /// `15:30`, `15:30:05`, `15:30:05.250`.
    func time(_ instant: Instant) -> String { WallClockText.time(zone.time(at: instant)) }

    /// `09:00–12:00`; an end at midnight is 24:00.
    func interval(_ interval: Range<Instant>) -> String {
        let end = zone.time(at: interval.upperBound)
        let isMidnight = end == 0 && zone.date(at: interval.upperBound) > zone.date(at: interval.lowerBound)
        return "\(time(interval.lowerBound))–\(isMidnight ? "24:00" : WallClockText.time(end))"
    }

    private static func time(_ sinceMidnight: Milliseconds) -> String {
        func digits(_ number: Milliseconds, _ width: Int) -> String {
            let text = String(number)
            return String(repeating: "0", count: max(0, width - text.count)) + text
        }
        let (minutes, rest) = sinceMidnight.quotientAndRemainder(dividingBy: .minute)
        let text = "\(digits(minutes / 60, 2)):\(digits(minutes % 60, 2))"
        if rest == 0 { return text }
        let (seconds, milliseconds) = rest.quotientAndRemainder(dividingBy: .second)
        return text + ":" + digits(seconds, 2) + (milliseconds == 0 ? "" : "." + digits(milliseconds, 3))
    }
}
