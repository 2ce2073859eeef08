/// A chat session of a ticket, by how its wait ended.
public struct ChatWait: Sendable, Hashable {
    public enum State: Int, Sendable, CaseIterable {
        case answered = 0
        /// Ended without a reply.
        case abandoned = 1
        /// Neither answered nor ended: waiting until it is 24 hours old, abandoned from then on; whoever asks decides.
        case pending = 2
    }

    public var chat: String
    public var state: State
    public var start: Instant
    /// What dates it: the first reply; the end; of a pending one the start.
    public var at: Instant
    public var credit: Credit
    /// Of answered ones, where a rule held.
    public var sla: SLATime?

    public init(chat: String, state: State, start: Instant, at: Instant, credit: Credit, sla: SLATime?) {
        self.chat = chat
        self.state = state
        self.start = start
        self.at = at
        self.credit = credit
        self.sla = sla
    }
}
