import Support

/// The rule of a public holiday, good for any year.
enum PublicHoliday: Sendable {
    case fixed(_ month: Int, _ day: Int)
    case nth(_ n: Int, _ weekday: Weekday, _ month: Int)
    case last(_ weekday: Weekday, _ month: Int)

    func date(in year: Int) -> LocalDate? {
        switch self {
        case .fixed(let month, let day):
            return LocalDate(year: year, month: month, day: day)
        case .nth(let n, let weekday, let month):
            guard let first = LocalDate(year: year, month: month, day: 1) else { return nil }
            let ahead = (weekday.rawValue - first.weekday.rawValue + 7) % 7
            return first + (ahead + 7 * (n - 1))
        case .last(let weekday, let month):
            let length = LocalDate.daysIn(month: month, year: year)
            guard let last = LocalDate(year: year, month: month, day: length) else { return nil }
            return last - (last.weekday.rawValue - weekday.rawValue + 7) % 7
        }
    }
}

extension Site {
    /// In order.
    func holidays(from first: LocalDate, through last: LocalDate) -> [LocalDate] {
        (first.components.year...last.components.year)
            .flatMap { year in holidays.compactMap { $0.date(in: year) } }
            .filter { $0 >= first && $0 <= last }
            .sorted()
    }
}
