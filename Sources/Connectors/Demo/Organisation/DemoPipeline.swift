import Support

/// The three pipelines, by the roles that their stages play in a story.
enum DemoPipeline: CaseIterable, Sendable {
    case support, billing, onboarding

    var id: String {
        switch self {
        case .support: "support"
        case .billing: "billing"
        case .onboarding: "onboarding"
        }
    }

    var name: String {
        switch self {
        case .support: "Support"
        case .billing: "Billing"
        case .onboarding: "Onboarding"
        }
    }

    var stages: [Pipeline.Stage] {
        switch self {
        case .support:
            [
                .init(id: "new", name: "New", kind: .open),
                .init(id: "working", name: "In progress", kind: .open),
                .init(id: "waiting", name: "Waiting on customer", kind: .waiting),
                .init(id: "escalated", name: "Escalated", kind: .open),
                .init(id: "solved", name: "Solved", kind: .closed),
                .init(id: "no-answer", name: "Closed without answer", kind: .closed),
            ]
        case .billing:
            [
                .init(id: "inbox", name: "Inbox", kind: .open),
                .init(id: "review", name: "Under review", kind: .open),
                .init(id: "details", name: "Waiting for details", kind: .waiting),
                .init(id: "approval", name: "Approval", kind: .open),
                .init(id: "settled", name: "Settled", kind: .closed),
                .init(id: "paid-out", name: "Paid out", kind: .closed),
            ]
        case .onboarding:
            [
                .init(id: "request", name: "Request", kind: .open),
                .init(id: "setup", name: "Set-up", kind: .open),
                .init(id: "customer", name: "With the customer", kind: .waiting),
                .init(id: "training", name: "Training", kind: .open),
                .init(id: "live", name: "Live", kind: .closed),
                .init(id: "dropped", name: "Dropped", kind: .closed),
            ]
        }
    }

    var first: String { stages[0].id }
    var working: String { stages[1].id }
    var waiting: String { stages[2].id }
    var handedOn: String { stages[3].id }
    var done: String { stages[4].id }
    /// Support and onboarding: the customer never wrote back. Billing: after the settling, money went out.
    var otherwiseDone: String { stages[5].id }

    /// Billing's stages get clearer names after a quarter.
    func versions(period: DemoPeriod) -> [(at: Instant, pipeline: Pipeline)] {
        let latest = Pipeline(id: id, name: name, stages: stages)
        guard self == .billing else { return [(period.founded, latest)] }
        var earlier = latest
        earlier.stages[1].name = "Review"
        earlier.stages[3].name = "Sign-off"
        return [(period.founded, earlier), (period.turn(0.27), latest)]
    }
}
