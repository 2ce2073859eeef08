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

/// The fields of a form that say it.
struct ValidityFields {
    var choices: [ManageChoice]
    var sinceDay: String

    init(_ page: PageContext) {
        self.init("now", day: page.zone.date(at: page.now).description, page.words)
    }

    /// Of a version that is planned: its own day.
    init(plannedAt instant: Instant, _ page: PageContext) {
        self.init("day", day: page.zone.date(at: instant).description, page.words)
    }

    /// As they were sent.
    init(_ form: QueryString, _ page: PageContext) {
        self.init(
            form["since"] ?? "now", day: form["since_day"] ?? page.zone.date(at: page.now).description, page.words)
    }

    private init(_ chosen: String, day: String, _ words: Words) {
        choices = ["now", "day", "always"].map {
            ManageChoice(value: $0, label: words["since_" + $0], isChosen: $0 == chosen)
        }
        sinceDay = day
    }
}
