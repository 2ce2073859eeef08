extension Planner.Pass {
    /// Credits the ticket's owner and team now instead of the fact's. Safe for facts of tickets; persons' stretches have no other credit.
    static let creditOwnerNow = Planner.Pass(name: "credit owner now") { plan, _ in
        guard plan.query.credit == .ownerNow, plan.query.dataset.subject != .person else { return }
        plan.needTickets()
        plan.owner = "\(name: plan.ticketAlias).owner"
        plan.team = "\(name: plan.ticketAlias).team"
    }
}
