/// A ticket that is closed now.
public struct ClosedTicket: Sendable, Equatable {
    /// One of the three ways in which time to close is told.
    public struct Duration: Sendable, Hashable {
        public var elapsed: Milliseconds
        /// In SLA hours, pauses taken out; nil where no rule held at the close that dates it.
        public var sla: SLATime?

        public init(elapsed: Milliseconds, sla: SLATime?) {
            self.elapsed = elapsed
            self.sla = sla
        }
    }

    public var createdAt: Instant
    public var latestAt: Instant
    public var latestCredit: Credit
    public var firstAt: Instant
    public var firstCredit: Credit
    /// Creation to latest close.
    public var latest: Duration
    /// Creation to first close.
    public var first: Duration
    /// Sum of the open cycles, dated by the latest close.
    public var open: Duration
    /// How often it was closed (1 or more).
    public var closes: Int
    /// Replies in the whole timeline.
    public var replies: Int

    public init(
        createdAt: Instant, latestAt: Instant, latestCredit: Credit, firstAt: Instant, firstCredit: Credit,
        latest: Duration, first: Duration, open: Duration, closes: Int, replies: Int
    ) {
        self.createdAt = createdAt
        self.latestAt = latestAt
        self.latestCredit = latestCredit
        self.firstAt = firstAt
        self.firstCredit = firstCredit
        self.latest = latest
        self.first = first
        self.open = open
        self.closes = closes
        self.replies = replies
    }
}
