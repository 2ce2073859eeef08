/// Who was merged into whom.
///
/// Of several merges of one ticket the last alone counts, whether or not it has an effect. A merge into a ticket that is not
/// known has none, nor has one that is part of a ring. Chains are followed to their end; one that leads into a ring ends at the
/// ring's ticket that it reaches.
public struct MergeGraph: Sendable {
    public struct Ineffective: Sendable, Hashable {
        public enum Reason: String, Sendable { case unknownTarget, ring }

        public var ticket: String
        public var into: String
        public var reason: Reason
    }

    /// In the order of the tickets' ids.
    public private(set) var withoutEffect: [Ineffective] = []
    private var survivors: [String: String] = [:]
    private var membersBySurvivor: [String: [String]] = [:]

    /// - Parameters:
    ///   - merges: in any order, `event` being the id of the event.
    ///   - createdAt: when a ticket was created; asked for tickets with several merges only, because events dated before the
    ///     creation count as of it. Nil: not known.
    public init(
        merges: [(ticket: String, at: Instant, event: String, into: String)], isKnown: (String) -> Bool,
        createdAt: (String) -> Instant? = { _ in nil }
    ) {
        var last: [String: (at: Instant, event: String, into: String)] = [:]
        var creations: [String: Instant] = [:]
        for merge in merges {
            guard let other = last[merge.ticket] else {
                last[merge.ticket] = (merge.at, merge.event, merge.into)
                continue
            }
            let creation = creations[merge.ticket] ?? createdAt(merge.ticket) ?? .distantPast
            creations[merge.ticket] = creation
            let isLater = EventOrder.precedes(
                max(other.at, creation), other.event, max(merge.at, creation), merge.event)
            if isLater { last[merge.ticket] = (merge.at, merge.event, merge.into) }
        }
        var targets: [String: String] = [:]
        for (ticket, merge) in last {
            if isKnown(merge.into) {
                targets[ticket] = merge.into
            } else {
                withoutEffect.append(Ineffective(ticket: ticket, into: merge.into, reason: .unknownTarget))
            }
        }
        for ticket in MergeGraph.ringMembers(of: targets) {
            guard let into = targets.removeValue(forKey: ticket) else { continue }
            withoutEffect.append(Ineffective(ticket: ticket, into: into, reason: .ring))
        }
        withoutEffect.sort { $0.ticket < $1.ticket }
        follow(targets)
    }

    /// The ticket that `ticket` ended in; nil: it was not merged, or without effect.
    public func survivor(of ticket: String) -> String? { survivors[ticket] }

    /// All that ended in `survivor`, at any remove, without itself; in the order of their ids.
    public func members(of survivor: String) -> [String] { membersBySurvivor[survivor] ?? [] }

    public var mergedTickets: some Collection<String> { survivors.keys }

    private static func ringMembers(of targets: [String: String]) -> Set<String> {
        var rings: Set<String> = []
        var finished: Set<String> = []
        for start in targets.keys where !finished.contains(start) {
            var path: [String] = []
            var placeOnPath: [String: Int] = [:]
            var ticket = start
            while !finished.contains(ticket), placeOnPath[ticket] == nil, let next = targets[ticket] {
                placeOnPath[ticket] = path.count
                path.append(ticket)
                ticket = next
            }
            if let entry = placeOnPath[ticket] { rings.formUnion(path[entry...]) }
            finished.formUnion(path)
        }
        return rings
    }

    /// Without rings every chain ends.
    private mutating func follow(_ targets: [String: String]) {
        for ticket in targets.keys where survivors[ticket] == nil {
            var path: [String] = []
            var end = ticket
            while survivors[end] == nil, let next = targets[end] {
                path.append(end)
                end = next
            }
            let survivor = survivors[end] ?? end
            for member in path { survivors[member] = survivor }
        }
        for (ticket, survivor) in survivors { membersBySurvivor[survivor, default: []].append(ticket) }
        for survivor in membersBySurvivor.keys { membersBySurvivor[survivor]?.sort() }
    }
}
