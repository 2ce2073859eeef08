public import Semantics

/// How a report's rows are grouped, by the words of a URL.
public enum Grouping: Sendable, Hashable {
    case none
    case by(Dimension)
    case hour
    case weekdayHour

    public init?(_ text: String) {
        switch text {
        case "none": self = .none
        case "owner": self = .by(.owner)
        case "team": self = .by(.team)
        case "source": self = .by(.source)
        case "pipeline": self = .by(.pipeline)
        case "contact": self = .by(.contact)
        case "survey": self = .by(.survey)
        case "age": self = .by(.age)
        case "stage": self = .by(.stage)
        case "ticket": self = .by(.ticket)
        case "hour": self = .hour
        case "weekday-hour": self = .weekdayHour
        default:
            // By code points: a property's name may begin with a combining mark.
            let (prefix, all) = ("property:".unicodeScalars, text.unicodeScalars)
            guard all.starts(with: prefix), all.count > prefix.count else { return nil }
            self = .by(.property(String(all.dropFirst(prefix.count))))
        }
    }

    public var text: String {
        switch self {
        case .none: "none"
        case .by(let dimension): dimension.name
        case .hour: "hour"
        case .weekdayHour: "weekday-hour"
        }
    }

    /// What the planner groups by.
    var dimensions: [Dimension] {
        switch self {
        case .none: []
        case .by(let dimension): [dimension]
        case .hour: [.hour]
        case .weekdayHour: [.weekday, .hour]
        }
    }
}
