import Semantics

extension Report {
    static let ownerReplyCount = Report(
        slug: "owner-reply-count", title: "Owner reply count", topic: .ticketResponses, about: .ownerReplyCount,
        controls: Controls(groups: Controls.ticketGroups(default: "owner")), shown: "count", lessIsBetter: nil,
        find: ownerReplyRecipe.find,
        drill: { run, _ in try ownerReplyRecipe.drill(run) })

    private static let ownerReplyRecipe = FactRecipe(
        dataset: { _ in .messages }, measures: { _ in [.count] }, presence: ["count"],
        conditions: { _ in [.fact("f.sent")] }, fillsPeriods: true)
}
