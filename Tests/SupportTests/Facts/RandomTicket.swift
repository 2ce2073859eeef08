import Support

/// Timelines that nobody would think of, the same for the same seed. Times collide often, so that ties are tried too.
struct RandomTicket {
    private var random: Seeded

    init(seed: UInt64) {
        random = Seeded(seed)
    }

    static let desk: Desk = {
        var night = Desk.office
        night.id = "night"
        night.timeZone = "Europe/Copenhagen"
        night.hours = WeeklyHours(days: Array(repeating: [HourInterval(start: 1200, end: 240)], count: 7))
        let goals = SLARule.Goals(firstReply: .hour, nextReply: 2 * .hour, close: .day)
        return Desk()
            .with(.schedule(Desk.office)).with(at: 3000, .schedule(night))
            .with(
                rule: SLARule(
                    id: "ana's", name: "Ana's", position: 1,
                    conditions: [.init(property: "owner", values: [.string("ana")])], schedule: "night", goals: goals)
            )
            .with(rule: SLARule(id: "rest", name: "Rest", position: 2, schedule: "office", goals: goals))
            .with(at: 4000, .user(User(id: "ana", name: "Ana", team: "west")))
    }()

    /// Up to 40 events within five days; most tickets have a creation.
    mutating func story() -> [(Int, TicketEvent)] {
        var story: [(Int, TicketEvent)] = []
        if number(in: 1...8) > 1 {
            let origin = pick(Creation.Origin.allCases)
            story.append((minute(), .opened(pick(stages), by: origin, owner: pick(users))))
        }
        for _ in 0..<number(in: 1...40) { story.append((minute(), event())) }
        return story
    }

    private let users = ["ana", "bo", "ghost", nil]
    private let stages = ["new", "work", "ask", "hold", "done", "gone", "limbo"]

    private mutating func number(in range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    private mutating func pick<Value>(_ values: [Value]) -> Value { values[number(in: 0...values.count - 1)] }

    private mutating func minute() -> Int { number(in: 0...480) * 15 }

    private mutating func event() -> TicketEvent {
        let chat = number(in: 1...3) == 1 ? pick(["c1", "c2"]) : nil
        switch number(in: 0...13) {
        case 0...2: return .asks(chat: chat)
        case 3...5: return .replies(pick(users), chat: chat)
        case 6: return .botWrites
        case 7...9: return .to(pick(stages))
        case 10: return .assigned(to: pick(users))
        case 11: return .toPipeline(pick(["support", "sales"]))
        case 12: return .chatStarted(chat: pick(["c1", "c2"]))
        default: return .chatEnded(chat: pick(["c1", "c2"]))
        }
    }
}
