/// A strict reader of JSON texts (RFC 8259, UTF-8) in one pass over the bytes; see docs/decisions/0001-own-json-parser.md.
struct JSONParser {
    /// Deeper nesting is refused: the parser recurses, and no event nests deeper than five.
    static let depthLimit = 64

    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var position = 0
    private var depth = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// The one value that the bytes are; anything but blanks after it is an error.
    mutating func document() throws(JSONError) -> JSON {
        skipBlanks()
        let value = try value()
        skipBlanks()
        guard position == bytes.count else { throw error("something follows the value") }
        return value
    }

    /// At the start of a value.
    private mutating func value() throws(JSONError) -> JSON {
        guard position < bytes.count else { throw error("the text ends where a value should be") }
        switch bytes[position] {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"): return .object(try object())
        case UInt8(ascii: "["): return .array(try array())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        case UInt8(ascii: "t"):
            try word("true")
            return .bool(true)
        case UInt8(ascii: "f"):
            try word("false")
            return .bool(false)
        case UInt8(ascii: "n"):
            try word("null")
            return .null
        default: throw error("a value should be here")
        }
    }

    private mutating func object() throws(JSONError) -> JSONObject {
        try enter()
        var members: [JSONObject.Member] = []
        if take(UInt8(ascii: "}")) {
            depth -= 1
            return JSONObject(members)
        }
        members.reserveCapacity(8)
        repeat {
            skipBlanks()
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
                throw error("a key in quotes should be here")
            }
            let key = try string()
            guard take(UInt8(ascii: ":")) else { throw error("a colon should be here") }
            skipBlanks()
            members.append(.init(key: key, value: try value()))
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw error("a comma or the object's } should be here") }
        depth -= 1
        return JSONObject(members)
    }

    private mutating func array() throws(JSONError) -> [JSON] {
        try enter()
        var elements: [JSON] = []
        if take(UInt8(ascii: "]")) {
            depth -= 1
            return elements
        }
        repeat {
            skipBlanks()
            elements.append(try value())
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw error("a comma or the list's ] should be here") }
        depth -= 1
        return elements
    }

    private mutating func enter() throws(JSONError) {
        position += 1
        depth += 1
        guard depth <= Self.depthLimit else { throw error("nested more than \(Self.depthLimit) deep") }
    }

    private mutating func number() throws(JSONError) -> Double {
        try JSONNumber.read(bytes, &position)
    }

    private mutating func string() throws(JSONError) -> String {
        try JSONText.read(bytes, &position)
    }

    private mutating func word(_ word: StaticString) throws(JSONError) {
        let count = word.utf8CodeUnitCount
        guard bytes.count - position >= count else { throw error("a value should be here") }
        for index in 0..<count where bytes[position + index] != word.utf8Start[index] {
            throw error("a value should be here")
        }
        position += count
    }

    /// Passes `byte`, and the blanks before it, if it comes next.
    @inline(__always)
    private mutating func take(_ byte: UInt8) -> Bool {
        skipBlanks()
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    @inline(__always)
    private mutating func skipBlanks() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return
            }
        }
    }

    private func error(_ reason: String) -> JSONError {
        JSONError(offset: position, reason: reason)
    }
}

extension JSON {
    /// Parses one JSON text.
    public init(parsing bytes: UnsafeBufferPointer<UInt8>) throws(JSONError) {
        var parser = JSONParser(bytes)
        self = try parser.document()
    }

    public init(parsing bytes: [UInt8]) throws(JSONError) {
        // A closure's typed throws are lost in the standard library's signature, hence the Result.
        let result = bytes.withUnsafeBufferPointer { buffer in
            Result { () throws(JSONError) in try JSON(parsing: buffer) }
        }
        self = try result.get()
    }
}
