import Support

/// What was read off a clock on the wall, to be checked and turned into an instant.
struct WallClockReading {
    var year = 0
    var month = 0
    var day = 0
    var hour = 0
    var minute = 0
    var second = 0
    var millisecond = 0
    /// Nil: a clock of 24 hours.
    var isAfternoon: Bool?
    /// In milliseconds ahead of UTC; nil: the zone says.
    var offset: Milliseconds?

    /// Nil: there is no such date or time of day.
    func instant(in zone: Zone) -> Instant? {
        guard (1...9999).contains(year), let date = LocalDate(year: year, month: month, day: day), minute < 60,
            second < 60, let hour = hourOfDay
        else { return nil }
        let minutes = Milliseconds(hour * 60 + minute)
        let time = minutes * .minute + Milliseconds(second * 1000 + millisecond)
        let wallClock = Milliseconds(date.dayNumber) * .day + time
        if let offset { return Instant(milliseconds: wallClock - offset) }
        return zone.instant(wallClock: wallClock)
    }

    private var hourOfDay: Int? {
        guard let isAfternoon else { return hour < 24 ? hour : nil }
        guard (1...12).contains(hour) else { return nil }
        return hour % 12 + (isAfternoon ? 12 : 0)
    }
}

extension Zone {
    /// The instant at which the wall clock shows `wallClock`, in milliseconds since its own 1970-01-01 00:00.
    ///
    /// A time that the clock shows twice is the earlier one. One that it skips is read with the offset from before the
    /// change: at a change from 02:00 to 03:00, 02:30 becomes 03:30.
    func instant(wallClock: Milliseconds) -> Instant {
        let before = offset(at: Instant(milliseconds: wallClock - .day))
        let after = offset(at: Instant(milliseconds: wallClock + .day))
        let early = Instant(milliseconds: wallClock - before)
        let late = Instant(milliseconds: wallClock - after)
        if offset(at: early) != before, offset(at: late) == after { return late }
        return early
    }
}
