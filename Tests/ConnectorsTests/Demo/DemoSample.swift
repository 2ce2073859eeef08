import Connectors
import Support

/// A history that several tests read: generated once.
enum DemoSample {
    /// A Wednesday afternoon in Europe.
    static let until = Instant(milliseconds: 1_747_837_800_000)  // 2025-05-21T14:30:00Z
    static let tickets = 4000
    static let events = Array(DemoHistory(until: until, tickets: tickets).joined())

    static let byTicket: [String: [Event]] = Dictionary(grouping: events.filter { $0.ticket != nil }) {
        $0.ticket ?? ""
    }
    static let directory = Directory(events)
}

extension Event {
    /// Nil where the event is no ticket's.
    var ticket: String? {
        if case .ticket(let id, _) = payload { id } else { nil }
    }

    var ticketEvent: TicketEvent? {
        if case .ticket(_, let event) = payload { event } else { nil }
    }

    var creation: Creation? {
        if case .created(let creation) = ticketEvent { creation } else { nil }
    }
}
