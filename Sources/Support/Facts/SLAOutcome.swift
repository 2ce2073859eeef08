/// What became of one promise of an SLA rule.
public struct SLAOutcome: Sendable, Hashable {
    /// The raw values are stored in warehouses, and their order is the order of rows.
    public enum Goal: Int, Sendable, CaseIterable {
        case firstReply = 0
        case nextReply = 1
        case close = 2

        public var key: String { ["first_reply", "next_reply", "close"][rawValue] }
    }

    public enum Result: Sendable, Hashable {
        /// Completed while no rule held.
        case noRule
        case met
        case breached
        /// Still running, with no rule that holds now.
        case runningWithoutRule
        /// Still running. Breached at every moment after `breachAfter`; nil: as things are it will never be.
        case running(breachAfter: Instant?)
    }

    public var goal: Goal
    public var start: Instant
    /// The completing event; nil while it runs.
    public var at: Instant?
    public var result: Result
    /// While it runs: the owner now.
    public var credit: Credit
    /// Counted time at completion; nil while it runs or where no rule held.
    public var counted: SLATime?
    /// A first reply of an outbound ticket.
    public var isOutbound: Bool

    public init(
        goal: Goal, start: Instant, at: Instant?, result: Result, credit: Credit, counted: SLATime?, isOutbound: Bool
    ) {
        self.goal = goal
        self.start = start
        self.at = at
        self.result = result
        self.credit = credit
        self.counted = counted
        self.isOutbound = isOutbound
    }
}
