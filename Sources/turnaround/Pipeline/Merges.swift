import Ledger
import Support

/// Who was merged into whom as of a moment, and which tickets a merge ever connected.
struct Merges: Sendable {
    let graph: MergeGraph
    private let withoutEffect: Set<String>
    /// Both ways, whatever became of the merge.
    private let neighbours: [String: [String]]

    init(_ ledger: Ledger, asOf: Instant) throws {
        let merges = try ledger.merges(asOf: asOf)
        let targets = Set(merges.map(\.into))
        let known = try Set(targets.filter { try ledger.isKnown(ticket: $0, asOf: asOf) })
        let several = Dictionary(grouping: merges, by: \.ticket).filter { $0.value.count > 1 }.map(\.key)
        let timelines = several.isEmpty ? [:] : try ledger.events(of: several, asOf: asOf)
        graph = MergeGraph(
            merges: merges.map { ($0.ticket, $0.at, $0.event, $0.into) }, isKnown: known.contains,
            createdAt: { timelines[$0].map { TicketHistory(ticket: "", events: $0).createdAt } })
        withoutEffect = Set(graph.withoutEffect.map(\.ticket))
        var neighbours: [String: [String]] = [:]
        for merge in merges {
            neighbours[merge.ticket, default: []].append(merge.into)
            neighbours[merge.into, default: []].append(merge.ticket)
        }
        self.neighbours = neighbours
    }

    func isWithoutEffect(_ ticket: String) -> Bool { withoutEffect.contains(ticket) }

    func isMerged(_ ticket: String) -> Bool { graph.survivor(of: ticket) != nil }

    /// Whether any merge names it.
    func names(_ ticket: String) -> Bool { neighbours[ticket] != nil }

    /// All that any merge names.
    var named: Set<String> { Set(neighbours.keys) }

    /// These and all that merges ever connected with them, at any remove. What happens to one of them can change the facts of
    /// any other: a new merge, or a target that becomes known, moves old and new survivors alike.
    func connected(with tickets: Set<String>) -> Set<String> {
        var found = tickets
        var next = tickets.filter { neighbours[$0] != nil }
        while let ticket = next.popFirst() {
            for neighbour in neighbours[ticket] ?? [] where found.insert(neighbour).inserted {
                next.insert(neighbour)
            }
        }
        return found
    }
}
