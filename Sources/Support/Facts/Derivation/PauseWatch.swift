/// When a ticket's clock stood still (metrics.md, section 1): in a stage of kind `waiting`, from entering it until it is left or
/// an incoming message arrives.
struct PauseWatch {
    /// Those that ended, in order; none is empty.
    private(set) var ended: [Range<Instant>] = []
    private(set) var runningSince: Instant?

    mutating func entered(_ kind: StageKind, at instant: Instant) {
        end(at: instant)
        switch kind {
        case .waiting: runningSince = instant
        case .open, .closed: break
        }
    }

    mutating func incoming(at instant: Instant) {
        end(at: instant)
    }

    private mutating func end(at instant: Instant) {
        guard let start = runningSince else { return }
        if start < instant { ended.append(start..<instant) }
        runningSince = nil
    }
}
