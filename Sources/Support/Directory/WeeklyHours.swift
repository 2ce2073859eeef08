/// Opening hours of a week by the wall clock, in the order of time within each day. A weekday without intervals is closed.
public struct WeeklyHours: Sendable, Hashable {
    /// Monday first.
    public var days: [[HourInterval]]

    public init(days: [[HourInterval]]) {
        precondition(days.count == 7, "a week has seven days")
        self.days = days
    }

    public static let never = WeeklyHours(days: Array(repeating: [], count: 7))

    public subscript(weekday: Weekday) -> [HourInterval] {
        get { days[weekday.rawValue - 1] }
        set { days[weekday.rawValue - 1] = newValue }
    }
}

/// From `start` to `end` in minutes of the day; an end not after its start lies on the next day. `24:00` is 1440.
public struct HourInterval: Sendable, Hashable {
    public var start: Int
    public var end: Int

    public init(start: Int, end: Int) {
        self.start = start
        self.end = end
    }

    public var runsPastMidnight: Bool { end <= start }
}

/// ISO numbering: Monday 1 … Sunday 7.
public enum Weekday: Int, Sendable, CaseIterable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    /// The key in events: `mon` … `sun`.
    public var key: String { ["mon", "tue", "wed", "thu", "fri", "sat", "sun"][rawValue - 1] }
}
