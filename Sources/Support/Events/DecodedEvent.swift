/// An accepted event with what a ledger keeps of it.
public struct DecodedEvent: Sendable {
    public var event: Event
    /// Canonical JSON of everything but `id` and `at`, keys sorted, defaults left out. Two events of one id are the same
    /// exactly if their `at` and their contents are equal.
    public var content: [UInt8]
    /// Keys that were ignored, nested ones by path (`author.name`).
    public var unknownKeys: [String]

    public init(event: Event, content: [UInt8], unknownKeys: [String] = []) {
        self.event = event
        self.content = content
        self.unknownKeys = unknownKeys
    }
}
