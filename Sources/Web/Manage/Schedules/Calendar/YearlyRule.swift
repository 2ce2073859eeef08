import Support

/// What comes every year: `FREQ=YEARLY;BYMONTH=11;BYDAY=4TH` is the fourth Thursday of November.
struct YearlyRule: Sendable, Equatable {
    private struct Day: Equatable {
        var weekday: Weekday
        /// The how manieth of the month or the year, from its end where it is below zero; nil: each.
        var ordinal: Int?
    }

    private var interval = 1
    private var count: Int?
    private var until: LocalDate?
    private var months: [Int] = []
    private var monthDays: [Int] = []
    private var days: [Day] = []
    private var positions: [Int] = []

    /// Nil: a part of it is not read here. `text` is in capitals; `zone` is for an end that is told in UTC.
    init?(_ text: String, zone: Zone) {
        var parts: [String: String] = [:]
        for part in text.split(separator: ";") {
            let pair = part.split(separator: "=", omittingEmptySubsequences: false)
            guard pair.count == 2, parts.updateValue(String(pair[1]), forKey: String(pair[0])) == nil else {
                return nil
            }
        }
        guard parts.removeValue(forKey: "FREQ") == "YEARLY" else { return nil }
        for (name, value) in parts {
            guard read(name, value, zone) else { return nil }
        }
        let isEveryDay = months.isEmpty && monthDays.isEmpty && days.isEmpty
        let isNumbered = days.contains { $0.ordinal != nil }
        if count != nil && until != nil || !positions.isEmpty && isEveryDay || isNumbered && !monthDays.isEmpty {
            return nil
        }
    }

    /// False: it is not understood.
    private mutating func read(_ name: String, _ value: String, _ zone: Zone) -> Bool {
        switch name {
        case "INTERVAL":
            guard let number = Int(value), (1...1000).contains(number) else { return false }
            interval = number
        case "COUNT":
            guard let number = Int(value), number > 0 else { return false }
            count = number
        case "UNTIL":
            guard let moment = CalendarMoment(value) else { return false }
            until = moment.date(in: zone)
        case "BYMONTH": return Self.read(value, within: 1...12, into: &months)
        case "BYMONTHDAY": return Self.read(value, within: -31...31, into: &monthDays)
        case "BYSETPOS": return Self.read(value, within: -366...366, into: &positions)
        case "BYDAY":
            for text in value.split(separator: ",", omittingEmptySubsequences: false) {
                guard let weekday = Self.weekdays[String(text.suffix(2))] else { return false }
                let number = text.dropLast(2)
                let ordinal = Int(number)
                guard number.isEmpty || ordinal.map({ $0 != 0 && abs($0) <= 53 }) ?? false else { return false }
                days.append(Day(weekday: weekday, ordinal: ordinal))
            }
        // On which day weeks begin bears on nothing that is read here.
        case "WKST": return Self.weekdays[value] != nil
        default: return false
        }
        return true
    }

    private static let weekdays = Dictionary(
        uniqueKeysWithValues: Weekday.allCases.map { (String($0.key.prefix(2)).uppercased(), $0) })

    private static func read(_ value: String, within range: ClosedRange<Int>, into list: inout [Int]) -> Bool {
        for text in value.split(separator: ",", omittingEmptySubsequences: false) {
            guard let number = Int(text), number != 0, range.contains(number) else { return false }
            list.append(number)
        }
        return true
    }

    // MARK: Dates

    /// The dates in the years of `horizon`. Nil: a number of times is counted from a day that the rule does not have, or
    /// from so long ago that it is nobody's calendar.
    func dates(from start: LocalDate, in horizon: Range<Int>) -> [LocalDate]? {
        let first = start.components.year
        if count != nil, first < 1900 || !dates(of: first, start).contains(start) { return nil }
        // Only where the times are counted do the years before the horizon matter.
        let skipped = count == nil ? max(0, horizon.lowerBound - first + interval - 1) / interval : 0
        var left = count ?? .max
        var found: [LocalDate] = []
        for year in stride(from: first + skipped * interval, to: horizon.upperBound, by: interval) {
            for date in dates(of: year, start) where date >= start {
                if left == 0 || until.map({ date > $0 }) ?? false { return found }
                left -= 1
                if horizon.contains(year) { found.append(date) }
            }
        }
        return found
    }

    /// In order.
    private func dates(of year: Int, _ start: LocalDate) -> [LocalDate] {
        let dates = Set(candidates(of: year, start)).sorted()
        if positions.isEmpty { return dates }
        return Set(positions.map { $0 > 0 ? $0 - 1 : dates.count + $0 }).sorted().filter(dates.indices.contains).map {
            dates[$0]
        }
    }

    private func candidates(of year: Int, _ start: LocalDate) -> [LocalDate] {
        if !monthDays.isEmpty { return daysOfMonths(year) }
        return days.isEmpty ? anniversaries(year, start) : weekdays(year)
    }

    /// The day on which it began, in the months of the rule.
    private func anniversaries(_ year: Int, _ start: LocalDate) -> [LocalDate] {
        let (_, month, day) = start.components
        return (months.isEmpty ? [month] : months).compactMap { LocalDate(year: year, month: $0, day: day) }
    }

    /// Days by their numbers; weekdays leave only their own.
    private func daysOfMonths(_ year: Int) -> [LocalDate] {
        let dates = (months.isEmpty ? Array(1...12) : months).flatMap { month in
            monthDays.compactMap { number in
                let day = number > 0 ? number : LocalDate.daysIn(month: month, year: year) + 1 + number
                return LocalDate(year: year, month: month, day: day)
            }
        }
        return days.isEmpty ? dates : dates.filter { date in days.contains { $0.weekday == date.weekday } }
    }

    /// Weekdays of the rule's months, or of the year.
    private func weekdays(_ year: Int) -> [LocalDate] {
        let spans = months.isEmpty ? [Self.span(year, 1, 12)] : months.map { Self.span(year, $0, $0) }
        return spans.flatMap { span in
            days.flatMap { day -> [LocalDate] in
                let dates = span.filter { $0.weekday == day.weekday }
                guard let ordinal = day.ordinal else { return dates }
                let index = ordinal > 0 ? ordinal - 1 : dates.count + ordinal
                return dates.indices.contains(index) ? [dates[index]] : []
            }
        }
    }

    /// Every date of the months from `first` to `last`.
    private static func span(_ year: Int, _ first: Int, _ last: Int) -> [LocalDate] {
        guard let start = LocalDate(year: year, month: first, day: 1),
            let end = LocalDate(year: year, month: last, day: LocalDate.daysIn(month: last, year: year))
        else { return [] }
        return (0...(end - start)).map { start + $0 }
    }
}
