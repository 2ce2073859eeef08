/// The first reply (metrics.md, fact 1): an inbound ticket waits for it from its creation; an outbound one, created by an
/// agent, from the first incoming message.
struct FirstReplyWatch {
    /// Start of the clock; nil: it has not started.
    private(set) var start: Instant?
    private(set) var reply: ResponseGap?

    init(createdAt: Instant, createdBy: Creation.Origin) {
        switch createdBy {
        case .customer, .system: start = createdAt
        case .agent: start = nil
        }
    }

    /// Start of a clock that still runs.
    var runningSince: Instant? { reply == nil ? start : nil }

    mutating func incoming(at instant: Instant) {
        if start == nil { start = instant }
    }

    mutating func ended(by reply: ResponseGap) {
        self.reply = reply
    }
}
