public import Support

/// Why a row of a table becomes no events.
public struct RowRejection: Error, Sendable, Equatable {
    /// The column; empty where it is about the row as a whole.
    public var field: String
    public var sentence: Sentence

    public init(field: String, _ sentence: Sentence) {
        self.field = field
        self.sentence = sentence
    }

    /// In the words of the command line and the API.
    public var rejection: EventRejection { EventRejection(field: field, reason: sentence.description) }
}
