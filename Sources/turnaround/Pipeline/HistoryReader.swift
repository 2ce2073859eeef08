import Ledger
import Support

/// Reads what is known of tickets as of a moment, as their derivation needs it.
struct HistoryReader: Sendable {
    let ledger: Ledger
    let merges: Merges
    let asOf: Instant

    /// Of those that have events as of then.
    func histories(of tickets: [String]) throws -> [TicketHistory] {
        let members = tickets.flatMap { merges.graph.members(of: $0) }
        let events = try ledger.events(of: Array(Set(tickets + members)), asOf: asOf)
        return tickets.compactMap { ticket in
            guard let own = events[ticket], !own.isEmpty else { return nil }
            return history(of: ticket, own: own) { events[$0] ?? [] }
        }
    }

    func history(of ticket: String, own: [Event], events: (String) -> [Event]) -> TicketHistory {
        TicketHistory(
            ticket: ticket, events: own, merged: merges.graph.members(of: ticket).map { ($0, events($0)) },
            isMerged: merges.isMerged(ticket), mergeWithoutEffect: merges.isWithoutEffect(ticket))
    }
}
