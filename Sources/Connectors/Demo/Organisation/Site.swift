import Support

/// One of the three places where the demo's people sit; together they nearly go around the sun. Customers are served by
/// all, but each has one nearest.
enum Site: Int, CaseIterable, Sendable {
    case dublin, denver, sydney

    var timeZone: String {
        switch self {
        case .dublin: "Europe/Dublin"
        case .denver: "America/Denver"
        case .sydney: "Australia/Sydney"
        }
    }

    /// What tickets from this part of the world carry as `region`.
    var region: String {
        switch self {
        case .dublin: "EMEA"
        case .denver: "Americas"
        case .sydney: "APAC"
        }
    }

    /// Share of the customers.
    var share: Double {
        switch self {
        case .dublin: 0.45
        case .denver: 0.36
        case .sydney: 0.19
        }
    }

    var holidays: [PublicHoliday] {
        switch self {
        case .dublin:
            [
                .fixed(1, 1), .fixed(3, 17), .nth(1, .monday, 5), .nth(1, .monday, 6), .nth(1, .monday, 8),
                .last(.monday, 10), .fixed(12, 25), .fixed(12, 26),
            ]
        case .denver:
            [
                .fixed(1, 1), .nth(3, .monday, 1), .last(.monday, 5), .fixed(6, 19), .fixed(7, 4), .nth(1, .monday, 9),
                .nth(4, .thursday, 11), .fixed(12, 25),
            ]
        case .sydney:
            [
                .fixed(1, 1), .fixed(1, 26), .fixed(4, 25), .nth(2, .monday, 6), .nth(1, .monday, 10), .fixed(12, 25),
                .fixed(12, 26),
            ]
        }
    }

    var languages: Weighted<String> {
        switch self {
        case .dublin: Weighted([("en", 5), ("de", 2), ("fr", 1.6), ("es", 1.4), ("it", 0.8), ("nl", 0.6), ("pl", 0.5)])
        case .denver: Weighted([("en", 8), ("es", 2.2), ("pt", 1), ("fr", 0.4)])
        case .sydney: Weighted([("en", 7), ("ja", 1.5), ("zh", 0.8), ("ko", 0.5)])
        }
    }
}
