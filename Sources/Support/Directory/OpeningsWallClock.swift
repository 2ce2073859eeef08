/// Opening hours on a calendar without a zone: a week that repeats for ever, and the days on which closures make it
/// different. Positions are milliseconds of the wall clock since 1970-01-01T00:00.
struct WallClockHours: Sendable {
    private static let weekLength: Milliseconds = 7 * .day
    /// 1969-12-29, a Monday.
    private static let firstMonday: Milliseconds = -3 * .day

    /// The hours of the week that repeats, from Monday's midnight on.
    private let week: OpenSpans
    /// The days on which it does not, in order and not touching.
    private let exceptions: [Exception]

    /// Neighbouring days whose hours are other than the week's, because of a closure on them or on the day before.
    private struct Exception: Sendable {
        var days: Range<Milliseconds>
        var spans: OpenSpans
        /// Open time from the first Monday to the begin of these days, and to their end.
        var openBefore: Milliseconds
        var openAfter: Milliseconds
    }

    init(hours: WeeklyHours, closures: [Schedule.Closure]) {
        let closures = Dictionary(grouping: closures) { $0.date }
        week = WallClockHours.week(of: hours)
        var exceptions: [Exception] = []
        var surplus: Milliseconds = 0
        for days in WallClockHours.irregularDays(closures.keys.sorted()) {
            let spans = WallClockHours.spans(of: days, hours: hours, closures: closures)
            let range = days.lowerBound.midnight..<days.upperBound.midnight
            let before = WallClockHours.regularTime(before: range.lowerBound, week: week) + surplus
            let after = before + spans.total
            surplus = after - WallClockHours.regularTime(before: range.upperBound, week: week)
            exceptions.append(Exception(days: range, spans: spans, openBefore: before, openAfter: after))
        }
        self.exceptions = exceptions
    }

    func openTime(in range: Range<Milliseconds>) -> Milliseconds {
        openTime(before: range.upperBound) - openTime(before: range.lowerBound)
    }

    func isOpen(at position: Milliseconds) -> Bool {
        if let exception = lastException(where: { $0.days.lowerBound <= position }),
            position < exception.days.upperBound
        {
            return exception.spans.contains(position)
        }
        return week.contains(position - WallClockHours.monday(before: position))
    }

    /// The open position before which, counted from `start`, exactly `time` is open. Nil: there is none.
    func position(ofOpenTime time: Milliseconds, from start: Milliseconds) -> Milliseconds? {
        let wanted = openTime(before: start) + time
        guard let exception = lastException(where: { $0.openBefore <= wanted }) else {
            return regularPosition(ofOpenTime: wanted)
        }
        if wanted < exception.openAfter {
            return exception.spans.position(ofOpenTime: wanted - exception.openBefore)
        }
        let regularAfter = WallClockHours.regularTime(before: exception.days.upperBound, week: week)
        return regularPosition(ofOpenTime: wanted - exception.openAfter + regularAfter)
    }

    /// The open parts of `range`, in order.
    func spans(in range: Range<Milliseconds>) -> [Range<Milliseconds>] {
        var spans: [Range<Milliseconds>] = []
        var position = range.lowerBound
        for exception in exceptions where exception.days.overlaps(range) {
            spans += regularSpans(in: position..<max(position, exception.days.lowerBound))
            spans += exception.spans.clipped(to: range)
            position = exception.days.upperBound
        }
        return spans + regularSpans(in: position..<max(position, range.upperBound))
    }

    /// Open time from the first Monday on; below zero before it.
    private func openTime(before position: Milliseconds) -> Milliseconds {
        guard let exception = lastException(where: { $0.days.lowerBound <= position }) else {
            return WallClockHours.regularTime(before: position, week: week)
        }
        if position < exception.days.upperBound {
            return exception.openBefore + exception.spans.openTime(before: position)
        }
        return exception.openAfter + WallClockHours.regularTime(before: position, week: week)
            - WallClockHours.regularTime(before: exception.days.upperBound, week: week)
    }

    /// `condition` holds up to some exception and not after it.
    private func lastException(where condition: (Exception) -> Bool) -> Exception? {
        let count = exceptions.prefixCount(where: condition)
        return count == 0 ? nil : exceptions[count - 1]
    }
}

