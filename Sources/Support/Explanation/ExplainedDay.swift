/// What one local day contributed to a duration in SLA hours.
public struct ExplainedDay: Sendable, Equatable {
    /// In the schedule's zone.
    public var date: LocalDate
    /// When the schedule was open, within the duration; empty on a day off.
    public var open: [Range<Instant>]
    /// What of it counted.
    public var counted: [Range<Instant>]
    /// What of it did not, because the ticket waited on the customer.
    public var paused: [Range<Instant>]
    /// The sum of what counted.
    public var sum: Milliseconds

    /// The days from the first span's start to the last one's end, each with its own part; their sums add up to the duration.
    static func days(of spans: Spans, pauses: Spans, openings: Openings, zone: Zone) -> [ExplainedDay] {
        guard let start = spans.list.first?.lowerBound, let end = spans.list.last?.upperBound else { return [] }
        var days: [ExplainedDay] = []
        var date = zone.date(at: start)
        var dayStart = start
        while dayStart < end {
            let dayEnd = min(end, zone.start(of: date + 1))
            // A date that the zone skipped has no time of its own.
            if dayStart < dayEnd {
                let open = Spans(openings.intervals(from: dayStart, to: dayEnd))
                let due = open.intersection(spans)
                let counted = due.subtracting(pauses)
                days.append(
                    ExplainedDay(
                        date: date, open: open.list, counted: counted.list, paused: due.intersection(pauses).list,
                        sum: counted.length))
                dayStart = dayEnd
            }
            date = date + 1
        }
        return days
    }
}
