import Support

/// A value in an answer, in the units in which it is told: seconds, percents, counts, texts.
public enum AnswerValue: Sendable, Hashable {
    case null
    case integer(Int)
    case number(Double)
    case text(String)
    case bool(Bool)
    /// Counts by key, keys in order: the distribution of scores.
    case counts([CountedKey])

    public struct CountedKey: Sendable, Hashable {
        public var key: String
        public var count: Int

        public init(key: String, count: Int) {
            self.key = key
            self.count = count
        }
    }

    /// Nil unless it is a number.
    public var double: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        case .null, .text, .bool, .counts: nil
        }
    }

    public var text: String? {
        if case .text(let value) = self { value } else { nil }
    }
}

extension AnswerValue {
    /// Texts are compared exactly: rows are told apart by the ids in them.
    public static func == (a: AnswerValue, b: AnswerValue) -> Bool {
        switch (a, b) {
        case (.null, .null): true
        case (.integer(let a), .integer(let b)): a == b
        case (.number(let a), .number(let b)): a == b
        case (.text(let a), .text(let b)): a.isExactly(b)
        case (.bool(let a), .bool(let b)): a == b
        case (.counts(let a), .counts(let b)): a == b
        case (.null, _), (.integer, _), (.number, _), (.text, _), (.bool, _), (.counts, _): false
        }
    }
}

/// Keys and values in the order in which they are told.
public struct AnswerRow: Sendable, Hashable {
    public private(set) var fields: [(key: String, value: AnswerValue)]

    public init(_ fields: [(key: String, value: AnswerValue)] = []) {
        self.fields = fields
    }

    /// Nil where the row has no such key; setting one that it has keeps its place.
    public subscript(key: String) -> AnswerValue? {
        get { fields.first { $0.key == key }?.value }
        set {
            let index = fields.firstIndex { $0.key == key }
            switch (index, newValue) {
            case (let index?, let value?): fields[index].value = value
            case (let index?, nil): fields.remove(at: index)
            case (nil, let value?): fields.append((key, value))
            case (nil, nil): break
            }
        }
    }

    public static func == (a: AnswerRow, b: AnswerRow) -> Bool {
        a.fields.count == b.fields.count
            && zip(a.fields, b.fields).allSatisfy { $0.key == $1.key && $0.value == $1.value }
    }

    public func hash(into hasher: inout Hasher) {
        for field in fields {
            hasher.combine(field.key)
            hasher.combine(field.value)
        }
    }
}
