/// How a range of days is cut into periods: local days, weeks, months, quarters or years.
public enum Frequency: String, Sendable, CaseIterable {
    case day, week, month, quarter, year

    /// The first day of the period that holds `date`; `weekStart` matters to weeks alone.
    public func start(of date: LocalDate, weekStart: Weekday = .monday) -> LocalDate {
        let (year, month, day) = date.components
        switch self {
        case .day: return date
        case .week: return date - (date.weekday.rawValue - weekStart.rawValue + 7) % 7
        case .month: return date - (day - 1)
        case .quarter: return LocalDate.first(ofMonth: month - (month - 1) % 3, year: year)
        case .year: return LocalDate.first(ofMonth: 1, year: year)
        }
    }

    /// The first day of the period after the one that begins at `start`.
    public func next(after start: LocalDate) -> LocalDate {
        switch self {
        case .day: start + 1
        case .week: start + 7
        case .month: start.adding(months: 1)
        case .quarter: start.adding(months: 3)
        case .year: start.adding(months: 12)
        }
    }

    /// The periods that `range` touches, in order, the first and the last cut to it.
    public func periods(of range: ClosedRange<LocalDate>, weekStart: Weekday = .monday) -> [Period] {
        var periods: [Period] = []
        var start = self.start(of: range.lowerBound, weekStart: weekStart)
        while start <= range.upperBound {
            let next = self.next(after: start)
            let days = max(start, range.lowerBound)...min(next - 1, range.upperBound)
            periods.append(Period(name: start, days: days, isCut: days != start...(next - 1)))
            start = next
        }
        return periods
    }

    /// How many periods `range` touches; costs the same for a week and for a century.
    public func count(of range: ClosedRange<LocalDate>, weekStart: Weekday = .monday) -> Int {
        let first = start(of: range.lowerBound, weekStart: weekStart)
        let last = start(of: range.upperBound, weekStart: weekStart)
        let months = last.monthNumber - first.monthNumber
        return switch self {
        case .day: last - first + 1
        case .week: (last - first) / 7 + 1
        case .month: months + 1
        case .quarter: months / 3 + 1
        case .year: months / 12 + 1
        }
    }
}

/// One period of a range of days.
public struct Period: Sendable, Hashable {
    /// The first day of the whole period, cut or not: what the period is called.
    public var name: LocalDate
    /// Its days within the range, both ends included.
    public var days: ClosedRange<LocalDate>
    /// Whether the range holds only a part of it.
    public var isCut: Bool

    public init(name: LocalDate, days: ClosedRange<LocalDate>, isCut: Bool) {
        self.name = name
        self.days = days
        self.isCut = isCut
    }
}

extension LocalDate {
    /// Months since year 0, so that neighbours differ by one.
    fileprivate var monthNumber: Int {
        let (year, month, _) = components
        return year * 12 + month - 1
    }

    fileprivate static func first(ofMonth month: Int, year: Int) -> LocalDate {
        LocalDate(unchecked: (year, month, 1))
    }

    /// The first day of the month `months` later.
    fileprivate func adding(months: Int) -> LocalDate {
        let number = monthNumber + months
        return LocalDate.first(ofMonth: number % 12 + 1, year: number / 12)
    }
}
