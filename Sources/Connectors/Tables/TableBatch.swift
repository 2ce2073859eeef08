import Support

/// Events of a table's rows, to be written down as JSON yet.
struct TableBatch: PendingBatch {
    private var events: [Event] = []
    private var lines: [Int] = []
    private var rejects: [Reject] = []

    var isEmpty: Bool { events.isEmpty && rejects.isEmpty }

    mutating func add(_ events: [Event], line: Int) {
        self.events += events
        lines += repeatElement(line, count: events.count)
    }

    mutating func reject(_ row: CSVRow, _ rejection: EventRejection, separator: UInt8) {
        rejects.append(Reject(line: row.line, rejection: rejection, original: row.original(separator: separator)))
    }

    func decoded() -> EventBatch {
        let encoder = EventEncoder()
        var batch = EventBatch()
        batch.events = events.map(encoder.decoded)
        batch.lines = lines
        batch.rejects = rejects
        return batch
    }
}
