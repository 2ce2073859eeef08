import Support

/// From when a change of the directory holds, as its form says it.
enum Validity: Sendable, Equatable {
    case now
    /// A day's start in the account's zone.
    case day(LocalDate)
    /// From the first event that there is.
    case always

    /// Fields `since` (now, day, always) and `since_day`.
    init(_ form: QueryString) throws {
        switch form["since"] {
        case nil, "now": self = .now
        case "always": self = .always
        case "day":
            guard let day = form["since_day"].flatMap({ LocalDate($0) }) else {
                throw Problem.parameter("since_day", "is no date; write YYYY-MM-DD").worded("why_no_date")
            }
            self = .day(day)
        case .some: throw Problem.parameter("since", "is none of now, day, always")
        }
    }

    func instant(now: Instant, beginning: Instant?, zone: Zone) -> Instant {
        switch self {
        case .now: now
        case .day(let day): zone.start(of: day)
        case .always: min(now, beginning.map { zone.start(of: zone.date(at: $0)) } ?? now)
        }
    }
}
