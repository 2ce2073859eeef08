public import Support

/// Events in the order of their lines, and the lines that are none.
public struct EventBatch: Sendable {
    public var events: [DecodedEvent] = []
    /// Parallel to `events`: the line (from 1) that each came from. Several events of a table's row share its line.
    public var lines: [Int] = []
    public var rejects: [Reject] = []

    public init() {}

    mutating func append(_ event: DecodedEvent, line: Int) {
        events.append(event)
        lines.append(line)
    }

    mutating func append(_ events: [DecodedEvent], line: Int) {
        self.events += events
        lines += repeatElement(line, count: events.count)
    }
}

extension EventBatch: PendingBatch {
    public func decoded() -> EventBatch { self }
}
