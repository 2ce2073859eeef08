import Support

/// A day or a time as iCalendar writes it: `20240605`, `20240605T000000`, `20240604T220000Z`.
struct CalendarMoment: Sendable, Equatable {
    let date: LocalDate
    /// Seconds of the day; nil: the whole day is meant.
    let seconds: Int?
    let isUTC: Bool

    init?(_ text: some StringProtocol) {
        var digits = Array(text.trimmingWhiteSpace().uppercased().utf8)
        isUTC = digits.last == 0x5A
        if isUTC { digits.removeLast() }
        guard digits.count == 15 || digits.count == 8 && !isUTC, let year = Self.number(digits[..<4]),
            let month = Self.number(digits[4..<6]), let day = Self.number(digits[6..<8]),
            let date = LocalDate(year: year, month: month, day: day)
        else { return nil }
        self.date = date
        guard digits.count == 15 else {
            seconds = nil
            return
        }
        guard digits[8] == 0x54, let hour = Self.number(digits[9..<11]), let minute = Self.number(digits[11..<13]),
            let second = Self.number(digits[13...]), hour < 24, minute < 60, second <= 60
        else { return nil }
        seconds = hour * 3600 + minute * 60 + second
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// The day that begins here by whatever clock hangs there; nil: none does. Midnight of UTC is no place's midnight.
    var dayBegun: LocalDate? { seconds == nil || seconds == 0 && !isUTC ? date : nil }

    /// On which day of `zone` it is.
    func date(in zone: Zone) -> LocalDate {
        guard isUTC, let seconds else { return date }
        return zone.date(at: Zone.utc.start(of: date) + Milliseconds(seconds) * .second)
    }
}
