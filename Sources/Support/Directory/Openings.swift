/// When a schedule is open, as instants: weekly hours in a zone, with closures.
///
/// Hours are a matter of the wall clock: an instant is open if what the clock in the zone shows then is open. So both
/// passes of a repeated hour are open or both are closed, and a skipped hour is nobody's. Nothing is walked: between two
/// changes of the zone's offset, open time is the difference of two sums that are looked up.
///
/// An interval that runs past midnight belongs to the date on which it starts. A closure of the whole day wins over
/// special hours of the same date; where closures make intervals overlap, they are one. Time outside of the years 1 to
/// 9999 is not counted.
public struct Openings: Sendable {
    private let zone: Zone
    private let hours: WallClockHours

    public init(hours: WeeklyHours, closures: [Schedule.Closure] = [], zone: Zone) {
        self.zone = zone
        self.hours = WallClockHours(hours: hours, closures: closures)
    }

    public static let aroundTheClock = Openings(
        hours: WeeklyHours(days: Array(repeating: [HourInterval(start: 0, end: 1440)], count: 7)), zone: .utc)

    /// The open milliseconds of [from, to); 0 if `to` is not after `from`. Never more than the time that passes, and
    /// additive: open(a, c) = open(a, b) + open(b, c) for a ≤ b ≤ c.
    public func openTime(from: Instant, to: Instant) -> Milliseconds {
        var sum: Milliseconds = 0
        forEachStretch(from: from, to: to) { local, _ in
            sum += hours.openTime(in: local)
            return true
        }
        return sum
    }

    /// The open parts of [from, to), in order; what touches is one.
    public func intervals(from: Instant, to: Instant) -> [Range<Instant>] {
        var intervals: [Range<Instant>] = []
        forEachStretch(from: from, to: to) { local, offset in
            for span in hours.spans(in: local) {
                let start = Instant(milliseconds: span.lowerBound - offset)
                let end = Instant(milliseconds: span.upperBound - offset)
                if let last = intervals.last, last.upperBound == start {
                    intervals[intervals.count - 1] = last.lowerBound..<end
                } else {
                    intervals.append(start..<end)
                }
            }
            return true
        }
        return intervals
    }

    public func isOpen(at instant: Instant) -> Bool {
        hours.isOpen(at: instant.milliseconds + zone.offset(at: instant))
    }

    /// The last instant t ≥ `start` with openTime(start, t) ≤ `limit`: from t on, the limit is exceeded. Nil: it never
    /// is, not before the year 10000. A limit below zero is taken for zero.
    public func lastInstant(from start: Instant, withOpenTimeAtMost limit: Milliseconds) -> Instant? {
        var remaining = max(0, limit)
        var last: Instant?
        forEachStretch(from: start, to: .distantFuture) { local, offset in
            let open = hours.openTime(in: local)
            if remaining < open, let position = hours.position(ofOpenTime: remaining, from: local.lowerBound) {
                last = Instant(milliseconds: position - offset)
                return false
            }
            remaining -= open
            return true
        }
        return last
    }

    /// Calls `body` with the wall-clock times of each stretch of [from, to) in which the offset stays the same, and the
    /// offset; until `body` says false.
    private func forEachStretch(
        from: Instant, to: Instant, _ body: (_ local: Range<Milliseconds>, _ offset: Milliseconds) -> Bool
    ) {
        var start = max(from, .distantPast)
        let to = min(to, .distantFuture + 1)
        while start < to {
            let stretch = zone.stretch(at: start)
            let end = min(stretch.end, to)
            let local = (start.milliseconds + stretch.offset)..<(end.milliseconds + stretch.offset)
            guard body(local, stretch.offset) else { return }
            start = end
        }
    }
}
