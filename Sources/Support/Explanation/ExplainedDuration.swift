/// A duration of a ticket, with everything that went into it.
public struct ExplainedDuration: Sendable, Equatable {
    public enum Measure: Sendable, Hashable {
        case firstReply
        case ownerResponse
        case customerResponse
        case closeLatest
        case closeFirst
        /// The sum of the open cycles.
        case closeOpen
        case stage(pipeline: String, stage: String)
        case chat(String)

        /// As in an answer of the API.
        public var key: String {
            switch self {
            case .firstReply: "first_reply"
            case .ownerResponse: "owner_response"
            case .customerResponse: "customer_response"
            case .closeLatest: "close_latest"
            case .closeFirst: "close_first"
            case .closeOpen: "close_open"
            case .stage: "stage"
            case .chat: "chat"
            }
        }
    }

    public var measure: Measure
    public var start: Instant
    public var end: Instant
    public var credit: Credit
    /// 24/7, pauses included.
    public var elapsed: Milliseconds
    /// The time that it is about: one span, or the open cycles, or the visits to a stage.
    public var spans: [Range<Instant>]
    /// When the clock stood still in SLA hours; only time to close knows pauses.
    public var pauses: [Range<Instant>]
    /// Nil where no rule held, and for stages, which are told in elapsed time alone.
    public var sla: ExplainedSLA?
}

/// How a duration in SLA hours came about.
public struct ExplainedSLA: Sendable, Equatable {
    public var milliseconds: Milliseconds
    public var rule: String
    public var ruleName: String
    /// Nil: around the clock.
    public var schedule: Schedule?
    /// The zone whose days are told: the schedule's, else the account's.
    public var zone: Zone
    /// In order; their sums add up to `milliseconds`.
    public var days: [ExplainedDay]
}

extension ExplainedDuration {
    /// - Parameter sla: what was counted, and by which rule; nil where no rule held.
    init(
        _ measure: Measure, spans: [Range<Instant>], elapsed: Milliseconds? = nil, pauses: [Range<Instant>] = [],
        credit: Credit, sla: SLATime?, end: Instant, rulebook: Rulebook
    ) {
        let time = Spans(spans)
        self.measure = measure
        start = spans.first?.lowerBound ?? end
        self.end = end
        self.credit = credit
        self.elapsed = elapsed ?? time.length
        self.spans = spans
        self.pauses = Spans(pauses).intersection(time).list
        self.sla = sla.flatMap { sla in
            guard let rule = rulebook.rule(sla.rule, at: end) else { return nil }
            let zone = rule.clock?.zone ?? rulebook.accountZone
            return ExplainedSLA(
                milliseconds: sla.milliseconds, rule: rule.rule.id, ruleName: rule.rule.name, schedule: rule.schedule,
                zone: zone,
                days: ExplainedDay.days(of: time, pauses: Spans(pauses), openings: rule.openings, zone: zone))
        }
    }
}
