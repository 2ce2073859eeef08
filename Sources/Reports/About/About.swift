/// What a report says of itself to the people who read it.
public struct About: Sendable, Hashable {
    /// One sentence: what it measures.
    public var summary: String
    /// Each term and how it is defined.
    public var terms: [Term]
    /// What does not count.
    public var leftOut: String
    /// How to use it.
    public var use: String
    /// An example, worked through.
    public var example: String

    public struct Term: Sendable, Hashable {
        public var name: String
        public var meaning: String

        public init(_ name: String, _ meaning: String) {
            self.name = name
            self.meaning = meaning
        }
    }

    public init(
        summary: String, terms: [Term] = [], leftOut: String = "", use: String = "", example: String = ""
    ) {
        self.summary = summary
        self.terms = terms
        self.leftOut = leftOut
        self.use = use
        self.example = example
    }
}
