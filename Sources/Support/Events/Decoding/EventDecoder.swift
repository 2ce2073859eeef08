/// Turns JSON into events, checking everything that events.md asks of them. Pure: the same bytes always give the same.
public struct EventDecoder: Sendable {
    public static let longestEventID = 128

    public init() {}

    /// One NDJSON line, without its line end.
    public func decode(line: UnsafeBufferPointer<UInt8>) -> Result<DecodedEvent, EventRejection> {
        do {
            return decode(try JSON(parsing: line))
        } catch {
            let place = "at byte \(error.offset + 1)"
            return .failure(EventRejection(field: "", reason: "the line is no JSON object: \(error.reason) (\(place))"))
        }
    }

    public func decode(line: some Collection<UInt8>) -> Result<DecodedEvent, EventRejection> {
        line.withContiguousStorageIfAvailable { decode(line: $0) }
            ?? Array(line).withUnsafeBufferPointer { decode(line: $0) }
    }

    public func decode(_ json: JSON) -> Result<DecodedEvent, EventRejection> {
        guard case .object(let object) = json else {
            return .failure(EventRejection(field: "", reason: "must be a JSON object, not \(json.kindInWords)"))
        }
        do {
            return .success(try decode(Fields(object)))
        } catch {
            return .failure(error)
        }
    }

    private func decode(_ fields: Fields) throws(EventRejection) -> DecodedEvent {
        let id = try fields.id("id")
        guard id.utf8.count <= Self.longestEventID else {
            throw fields.rejection("id", "has \(id.utf8.count) bytes; at most \(Self.longestEventID) are allowed")
        }
        let time = try fields.text("at")
        let at: Instant
        do { at = try Instant(parsing: time) } catch { throw fields.rejection("at", Self.inWords(error, time)) }
        var decoder = PayloadDecoder(isTrusted: false)
        let event = Event(id: id, at: at, payload: try decoder.payload(fields))
        return DecodedEvent(
            event: event, content: EventEncoder().content(of: event), unknownKeys: decoder.unknownKeys)
    }

    private static func inWords(_ why: Instant.Unreadable, _ time: String) -> String {
        let advice = "write an instant with its zone, such as 2024-03-01T09:00:00Z or 2024-03-01T10:00:00+01:00"
        switch why {
        case .noZone: return "'\(Fields.excerpt(time))' has no zone; \(advice)"
        case .notRFC3339: return "'\(Fields.excerpt(time))' is no instant; \(advice)"
        case .outOfRange: return "'\(Fields.excerpt(time))' names no moment that there is; \(advice)"
        }
    }
}

extension EventDecoder {
    /// Reads back what a ledger stored. The content was checked when it came in and is not checked again.
    public func event(id: String, at: Instant, content: UnsafeBufferPointer<UInt8>) throws -> Event {
        guard case .object(let object) = try JSON(parsing: content) else {
            throw EventRejection(field: "", reason: "the stored content of event '\(id)' is no JSON object")
        }
        var decoder = PayloadDecoder(isTrusted: true)
        return Event(id: id, at: at, payload: try decoder.payload(Fields(object)))
    }

    public func event(id: String, at: Instant, content: [UInt8]) throws -> Event {
        try content.withUnsafeBufferPointer { try event(id: id, at: at, content: $0) }
    }
}
