/// Something that happened, to something, at a moment: the only way in which anything becomes known (events.md).
public struct Event: Sendable, Equatable {
    /// Unique per event; the idempotency key.
    public let id: String
    public let at: Instant
    public let payload: Payload

    public enum Payload: Sendable, Equatable {
        case directory(DirectoryEntry)
        case ticket(id: String, TicketEvent)
        case availability(AvailabilityChange)
    }

    public init(id: String, at: Instant, payload: Payload) {
        self.id = id
        self.at = at
        self.payload = payload
    }

    /// What the event belongs to: the events of one subject are read together.
    public var subject: Subject {
        switch payload {
        case .directory(let entry): Subject(kind: entry.kind, id: entry.id)
        case .ticket(let id, _): Subject(kind: .ticket, id: id)
        case .availability(let change): Subject(kind: .availability, id: change.user)
        }
    }
}

/// The thing whose history an event is part of.
public struct Subject: Hashable, Sendable {
    /// The raw values are stored in ledgers: never renumber them.
    public enum Kind: Int, Sendable, CaseIterable {
        case ticket = 1
        case availability = 2
        case team = 3
        case user = 4
        case contact = 5
        case company = 6
        case pipeline = 7
        case schedule = 8
        case slaRule = 9
    }

    public let kind: Kind
    public let id: String

    public init(kind: Kind, id: String) {
        self.kind = kind
        self.id = id
    }
}
