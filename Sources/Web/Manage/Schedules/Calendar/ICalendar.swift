import Support

/// The whole days that an iCalendar file (RFC 5545) names: what a country's holidays come as.
///
/// Nothing is guessed: an entry that is not understood to its end closes no day, and is named.
struct ICalendar: Sendable, Equatable {
    struct Day: Sendable, Equatable {
        var date: LocalDate
        var name: String
    }

    struct PassedOver: Sendable, Equatable {
        /// Empty: the entry has none.
        var name: String
        var reason: CalendarEvent.Refusal
    }

    /// By date; of several entries on one date the first.
    var days: [Day] = []
    var passedOver: [PassedOver] = []

    /// Nil: the bytes are no calendar. What comes every year has its dates of the year of `from` and the ones after it,
    /// `years` of them. `zone` is for ends that are told in UTC.
    init?(_ bytes: some Sequence<UInt8>, from: LocalDate, years: Int, zone: Zone) {
        guard let lines = CalendarLine.lines(of: bytes), lines.contains(where: \.beginsCalendar) else { return nil }
        let first = from.components.year
        let horizon = first..<first + years
        let events = events(in: lines)
        let exceptions = CalendarExceptions(events)
        var names: [LocalDate: String] = [:]
        for event in events {
            do {
                for date in try event.days(in: horizon, zone: zone, exceptions) where names[date] == nil {
                    names[date] = event.name
                }
            } catch {
                passedOver.append(PassedOver(name: event.name, reason: error))
            }
        }
        days = names.map { Day(date: $0.key, name: $0.value) }.sorted { $0.date < $1.date }
    }

    /// The entries in their order; one that is cut off is passed over.
    private mutating func events(in lines: [CalendarLine]) -> [CalendarEvent] {
        var events: [CalendarEvent] = []
        var open: CalendarEvent?
        // What stands within an entry, such as its alarm, has a summary and a duration of its own.
        var depth = 0
        func cutOff() -> [PassedOver] { open.map { [PassedOver(name: $0.name, reason: .unreadable)] } ?? [] }
        for line in lines {
            switch line.name {
            case "BEGIN" where line.word == "VEVENT":
                passedOver += cutOff()
                (open, depth) = (CalendarEvent(), 0)
            case "BEGIN": depth += 1
            case "END" where line.word == "VEVENT":
                if depth > 0 { passedOver += cutOff() } else if let open { events.append(open) }
                (open, depth) = (nil, 0)
            case "END": depth = max(0, depth - 1)
            default:
                if depth == 0 { open?.lines.append(line) }
            }
        }
        passedOver += cutOff()
        return events
    }
}
