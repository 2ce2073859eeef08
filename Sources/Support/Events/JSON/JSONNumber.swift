/// Numbers of JSON: reading and the one canonical spelling.
enum JSONNumber {
    /// Reads the number at `position` and passes it.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) throws(JSONError) -> Double {
        let start = position
        let negative = bytes[position] == UInt8(ascii: "-")
        if negative { position += 1 }
        let leadingZero = position < bytes.count && bytes[position] == UInt8(ascii: "0")
        let whole = digits(bytes, &position)
        guard whole.count > 0 else { throw JSONError(offset: position, reason: "a digit should be here") }
        guard !leadingZero || whole.count == 1 else {
            throw JSONError(offset: start, reason: "a number must not begin with a needless 0")
        }
        var isWhole = true
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            isWhole = false
            position += 1
            guard digits(bytes, &position).count > 0 else {
                throw JSONError(offset: position, reason: "a digit should follow the decimal point")
            }
        }
        if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
            isWhole = false
            try passExponent(bytes, &position)
        }
        // Up to 15 digits fit a double exactly.
        if isWhole, whole.count <= 15 { return negative ? -Double(whole.value) : Double(whole.value) }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        guard let number = Double(text), number.isFinite else {
            throw JSONError(offset: start, reason: "the number \(text) is out of range")
        }
        return number
    }

    private static func passExponent(
        _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int
    ) throws(JSONError) {
        position += 1
        if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
            position += 1
        }
        guard digits(bytes, &position).count > 0 else {
            throw JSONError(offset: position, reason: "a digit should follow the exponent's e")
        }
    }

    /// The value is right only up to 18 digits.
    private static func digits(
        _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int
    ) -> (value: Int, count: Int) {
        let start = position
        var value = 0
        while position < bytes.count, case let digit = bytes[position] &- UInt8(ascii: "0"), digit <= 9 {
            if position - start < 18 { value = value * 10 + Int(digit) }
            position += 1
        }
        return (value, position - start)
    }

    /// The one spelling of a number: without a fraction where it has none, so that 1, 1.0 and 1e0 are the same.
    static func canonical(_ number: Double) -> String {
        if abs(number) < 9_007_199_254_740_992, let whole = Int(exactly: number) { return String(whole) }
        return "\(number)"
    }
}
