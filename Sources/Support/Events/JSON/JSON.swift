/// A JSON value. Equality is that of meaning: neither the order of an object's keys nor a number's spelling counts.
public enum JSON: Sendable, Equatable {
    case null
    case bool(Bool)
    /// Every number is a double, so whole numbers are exact up to 2^53.
    case number(Double)
    case string(String)
    case array([JSON])
    case object(JSONObject)
}

/// An object's members in the order in which they stood.
public struct JSONObject: Sendable {
    public struct Member: Sendable {
        public let key: String
        public let value: JSON

        public init(key: String, value: JSON) {
            self.key = key
            self.value = value
        }
    }

    public var members: [Member]

    public init(_ members: [Member] = []) {
        self.members = members
    }

    /// Of a key that occurs more than once, the last one counts, as with the JSON readers of most languages.
    public subscript(key: String) -> JSON? {
        var index = members.count
        while index > 0 {
            index -= 1
            if members[index].key == key { return members[index].value }
        }
        return nil
    }
}

extension JSONObject: Equatable {
    public static func == (a: JSONObject, b: JSONObject) -> Bool {
        a.dictionary == b.dictionary
    }

    /// The last of each key.
    public var dictionary: [String: JSON] {
        Dictionary(members.map { ($0.key, $0.value) }, uniquingKeysWith: { _, last in last })
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (String, JSON)...) {
        members = elements.map { Member(key: $0.0, value: $0.1) }
    }
}

extension JSON {
    /// In words, for messages: "a number", "an object".
    var kindInWords: String {
        switch self {
        case .null: "null"
        case .bool: "true or false"
        case .number: "a number"
        case .string: "a string"
        case .array: "a list"
        case .object: "an object"
        }
    }
}
