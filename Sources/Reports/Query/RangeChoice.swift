public import Support

/// Which days a report looks at: a preset that moves with the calendar, or fixed days.
public enum RangeChoice: Sendable, Hashable {
    public enum Unit: String, Sendable, CaseIterable {
        case week, month, quarter, year

        var frequency: Frequency {
            switch self {
            case .week: .week
            case .month: .month
            case .quarter: .quarter
            case .year: .year
            }
        }
    }

    case today
    case yesterday
    /// The last n days, today included.
    case lastDays(Int)
    /// From its first day to today.
    case this(Unit)
    /// The whole one before this.
    case last(Unit)
    /// From the earliest ticket or availability event to today.
    case all
    /// Both included; no end: today.
    case days(from: LocalDate, to: LocalDate?)

    public static let words =
        ["today", "yesterday", "last-N-days"]
        + ["this", "last"].flatMap { word in
            Unit.allCases.map { "\(word)-\($0.rawValue)" }
        } + ["all"]

    /// A preset; nil: not one of them.
    public init?(_ text: String) {
        switch text {
        case "today": self = .today
        case "yesterday": self = .yesterday
        case "all": self = .all
        default:
            let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
            if parts.count == 2, let unit = Unit(rawValue: parts[1]), ["this", "last"].contains(parts[0]) {
                self = parts[0] == "this" ? .this(unit) : .last(unit)
            } else if parts.count == 3, parts[0] == "last", parts[2] == "days", let days = Int(parts[1]),
                (1...36_600).contains(days), parts[1].allSatisfy(\.isASCII), parts[1].first != "+"
            {
                self = .lastDays(days)
            } else {
                return nil
            }
        }
    }

    /// The preset's word; nil for fixed days.
    public var word: String? {
        switch self {
        case .today: "today"
        case .yesterday: "yesterday"
        case .lastDays(let days): "last-\(days)-days"
        case .this(let unit): "this-\(unit.rawValue)"
        case .last(let unit): "last-\(unit.rawValue)"
        case .all: "all"
        case .days: nil
        }
    }

    /// The days meant, seen from `today`. A range without days (an end before its start) is nil.
    public func days(today: LocalDate, earliest: LocalDate?, weekStart: Weekday) -> ClosedRange<LocalDate>? {
        switch self {
        case .today:
            return today...today
        case .yesterday:
            return (today - 1)...(today - 1)
        case .lastDays(let days):
            return (today - (days - 1))...today
        case .this(let unit):
            return unit.frequency.start(of: today, weekStart: weekStart)...today
        case .last(let unit):
            let end = unit.frequency.start(of: today, weekStart: weekStart) - 1
            return unit.frequency.start(of: end, weekStart: weekStart)...end
        case .all:
            return min(earliest ?? today, today)...today
        case .days(let from, let to):
            let end = to ?? today
            return from <= end ? from...end : nil
        }
    }
}
