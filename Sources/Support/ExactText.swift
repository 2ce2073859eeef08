/// A text that is the same as another only where both are written alike: an id as a key.
///
/// Swift takes canonically equivalent texts for one (`é` as one code point or as two); whoever sends events, ledgers and engines tell them
/// apart.
public struct ExactText: Sendable, Hashable {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }

    // The hash is that of the text: what is written alike is equivalent too.
    public static func == (a: ExactText, b: ExactText) -> Bool { a.text.isExactly(b.text) }
}

extension String {
    /// Whether both are the same code points.
    public func isExactly(_ other: String) -> Bool {
        // Whatever else is equivalent to an ASCII text is longer: most ids need no second look.
        utf8.count == other.utf8.count && self == other
            && (utf8Span.isKnownASCII || utf8.elementsEqual(other.utf8))
    }
}
