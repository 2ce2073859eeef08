/// A sentence about a file or its mapping, of which pages have the words: which one it is, and what is filled in.
public struct ImportSentence: Sendable, Equatable, CustomStringConvertible {
    public enum Value: Sendable, Equatable {
        case text(String)
        /// A sentence within another one.
        indirect case sentence(ImportSentence)
    }

    /// `say_` and this is a key of the words.
    public var key: String
    public var values: [String: Value]
    /// The whole sentence in English, for where there are no words of it.
    public var description: String

    public init(_ key: String, _ values: [String: Value], english: String) {
        self.key = key
        self.values = values
        description = english
    }

    /// What is said elsewhere, in words that are not the pages'.
    public init(_ text: String) {
        self.init("elsewhere", ["text": .text(text)], english: text)
    }

    func text(_ words: Words) -> String {
        guard let template = words.optional("say_" + key) else { return description }
        var text = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            text += rest[..<open]
            switch values[String(rest[rest.index(after: open)..<close])] {
            case .text(let value)?: text += value
            case .sentence(let sentence)?: text += sentence.text(words)
            case nil: text += rest[open...close]
            }
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }
}
