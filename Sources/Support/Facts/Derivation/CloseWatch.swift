/// The closes and reopens of a ticket (metrics.md, fact 4).
struct CloseWatch {
    struct Close {
        let at: Instant
        let credit: Credit
        /// The rule that held at it.
        let rule: RuleInForce?
        /// In which it was closed.
        let pipeline: String?
    }

    private(set) var first: Close?
    private(set) var latest: Close?
    private(set) var count = 0
    /// From creation or a reopen to the next close.
    private(set) var cycles: [Range<Instant>] = []
    /// Nil while closed.
    private(set) var openSince: Instant?

    init(createdAt: Instant) {
        openSince = createdAt
    }

    mutating func closed(_ close: Close) {
        if first == nil { first = close }
        latest = close
        count += 1
        if let openSince { cycles.append(openSince..<close.at) }
        openSince = nil
    }

    mutating func reopened(at instant: Instant) {
        openSince = instant
    }

    /// Nil unless the ticket is closed now.
    func closedTicket(createdAt: Instant, pauses: [Range<Instant>], replies: Int) -> ClosedTicket? {
        guard openSince == nil, let first, let latest else { return nil }
        let whole = createdAt..<latest.at
        return ClosedTicket(
            createdAt: createdAt, latestAt: latest.at, latestCredit: latest.credit, firstAt: first.at,
            firstCredit: first.credit,
            latest: CloseWatch.duration([whole], rule: latest.rule, pauses: pauses),
            first: CloseWatch.duration([createdAt..<first.at], rule: first.rule, pauses: pauses),
            open: CloseWatch.duration(cycles, rule: latest.rule, pauses: pauses),
            closes: count, replies: replies)
    }

    private static func duration(
        _ spans: [Range<Instant>], rule: RuleInForce?, pauses: [Range<Instant>]
    ) -> ClosedTicket.Duration {
        let elapsed = spans.reduce(0) { $0 + ($1.upperBound - $1.lowerBound) }
        guard let rule else { return ClosedTicket.Duration(elapsed: elapsed, sla: nil) }
        let counted = rule.countedTime(in: spans, without: pauses)
        return ClosedTicket.Duration(elapsed: elapsed, sla: SLATime(milliseconds: counted, rule: rule.rule.id))
    }
}

extension RuleInForce {
    /// Open time of the spans, pauses taken out. A pause lies within one span or after them all: none outlasts a close.
    func countedTime(in spans: [Range<Instant>], without pauses: [Range<Instant>]) -> Milliseconds {
        guard let end = spans.last?.upperBound else { return 0 }
        var counted = spans.reduce(0) { $0 + openTime(from: $1.lowerBound, to: $1.upperBound) }
        for pause in pauses where pause.upperBound <= end {
            counted -= openTime(from: pause.lowerBound, to: pause.upperBound)
        }
        return counted
    }
}
