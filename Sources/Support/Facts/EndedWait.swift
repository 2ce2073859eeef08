/// A wait that ended without an answer.
public struct EndedWait: Sendable, Hashable {
    public var start: Instant
    public var end: Instant
    public var credit: Credit

    public init(start: Instant, end: Instant, credit: Credit) {
        self.start = start
        self.end = end
        self.credit = credit
    }
}
