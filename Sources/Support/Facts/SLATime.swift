/// A duration in SLA hours: open time of the schedule of the rule that held when it ended.
public struct SLATime: Sendable, Hashable {
    public var milliseconds: Milliseconds
    /// The rule that held.
    public var rule: String

    public init(milliseconds: Milliseconds, rule: String) {
        self.milliseconds = milliseconds
        self.rule = rule
    }
}
