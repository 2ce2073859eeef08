/// What of a mapping can be chosen from lists instead of written: it is read from the mapping's text and written back into
/// it, so that the text stays the one truth. All else in the text stays as it is.
public struct MappingForm: Sendable, Equatable {
    /// A word of the table and what it stands for.
    public struct Meaning: Sendable, Equatable {
        public var word: String
        public var meaning: String

        public init(word: String, meaning: String) {
            self.word = word
            self.meaning = meaning
        }
    }

    /// Keys for which a column can be chosen, in the order in which the first of a column's keys is its use.
    /// `properties.number` and `properties.boolean` are properties that are no text.
    public static let keys =
        [
            "ticket", "at", "created.at", "first_reply.at", "closed.at", "message", "author.id", "author.kind",
            "private",
        ] + OwnField.allCases.map { "fields.\($0.rawValue)" } + ["users.team", "contacts.company"]
        + ["properties", "properties.number", "properties.boolean"]

    /// Empty, here and below: the text does not say.
    public var table = ""
    /// `updates`, `comments` or `tickets`.
    public var rows = ""
    /// `,`, `;` or `tab`; empty: told by the table itself.
    public var separator = ""
    /// `utf-8` or `windows-1252`; another word where the text has one that means nothing.
    public var encoding = TextEncoding.utf8.rawValue
    public var format = TimeFormat.iso
    public var zone = "UTC"
    /// By column, the key that it is used for; of several the first.
    public var uses: [String: String] = [:]
    /// Keys that the text gives without naming a column: the same for every row.
    public var fixed: Set<String> = []
    /// The tickets' source where no column says it; empty: nothing is said.
    public var source = ""
    /// What the pipeline is called.
    public var pipeline = ""
    /// The pipeline's stages, each `open`, `waiting` or `closed`.
    public var stages: [Meaning] = []
    /// Words of the column that says who wrote a comment: `customer`, `agent`, `bot` or `system`.
    public var authors: [Meaning] = []
    /// Authors of comments who are machines.
    public var bots: [String] = []

    public init() {}
}
