/// Strings of JSON: reading with every escape and every byte checked.
enum JSONText {
    /// Reads the string whose opening quote is at `position` and passes it.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) throws(JSONError) -> String {
        let start = position + 1
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                let text = try text(UnsafeBufferPointer(rebasing: bytes[start..<index]), at: start)
                position = index + 1
                return text
            }
            if byte == UInt8(ascii: "\\") { return try readEscaped(bytes, &position) }
            guard byte >= 0x20 else { throw control(byte, at: index) }
            index += 1
        }
        throw unterminated(at: position)
    }

    private static func readEscaped(
        _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int
    ) throws(JSONError) -> String {
        let start = position + 1
        var unescaped: [UInt8] = []
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "\""):
                let text = try text(unescaped, at: start)
                position = index + 1
                return text
            case UInt8(ascii: "\\"):
                try unescape(bytes, &index, into: &unescaped)
            case 0..<0x20:
                throw control(byte, at: index)
            default:
                unescaped.append(byte)
                index += 1
            }
        }
        throw unterminated(at: position)
    }

    /// `index` is at a backslash.
    private static func unescape(
        _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, into text: inout [UInt8]
    ) throws(JSONError) {
        guard index + 1 < bytes.count else { throw unterminated(at: index) }
        switch bytes[index + 1] {
        case UInt8(ascii: "\""): text.append(UInt8(ascii: "\""))
        case UInt8(ascii: "\\"): text.append(UInt8(ascii: "\\"))
        case UInt8(ascii: "/"): text.append(UInt8(ascii: "/"))
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            let scalar = try scalar(bytes, &index)
            text.append(contentsOf: Array(String(Character(scalar)).utf8))
            return
        default: throw JSONError(offset: index, reason: "there is no such escape in JSON")
        }
        index += 2
    }

    /// `index` is at the backslash of `\uXXXX`; passes it, and its second half where it is a surrogate pair.
    private static func scalar(
        _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int
    ) throws(JSONError) -> Unicode.Scalar {
        let start = index
        let first = try hexadecimal(bytes, at: index + 2)
        index += 6
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
            bytes[index + 1] == UInt8(ascii: "u")
        else { throw JSONError(offset: start, reason: "half a surrogate pair") }
        let second = try hexadecimal(bytes, at: index + 2)
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw JSONError(offset: start, reason: "half a surrogate pair") }
        index += 6
        return scalar
    }

    private static func hexadecimal(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) throws(JSONError) -> UInt32 {
        var value: UInt32 = 0
        for index in start..<start + 4 {
            guard index < bytes.count, let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue else {
                throw JSONError(offset: start, reason: "four hexadecimal digits should follow \\u")
            }
            value = value << 4 | UInt32(digit)
        }
        return value
    }

    private static func text(_ bytes: some Collection<UInt8>, at offset: Int) throws(JSONError) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw JSONError(offset: offset, reason: "the string is not UTF-8")
        }
        return text
    }

    private static func control(_ byte: UInt8, at offset: Int) -> JSONError {
        JSONError(offset: offset, reason: "a control character (\(byte)) must be escaped in a string")
    }

    private static func unterminated(at offset: Int) -> JSONError {
        JSONError(offset: offset, reason: "the string that begins here has no closing quote")
    }
}
