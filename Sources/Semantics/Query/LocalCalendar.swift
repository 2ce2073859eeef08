public import Support

/// The days of a range as an engine can compute with them: offsets between the zone's transitions, and which period each day falls in.
///
/// Engines never see a zone. Local time is `at + offset`, where the offset changes at few known instants, so that day, hour and weekday are plain
/// arithmetic, the same in every engine and right on days with a clock change.
public struct LocalCalendar: Sendable, Hashable {
    /// The first local day.
    public var firstDay: LocalDate
    /// How many days.
    public var days: Int
    /// From `since` on (the first holds from the beginning), local time is ahead of UTC by this much.
    public var offsets: [Offset]
    /// For each day, the index of its period; empty: not split into periods.
    public var periodOfDay: [Int64]

    public struct Offset: Sendable, Hashable {
        public var since: Instant
        public var offset: Milliseconds

        public init(since: Instant, offset: Milliseconds) {
            self.since = since
            self.offset = offset
        }
    }

    public init(firstDay: LocalDate, days: Int, offsets: [Offset], periodOfDay: [Int64] = []) {
        self.firstDay = firstDay
        self.days = days
        self.offsets = offsets
        self.periodOfDay = periodOfDay
    }

    /// Of the days from `firstDay` on in a zone.
    public init(firstDay: LocalDate, days: Int, zone: Zone, periodOfDay: [Int64] = []) {
        let start = zone.start(of: firstDay)
        let end = zone.start(of: firstDay + days)
        var offsets = [Offset(since: start, offset: zone.offset(at: start))]
        if end > start {
            for transition in zone.transitions(in: start..<end) where transition.at > start {
                offsets.append(Offset(since: transition.at, offset: transition.offset))
            }
        }
        self.init(firstDay: firstDay, days: days, offsets: offsets, periodOfDay: periodOfDay)
    }

    /// Each period is one day.
    var isDaily: Bool { periodOfDay.enumerated().allSatisfy { $0.offset == Int($0.element) } }
}
