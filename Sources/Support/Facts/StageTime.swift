/// How long a closed ticket was in one stage of the pipeline in which it was closed.
public struct StageTime: Sendable, Hashable {
    public var pipeline: String
    public var stage: String
    /// The latest close.
    public var at: Instant
    public var credit: Credit
    /// First entry to last exit.
    public var span: Milliseconds
    /// Sum of the visits.
    public var cumulative: Milliseconds
    /// The last visit.
    public var latest: Milliseconds

    public init(
        pipeline: String, stage: String, at: Instant, credit: Credit, span: Milliseconds, cumulative: Milliseconds,
        latest: Milliseconds
    ) {
        self.pipeline = pipeline
        self.stage = stage
        self.at = at
        self.credit = credit
        self.span = span
        self.cumulative = cumulative
        self.latest = latest
    }
}
