/// A stretch in which a ticket was open under one owner of one team.
public struct OpenSpell: Sendable, Hashable {
    public var start: Instant
    /// Nil: still open, under this owner.
    public var end: Instant?
    public var credit: Credit

    public init(start: Instant, end: Instant?, credit: Credit) {
        self.start = start
        self.end = end
        self.credit = credit
    }
}
