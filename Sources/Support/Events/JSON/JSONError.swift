/// Why bytes are no JSON text.
public struct JSONError: Error, Sendable, Equatable {
    /// The byte at which it was noticed, counted from 0.
    public let offset: Int
    public let reason: String

    public init(offset: Int, reason: String) {
        self.offset = offset
        self.reason = reason
    }
}
