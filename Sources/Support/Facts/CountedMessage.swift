/// A reply, credited to its sender, or an incoming message, credited to the owner then.
public struct CountedMessage: Sendable, Hashable {
    public var message: String
    public var at: Instant
    /// A reply; else an incoming message.
    public var isReply: Bool
    public var credit: Credit

    public init(message: String, at: Instant, isReply: Bool, credit: Credit) {
        self.message = message
        self.at = at
        self.isReply = isReply
        self.credit = credit
    }
}
