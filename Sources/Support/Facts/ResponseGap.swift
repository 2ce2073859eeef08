/// From something that waits for an answer to that answer: a first reply, an owner's or a customer's response.
public struct ResponseGap: Sendable, Hashable {
    public var start: Instant
    public var end: Instant
    public var credit: Credit
    /// Nil where no rule held at the end.
    public var sla: SLATime?
    /// The message that ended it.
    public var message: String

    public var elapsed: Milliseconds { end - start }

    public init(start: Instant, end: Instant, credit: Credit, sla: SLATime?, message: String) {
        self.start = start
        self.end = end
        self.credit = credit
        self.sla = sla
        self.message = message
    }
}
