public import Support

/// A line that became no event.
public struct Reject: Sendable, Equatable {
    /// Counted from 1; in a JSON list the element's place in it; in a CSV table the line on which the row begins.
    public var line: Int
    public var rejection: EventRejection
    /// The line as it came in, without its line end.
    public var original: [UInt8]

    public init(line: Int, rejection: EventRejection, original: [UInt8]) {
        self.line = line
        self.rejection = rejection
        self.original = original
    }
}
