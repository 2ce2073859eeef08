public import Support

/// The recorded events of some subjects, not decoded yet: what is read on one core can be decoded on others.
///
/// Contents lie one after the other in a single buffer, so that a million events cost a few allocations.
public struct RawTimelines: Sendable {
    private struct Timeline {
        let subject: Subject
        let firstRow: Int
    }

    private struct Row {
        let at: Instant
        let start: Int
        let idLength: Int32
        let contentLength: Int32
    }

    private var timelines: [Timeline] = []
    private var rows: [Row] = []
    private var bytes: [UInt8] = []

    init() {}

    /// How many subjects.
    public var count: Int { timelines.count }
    /// How many events.
    public var eventCount: Int { rows.count }
    /// Of all ids and contents.
    var byteCount: Int { bytes.count }

    /// The subject at an index from 0 to `count`.
    public func subject(at index: Int) -> Subject { timelines[index].subject }

    /// Its events by time, those of one instant by id.
    public func events(at index: Int, using decoder: EventDecoder = EventDecoder()) throws -> [Event] {
        var events: [Event] = []
        var hasEqualTimes = false
        try forEachEvent(at: index) { id, at, content in
            if let last = events.last, last.at >= at { hasEqualTimes = true }
            events.append(try decoder.event(id: String(decoding: id, as: UTF8.self), at: at, content: content))
        }
        if hasEqualTimes { events.sort { ($0.at, $0.id) < ($1.at, $1.id) } }
        return events
    }

    /// Its events by time: the bytes of an id, and those of the canonical JSON without id and time. They are valid within `body`.
    public func forEachEvent(
        at index: Int,
        _ body: (_ id: UnsafeBufferPointer<UInt8>, _ at: Instant, _ content: UnsafeBufferPointer<UInt8>) throws -> Void
    ) rethrows {
        let end = index + 1 < timelines.count ? timelines[index + 1].firstRow : rows.count
        try bytes.withUnsafeBufferPointer { all in
            for row in rows[timelines[index].firstRow..<end] {
                let contentStart = row.start + Int(row.idLength)
                let id = UnsafeBufferPointer(rebasing: all[row.start..<contentStart])
                let content = UnsafeBufferPointer(rebasing: all[contentStart..<contentStart + Int(row.contentLength)])
                try body(id, row.at, content)
            }
        }
    }

    // MARK: Filling

    /// A subject; the rows that are added next are its events.
    mutating func begin(_ subject: Subject) {
        timelines.append(Timeline(subject: subject, firstRow: rows.count))
    }

    mutating func add(at: Instant, id: UnsafeRawBufferPointer, content: UnsafeRawBufferPointer) {
        rows.append(
            Row(at: at, start: bytes.count, idLength: Int32(id.count), contentLength: Int32(content.count)))
        bytes.append(contentsOf: id)
        bytes.append(contentsOf: content)
    }

    /// Takes the last subject away again if it has no events.
    mutating func dropIfEmpty() {
        if let last = timelines.last, last.firstRow == rows.count { timelines.removeLast() }
    }
}
