import Support

/// What one change does to the versions of an object: it holds from a time on, over what was recorded for later times, too.
///
/// A version holds until the next one's time. So a change that is dated back is recorded at its own time and once more at
/// the time of each later version.
struct Revision<Value: DirectoryObject>: Sendable {
    /// One version to record.
    struct Step: Sendable {
        let at: Instant
        /// What held until now; nil: nothing did.
        let there: Value?
        let value: Value
        /// The events of the versions that begin at that very instant: the new one has to be later than each.
        let standing: [String]
    }

    private(set) var steps: [Step] = []
    let start: Instant
    let now: Instant

    /// - Parameters:
    ///   - keepsPlanned: What begins later than now and than `start` stays as it is.
    ///   - change: From what holds at a time to what shall hold there; nil: what does.
    init(
        of versions: Versions<Value>?, from start: Instant, now: Instant, keepsPlanned: Bool = false,
        _ change: (Value?) -> Value?
    ) {
        (self.start, self.now) = (start, now)
        let holding = versions?.holding ?? []
        // The first version holds before its time as well, once it has begun. Of an SLA rule that is the value that its form
        // goes on from; but it has to be recorded, for it does not hold there.
        let first = holding.first.flatMap { $0.at <= now ? $0.value : nil }
        let there = versions?.version(at: start)?.value ?? first
        let later = holding.filter { $0.at > start && !(keepsPlanned && $0.at > max(start, now)) }
        let times = [(start, there)] + later.map { ($0.at, Optional($0.value)) }
        for (at, there) in times {
            guard let value = change(there) else { continue }
            let isThere = there == value && (Value.firstHoldsBefore || versions?.version(at: at) != nil)
            if isThere { continue }
            let standing = versions?.list.filter { $0.at == at }.map(\.event) ?? []
            steps.append(Step(at: at, there: there, value: value, standing: standing))
        }
    }

    /// Adds to each version; what is planned to begin begins no earlier.
    init(amending versions: Versions<Value>, from start: Instant, now: Instant, _ change: (Value) -> Value) {
        let first = versions.list.first
        let isPlanned = versions.version(at: now) == nil
        let start = isPlanned ? max(start, first?.at ?? start) : start
        self.init(of: versions, from: start, now: now) { ($0 ?? first?.value).map(change) }
    }

    /// What was recorded for a time of its own, until now, and does not hold any more.
    var replaced: [Step] { steps.filter { !$0.standing.isEmpty && $0.at <= now } }

    /// The same of times that are yet to come.
    var dropped: [Step] { steps.filter { !$0.standing.isEmpty && $0.at > now } }

    func movesPast(in directory: Directory) -> Bool {
        steps.contains { $0.at < now && $0.value.bears(insteadOf: $0.there, in: directory) }
    }
}
