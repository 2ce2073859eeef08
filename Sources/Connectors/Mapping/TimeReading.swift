import Support

// Reading the parts of a time off the front of a text. Each passes what it read, and is false where there is none.
extension Substring.UTF8View {
    mutating func number(_ digits: ClosedRange<Int>, _ use: (Int) -> Void) -> Bool {
        var value = 0
        var count = 0
        while count < digits.upperBound, let digit = first.map({ $0 &- UInt8(ascii: "0") }), digit <= 9 {
            value = value * 10 + Int(digit)
            count += 1
            removeFirst()
        }
        guard count >= digits.lowerBound else { return false }
        use(value)
        return true
    }

    /// Of a second, cut to milliseconds.
    mutating func fraction(_ use: (Int) -> Void) -> Bool {
        let digits = prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard !digits.isEmpty else { return false }
        let three = digits.prefix(3).map { Int($0 - UInt8(ascii: "0")) } + [0, 0]
        self = dropFirst(digits.count)
        use(three[0] * 100 + three[1] * 10 + three[2])
        return true
    }

    /// English names, from their first three letters on.
    mutating func monthName(_ use: (Int) -> Void) -> Bool {
        let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        let letters = prefix { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
        guard letters.count >= 3, let index = names.firstIndex(of: Self.lowercase(letters.prefix(3))) else {
            return false
        }
        self = dropFirst(letters.count)
        use(index + 1)
        return true
    }

    /// AM or PM; true is the afternoon.
    mutating func halfDay(_ use: (Bool) -> Void) -> Bool {
        let word = Self.lowercase(prefix(2))
        guard word == "am" || word == "pm" else { return false }
        self = dropFirst(2)
        use(word == "pm")
        return true
    }

    /// `Z`, `+01`, `+0130`, `+01:30`.
    mutating func offset(_ use: (Milliseconds) -> Void) -> Bool {
        guard let sign = popFirst() else { return false }
        if sign | 0x20 == UInt8(ascii: "z") {
            use(0)
            return true
        }
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return false }
        var minutes = 0
        guard number(2...2, { minutes = $0 * 60 }) else { return false }
        if first == UInt8(ascii: ":") { removeFirst() }
        _ = number(2...2) { minutes += $0 }
        use((sign == UInt8(ascii: "-") ? -1 : 1) * Milliseconds(minutes) * .minute)
        return true
    }

    private static func lowercase(_ letters: Substring.UTF8View) -> String {
        String(decoding: letters.map { $0 | 0x20 }, as: UTF8.self)
    }
}