// The week that repeats.
extension WallClockHours {
    private static func week(of hours: WeeklyHours) -> OpenSpans {
        var spans: [Range<Milliseconds>] = []
        for (index, intervals) in hours.days.enumerated() {
            for interval in intervals {
                let span = interval.span(on: LocalDate(dayNumber: index))
                spans.append(span.clamped(to: 0..<weekLength))
                // What runs past Sunday's midnight opens the week.
                spans.append(0..<max(0, span.upperBound - weekLength))
            }
        }
        return OpenSpans(merging: spans)
    }

    private static func monday(before position: Milliseconds) -> Milliseconds {
        firstMonday + (position - firstMonday).flooredQuotient(by: weekLength) * weekLength
    }

    /// Open time from the first Monday on, if there were no exceptions.
    private static func regularTime(before position: Milliseconds, week: OpenSpans) -> Milliseconds {
        let weeks = (position - firstMonday).flooredQuotient(by: weekLength)
        return weeks * week.total + week.openTime(before: position - firstMonday - weeks * weekLength)
    }

    private func regularPosition(ofOpenTime time: Milliseconds) -> Milliseconds? {
        guard week.total > 0 else { return nil }
        let weeks = time.flooredQuotient(by: week.total)
        guard let position = week.position(ofOpenTime: time - weeks * week.total) else { return nil }
        return WallClockHours.firstMonday + weeks * WallClockHours.weekLength + position
    }

    private func regularSpans(in range: Range<Milliseconds>) -> [Range<Milliseconds>] {
        guard week.total > 0 else { return [] }
        var spans: [Range<Milliseconds>] = []
        var monday = WallClockHours.monday(before: range.lowerBound)
        while monday < range.upperBound {
            let part = (range.lowerBound - monday)..<(range.upperBound - monday)
            spans += week.clipped(to: part).map { ($0.lowerBound + monday)..<($0.upperBound + monday) }
            monday += WallClockHours.weekLength
        }
        return spans
    }
}

// The days that are different.
extension WallClockHours {
    /// The dates of closures and the dates after them, into which their hours may run; neighbours in one range.
    private static func irregularDays(_ closures: [LocalDate]) -> [Range<LocalDate>] {
        var ranges: [Range<LocalDate>] = []
        for date in closures {
            if let last = ranges.last, date <= last.upperBound {
                ranges[ranges.count - 1] = last.lowerBound..<(date + 2)
            } else {
                ranges.append(date..<(date + 2))
            }
        }
        return ranges
    }

    private static func spans(
        of days: Range<LocalDate>, hours: WeeklyHours, closures: [LocalDate: [Schedule.Closure]]
    ) -> OpenSpans {
        let bounds = days.lowerBound.midnight..<days.upperBound.midnight
        var spans: [Range<Milliseconds>] = []
        // The evening before may run into the first day.
        for number in (days.lowerBound.dayNumber - 1)..<days.upperBound.dayNumber {
            let date = LocalDate(dayNumber: number)
            for interval in intervals(of: date, hours: hours, closures: closures[date] ?? []) {
                spans.append(interval.span(on: date).clamped(to: bounds))
            }
        }
        return OpenSpans(merging: spans)
    }

    private static func intervals(
        of date: LocalDate, hours: WeeklyHours, closures: [Schedule.Closure]
    ) -> [HourInterval] {
        if closures.isEmpty { return hours[date.weekday] }
        if closures.contains(where: { $0.hours == nil }) { return [] }
        return closures.flatMap { $0.hours ?? [] }
    }
}

extension LocalDate {
    /// On the wall clock, in milliseconds since 1970-01-01T00:00.
    fileprivate var midnight: Milliseconds { Milliseconds(dayNumber) * .day }
}

extension HourInterval {
    /// On the wall clock; the end may lie on the next date.
    fileprivate func span(on date: LocalDate) -> Range<Milliseconds> {
        let opens = date.midnight + Milliseconds(start) * .minute
        return opens..<(opens + Milliseconds(length) * .minute)
    }
}
