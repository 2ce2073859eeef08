/// What of a mapping can be chosen from lists instead of written. The mapping's text is the truth: choices are read from it
/// and written back into it.
public struct MappingChoices: Sendable, Equatable, Codable {
    /// A word of the table and what it stands for.
    public struct Meaning: Sendable, Equatable, Codable {
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
    /// `utf-8` or `windows-1252`.
    public var encoding = "utf-8"
    /// The tickets' source where no column says it; empty: nothing is said.
    public var source = ""
    /// What the pipeline is called.
    public var pipeline = ""
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
    /// Authors of comments who are machines.
    public var bots: [String] = []

    public init() {}
}
