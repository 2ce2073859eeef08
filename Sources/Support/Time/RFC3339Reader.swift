/// Reads one RFC 3339 instant, byte by byte: every line of an import passes through here.
struct RFC3339Reader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    mutating func instant() throws(Instant.Unreadable) -> Instant {
        let year = try number(digits: 4)
        try expect("-")
        let month = try number(digits: 2)
        try expect("-")
        let day = try number(digits: 2)
        guard take("T") || take("t") || take(" ") else { throw .notRFC3339 }
        let hour = try number(digits: 2)
        try expect(":")
        let minute = try number(digits: 2)
        try expect(":")
        let second = try number(digits: 2)
        let fraction = try fraction()
        let offset = try offset()
        guard position == bytes.count else { throw .notRFC3339 }
        guard let date = LocalDate(year: year, month: month, day: day), hour < 24, minute < 60, second <= 60 else {
            throw .outOfRange
        }
        let minutes = Int64(date.dayNumber) * 1440 + Int64(hour * 60 + minute) - offset
        guard second == 60 else { return try instant(minutes * .minute + Int64(second) * .second + fraction) }
        // Leap seconds are put in at the end of a UTC day.
        guard minutes.flooredRemainder(by: 1440) == 1439 else { throw .outOfRange }
        return try instant((minutes + 1) * .minute - 1)
    }

    private func instant(_ milliseconds: Milliseconds) throws(Instant.Unreadable) -> Instant {
        let instant = Instant(milliseconds: milliseconds)
        guard instant >= .distantPast, instant <= .distantFuture else { throw .outOfRange }
        return instant
    }

    private mutating func number(digits: Int) throws(Instant.Unreadable) -> Int {
        guard position + digits <= bytes.count else { throw .notRFC3339 }
        var number = 0
        for _ in 0..<digits { number = number * 10 + Int(try digit()) }
        return number
    }

    private mutating func digit() throws(Instant.Unreadable) -> UInt8 {
        guard position < bytes.count else { throw .notRFC3339 }
        let digit = bytes[position] &- UInt8(ascii: "0")
        guard digit < 10 else { throw .notRFC3339 }
        position += 1
        return digit
    }

    /// In milliseconds; what is finer is read over.
    private mutating func fraction() throws(Instant.Unreadable) -> Milliseconds {
        guard take(".") else { return 0 }
        var milliseconds: Milliseconds = 0
        var unit: Milliseconds = 100
        repeat {
            milliseconds += Milliseconds(try digit()) * unit
            unit /= 10
        } while position < bytes.count && bytes[position] &- UInt8(ascii: "0") < 10
        return milliseconds
    }

    /// In minutes.
    private mutating func offset() throws(Instant.Unreadable) -> Int64 {
        if take("Z") || take("z") { return 0 }
        if position == bytes.count { throw .noZone }
        let isBehind = take("-")
        guard isBehind || take("+") else { throw .notRFC3339 }
        let hour = try number(digits: 2)
        try expect(":")
        let minute = try number(digits: 2)
        guard hour < 24, minute < 60 else { throw .outOfRange }
        let minutes = Int64(hour * 60 + minute)
        return isBehind ? -minutes : minutes
    }

    private mutating func expect(_ character: Unicode.Scalar) throws(Instant.Unreadable) {
        guard take(character) else { throw .notRFC3339 }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }
}
