import Support

/// When one person was available, over the whole year and a little beyond, and why not in between.
struct Presence: Sendable {
    struct Stretch: Sendable {
        let start: Instant
        let end: Instant
        /// The reason given when it ended; nil: none was.
        let reason: String?
    }

    /// In order of time, none touching the next.
    private(set) var stretches: [Stretch] = []
    /// What had been worked before each stretch.
    private var workedBefore: [Milliseconds] = []
    private var worked: Milliseconds = 0

    mutating func add(_ start: Instant, _ end: Instant, reason: String?) {
        if let last = stretches.last, start <= last.end { return }
        guard start < end else { return }
        stretches.append(Stretch(start: start, end: end, reason: reason))
        workedBefore.append(worked)
        worked += end - start
    }

    /// The first stretch that ends after `instant`.
    private func index(after instant: Instant) -> Int {
        var low = 0
        var high = stretches.count
        while low < high {
            let middle = (low + high) / 2
            if stretches[middle].end <= instant { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func isAvailable(at instant: Instant) -> Bool {
        let index = index(after: instant)
        return index < stretches.count && stretches[index].start <= instant
    }

    /// `instant` itself, or when they are back; nil: never again.
    func next(from instant: Instant) -> Instant? {
        let index = index(after: instant)
        return index < stretches.count ? max(instant, stretches[index].start) : nil
    }

    /// When so much work has been done, begun at `instant` and carried on only while available; nil: it never is.
    func moment(from instant: Instant, work: Milliseconds) -> Instant? {
        let first = index(after: instant)
        guard first < stretches.count else { return nil }
        let done = workedBefore[first] + max(0, instant - stretches[first].start)
        let target = done + work
        guard target <= worked else { return nil }
        var low = first
        var high = stretches.count
        while low < high {
            let middle = (low + high) / 2
            if workedBefore[middle] < target { low = middle + 1 } else { high = middle }
        }
        let stretch = max(first, low - 1)
        return stretches[stretch].start + (target - workedBefore[stretch])
    }
}
