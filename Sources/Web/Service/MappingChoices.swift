/// What of a mapping can be chosen from lists instead of written. The mapping's text is the truth: choices are read from it
/// and written back into it.
public struct MappingChoices: Sendable, Equatable {
    /// A word of the table and what it stands for.
    public struct Meaning: Sendable, Equatable {
        public var word: String
        public var meaning: String

        public init(word: String, meaning: String) {
            self.word = word
            self.meaning = meaning
        }
    }

    public var table = ""
    /// `updates`, `comments` or `tickets`; empty: the text does not say.
    public var rows = ""
    /// `,`, `;` or `tab`; empty: told by the table itself.
    public var separator = ""
    public var format = ""
    public var zone = ""
    /// By column, the key of the mapping that it is used for.
    public var uses: [String: String] = [:]
    /// Keys that the text gives without naming a column.
    public var fixed: Set<String> = []
    /// Each `open`, `waiting` or `closed`.
    public var stages: [Meaning] = []
    /// Each `customer`, `agent`, `bot` or `system`.
    public var authors: [Meaning] = []

    public init() {}
}
