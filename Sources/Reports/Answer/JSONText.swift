import Support

/// JSON written in the order in which it is told.
struct JSONText {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    mutating func object(_ body: (inout JSONText) -> Void) { enclosed("{", "}", body) }
    mutating func array(_ body: (inout JSONText) -> Void) { enclosed("[", "]", body) }

    mutating func field(_ key: String, _ body: (inout JSONText) -> Void) {
        separate()
        string(key)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
        body(&self)
        needsComma = true
    }

    mutating func field(_ key: String, _ value: AnswerValue) {
        field(key) { $0.value(value) }
    }

    /// An element of an array.
    mutating func element(_ body: (inout JSONText) -> Void) {
        separate()
        needsComma = false
        body(&self)
        needsComma = true
    }

    mutating func value(_ value: AnswerValue) {
        switch value {
        case .null: raw("null")
        case .bool(let flag): raw(flag ? "true" : "false")
        case .integer(let number): raw(String(number))
        case .number(let number): raw(number.isFinite ? "\(number)" : "null")
        case .text(let text): string(text)
        case .counts(let counts):
            object { json in
                for counted in counts { json.field(counted.key, .integer(counted.count)) }
            }
        }
    }

    mutating func row(_ row: AnswerRow) {
        object { json in
            for field in row.fields { json.field(field.key, field.value) }
        }
    }

    mutating func texts(_ texts: [String]) {
        array { json in
            for text in texts { json.element { $0.string(text) } }
        }
    }

    mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): raw("\\\"")
            case UInt8(ascii: "\\"): raw("\\\\")
            case 0x0A: raw("\\n")
            case 0..<0x20:
                let digits = String(byte, radix: 16)
                raw("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func enclosed(_ open: String, _ close: String, _ body: (inout JSONText) -> Void) {
        raw(open)
        needsComma = false
        body(&self)
        raw(close)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
