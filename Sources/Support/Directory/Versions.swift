/// The versions of one thing, oldest first; each is valid from its own time until the next one's.
public struct Versions<Value: Sendable>: Sendable {
    public struct Version: Sendable {
        public let at: Instant
        public let event: String
        public let value: Value

        public init(at: Instant, event: String, value: Value) {
            self.at = at
            self.event = event
            self.value = value
        }
    }

    public private(set) var list: [Version]

    /// In any order; of equal times the greater event id is later.
    public init(_ versions: [Version]) {
        list = versions.sorted { ($0.at, $0.event) < ($1.at, $1.event) }
    }

    public var latest: Value? { list.last?.value }

    /// The version valid at `instant`; the first one also holds for all time before it.
    public func value(at instant: Instant) -> Value? {
        version(at: instant)?.value ?? list.first?.value
    }

    /// The version that had begun by `instant`; nil before the first one.
    public func version(at instant: Instant) -> Version? {
        var low = 0
        var high = list.count
        while low < high {
            let middle = (low + high) / 2
            if list[middle].at <= instant { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : list[low - 1]
    }
}
