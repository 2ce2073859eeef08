/// An IANA time zone: what the clock on the wall shows at an instant. Cheap to copy; every question is a binary search.
public struct Zone: Sendable {
    public let identifier: String
    private let table: ZoneTable

    /// Nil: there is no such zone. Spelling counts (`Europe/Madrid`), and neither abbreviations such as `PST` nor
    /// offsets such as `GMT+3` are zones.
    public init?(_ identifier: String) {
        guard let table = ZoneTable.named(identifier) else { return nil }
        self.init(identifier: identifier, table: table)
    }

    private init(identifier: String, table: ZoneTable) {
        self.identifier = identifier
        self.table = table
    }

    public static let utc = Zone(identifier: "UTC", table: ZoneTable(firstOffset: 0, transitions: []))

    /// What local time is ahead of UTC by: local = UTC + offset. To the second, so that old local mean times are right.
    public func offset(at instant: Instant) -> Milliseconds {
        table.stretch(at: instant).offset
    }

    public func date(at instant: Instant) -> LocalDate {
        wallClock(at: instant).date
    }

    /// 0…1439.
    public func minuteOfDay(at instant: Instant) -> Int {
        Int(wallClock(at: instant).time / .minute)
    }

    /// Milliseconds that the wall clock shows since its midnight.
    public func time(at instant: Instant) -> Milliseconds {
        wallClock(at: instant).time
    }

    public func wallClock(at instant: Instant) -> (date: LocalDate, time: Milliseconds) {
        let local = instant.milliseconds + offset(at: instant)
        let day = local.flooredQuotient(by: .day)
        return (LocalDate(dayNumber: Int(day)), local - day * .day)
    }

    /// The first instant whose wall-clock date is `date`; of a date that the zone skipped, the next date's first instant.
    public func start(of date: LocalDate) -> Instant {
        let midnight = Milliseconds(date.dayNumber) * .day
        var stretch = table.stretch(at: Instant(milliseconds: midnight - ZoneTable.greatestOffset))
        while stretch.end.milliseconds + stretch.offset <= midnight {
            stretch = table.stretch(at: stretch.end)
        }
        return max(stretch.start, Instant(milliseconds: midnight - stretch.offset))
    }

    /// The changes of the offset within `range`; each offset holds from its instant on. None before the
    /// year 1 nor after 9999.
    public func transitions(in range: Range<Instant>) -> [(at: Instant, offset: Milliseconds)] {
        let range = range.clamped(to: .distantPast..<(.distantFuture + 1))
        guard !range.isEmpty else { return [] }
        var transitions: [(at: Instant, offset: Milliseconds)] = []
        var stretch = table.stretch(at: range.lowerBound)
        if stretch.start == range.lowerBound { transitions.append((stretch.start, stretch.offset)) }
        while stretch.end < range.upperBound {
            stretch = table.stretch(at: stretch.end)
            transitions.append((stretch.start, stretch.offset))
        }
        return transitions
    }
}

extension Zone {
    /// A stretch of time with one offset.
    struct Stretch: Equatable {
        var start: Instant
        var end: Instant
        var offset: Milliseconds
    }

    /// The whole stretch around `instant`.
    func stretch(at instant: Instant) -> Stretch {
        table.stretch(at: instant)
    }
}

extension Zone: Hashable {
    public static func == (a: Zone, b: Zone) -> Bool { a.identifier == b.identifier }
    public func hash(into hasher: inout Hasher) { hasher.combine(identifier) }
}

extension Zone: CustomStringConvertible {
    public var description: String { identifier }
}
