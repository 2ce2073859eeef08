public import Support

/// A line that became no event.
public struct Reject: Sendable, Equatable {
    /// Counted from 1; in a JSON list the element's place in it; in a CSV table the line on which the row begins.
    public var line: Int
    public var rejection: EventRejection
    /// The rejection's reason, which pages say in their reader's language.
    public var sentence: Sentence
    /// Whether the original is the row of a table, and not an event.
    let isRow: Bool
    /// The line as it came in, without its line end.
    public var original: [UInt8]

    public init(line: Int, rejection: EventRejection, original: [UInt8]) {
        self.line = line
        self.rejection = rejection
        sentence = Sentence(rejection)
        isRow = false
        self.original = original
    }

    public init(line: Int, _ row: RowRejection, original: [UInt8]) {
        self.line = line
        rejection = row.rejection
        sentence = row.sentence
        isRow = true
        self.original = original
    }
}
