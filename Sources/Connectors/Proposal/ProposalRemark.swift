/// Something about a proposed mapping that whoever imports should know or decide.
public struct ProposalRemark: Sendable, Equatable {
    public enum Weight: Sendable, Equatable {
        /// What was taken for granted.
        case note
        /// What only someone who knows the table can answer; the numbers depend on it.
        case question
    }

    public var weight: Weight
    /// Nil where it is about no one column.
    public var column: String?
    public var sentence: Sentence

    public init(_ weight: Weight, column: String? = nil, _ sentence: Sentence) {
        self.weight = weight
        self.column = column
        self.sentence = sentence
    }

    public var text: String { sentence.description }
}
