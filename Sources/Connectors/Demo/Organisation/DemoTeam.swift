import Support

/// The four teams. Front line takes what comes in, the others what it hands on.
enum DemoTeam: Int, CaseIterable, Sendable {
    case frontLine, technical, billing, onboarding

    var id: String {
        switch self {
        case .frontLine: "front-line"
        case .technical: "technical"
        case .billing: "billing"
        case .onboarding: "onboarding"
        }
    }

    var name: String {
        switch self {
        case .frontLine: "Front Line"
        case .technical: "Technical Support"
        case .billing: "Billing & Accounts"
        case .onboarding: "Onboarding"
        }
    }

    /// Share of the reps.
    var share: Double {
        switch self {
        case .frontLine: 0.44
        case .technical: 0.28
        case .billing: 0.16
        case .onboarding: 0.12
        }
    }
}
