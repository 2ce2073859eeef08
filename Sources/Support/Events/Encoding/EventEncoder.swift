/// Writes events as JSON. What it writes, the decoder reads back as an equal event.
public struct EventEncoder: Sendable {
    public init() {}

    /// One NDJSON line without its line end.
    public func json(_ event: Event) -> [UInt8] {
        var writer = JSONWriter(reserving: 256)
        writer.object { writer in
            writer.key("id")
            writer.string(event.id)
            writer.key("at")
            writer.string(event.at.rfc3339)
            EventContent.write(event, to: &writer)
        }
        return writer.bytes
    }

    /// Canonical JSON of everything but `id` and `at`: keys sorted, defaults left out.
    public func content(of event: Event) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { EventContent.write(event, to: &$0) }
        return writer.bytes
    }

    /// An event made here, as if it had come in.
    public func decoded(_ event: Event) -> DecodedEvent {
        DecodedEvent(event: event, content: content(of: event))
    }
}
