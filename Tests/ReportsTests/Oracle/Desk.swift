import Support
import Warehouse

/// Facts of a small help desk, drawn at random; they need not hang together, since reports look at each kind by itself.
struct Desk {
    static let zone = "Europe/Madrid"  // Its clock goes forward on 31 March 2024.
    static let firstDay = LocalDate("2024-03-20") ?? LocalDate(dayNumber: 0)
    static let dayCount = 24

    static let users: [String?] = ["u1", "u2", "u3", nil]
    static let teams: [String?] = ["t1", "t2", nil]
    static let contacts: [String?] = ["c1", "c2", "c3", "c4", nil]
    static let sources: [String?] = ["email", "chat", nil]
    static let pipelines: [String?] = ["sales", "support", nil]
    static let stages: [String?] = ["new", "waiting", "done", "gone", nil]
    static let surveys = ["csat", "nps", "effort"]
    static let reasons: [String?] = ["Lunch", "Training", nil]

    var tickets: [TicketFacts] = []
    var stretches: [String: [AvailabilityStretch]] = [:]
    var now: Instant

    /// u3, c3 and t2 are in facts only.
    static let directory = DirectoryChanges(
        users: [User(id: "u1", name: "Ana", team: "t1"), User(id: "u2", name: "Ben", team: "t2")],
        teams: [Team(id: "t1", name: "Blue")],
        contacts: [Contact(id: "c1", name: "Cleo"), Contact(id: "c2", name: "Cleo"), Contact(id: "c4")],
        pipelines: [
            Pipeline(
                id: "support", name: "Support",
                stages: [
                    .init(id: "waiting", name: "Waiting", kind: .waiting), .init(id: "new", name: "New", kind: .open),
                ])
        ])

    static let names = [
        "u1": "Ana", "u2": "Ben", "t1": "Blue", "c1": "Cleo", "c2": "Cleo", "support": "Support", "new": "New",
        "waiting": "Waiting",
    ]

    init(seed: UInt64) {
        var dice = FactDice(seed: seed)
        now = dice.now
        for number in 1...45 {
            tickets.append(dice.ticket(number))
        }
        for case let user? in Desk.users {
            stretches[user] = dice.stretches(of: user)
        }
    }

    /// The states of all tickets, those that count nowhere too.
    var states: [TicketState] { tickets.map(\.ticket) }

    func warehouse() async throws -> Warehouse {
        let warehouse = try await Warehouse.inMemory(settings: EngineSettings(threads: 1))
        try await warehouse.apply(
            WarehouseBatch(tickets: tickets, stretches: stretches, directory: Desk.directory))
        return warehouse
    }
}
