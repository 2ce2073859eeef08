/// What is said to whoever brings data in: which sentence it is, and what is filled in.
///
/// The description is English, for the command line and the API. Pages say it in their reader's language, by its key.
public struct Sentence: Sendable, Equatable, CustomStringConvertible {
    public enum Value: Sendable, Equatable {
        /// Of the file or the mapping: as it stands there.
        case text(String)
        /// A sentence within another one.
        indirect case sentence(Sentence)
    }

    public let key: Key
    public let values: [String: Value]

    public init(_ key: Key, _ values: KeyValuePairs<String, String> = [:]) {
        self.key = key
        self.values = Dictionary(values.map { ($0, .text($1)) }, uniquingKeysWith: { first, _ in first })
    }

    init(_ key: Key, _ values: [String: Value]) {
        self.key = key
        self.values = values
    }

    /// With a sentence in the place of `{what}`.
    public init(_ key: Key, _ values: KeyValuePairs<String, String> = [:], what: Sentence) {
        self.key = key
        var filled = Dictionary(values.map { ($0, Value.text($1)) }, uniquingKeysWith: { first, _ in first })
        filled["what"] = .sentence(what)
        self.values = filled
    }

    /// What is said elsewhere, in words that are not these.
    public static func elsewhere(_ text: String) -> Sentence { Sentence(.elsewhere, ["text": text]) }

    public var description: String {
        var text = ""
        var rest = key.english[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            text += rest[..<open]
            switch values[String(rest[rest.index(after: open)..<close])] {
            case .text(let value)?: text += value
            case .sentence(let sentence)?: text += sentence.description
            case nil: text += rest[open...close]
            }
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }
}
