/// Who owned the ticket while it was open.
struct OwnershipWatch {
    private struct Tenure {
        let owner: String?
        let start: Instant
        var end: Instant?
    }

    private var tenures: [Tenure] = []

    /// - Parameter isOpen: after the event; a closed ticket is nobody's open ticket.
    mutating func became(ownedBy owner: String?, isOpen: Bool, at instant: Instant) {
        if let last = tenures.indices.last, tenures[last].end == nil {
            if isOpen, tenures[last].owner == owner { return }
            tenures[last].end = instant
            if tenures[last].start == instant { tenures.removeLast() }
        }
        if isOpen { tenures.append(Tenure(owner: owner, start: instant)) }
    }

    /// Split where the owner's team changed.
    func spells(_ rulebook: Rulebook) -> [OpenSpell] {
        tenures.flatMap { tenure in OwnershipWatch.spells(tenure, rulebook) }
    }

    private static func spells(_ tenure: Tenure, _ rulebook: Rulebook) -> [OpenSpell] {
        let membership = tenure.owner.flatMap { rulebook.membership(of: $0) }
        var spells: [OpenSpell] = []
        var start = tenure.start
        var team = membership?.team(at: start)
        for change in membership?.changes ?? [] where change.at > start {
            if let end = tenure.end, change.at >= end { break }
            spells.append(OpenSpell(start: start, end: change.at, credit: Credit(owner: tenure.owner, team: team)))
            start = change.at
            team = change.team
        }
        spells.append(OpenSpell(start: start, end: tenure.end, credit: Credit(owner: tenure.owner, team: team)))
        return spells
    }
}
