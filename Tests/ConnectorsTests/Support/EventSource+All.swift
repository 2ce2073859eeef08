import Connectors
import Support

extension EventSource {
    /// Everything up to the end.
    func all() throws -> EventBatch {
        var all = EventBatch()
        while let batch = try next()?.decoded() {
            all.events += batch.events
            all.lines += batch.lines
            all.rejects += batch.rejects
        }
        return all
    }
}

extension EventBatch {
    var json: [String] { events.map { String(decoding: EventEncoder().json($0.event), as: UTF8.self) } }

    /// What happened to tickets, in order.
    var onTickets: [(at: String, event: TicketEvent)] {
        events.compactMap { decoded in
            guard case .ticket(_, let event) = decoded.event.payload else { return nil }
            return (decoded.event.at.rfc3339, event)
        }
    }
}
