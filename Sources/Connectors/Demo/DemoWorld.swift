import Support

/// What every ticket's story is drawn from: the people on both sides, the year and its rhythm. The same for the same
/// seed, moment and size.
final class DemoWorld: Sendable {
    let seed: UInt64
    let period: DemoPeriod
    let fortnight: BadFortnight
    let roster: Roster
    let customers: CustomerBase
    let rhythm: Rhythm
    let clocks: [LocalClock]
    let messagesPerTicket: Double
    let goodDays: Weighted<Category>
    let badDays: Weighted<Category>
    let sources = Weighted<TicketPlan.Source>([(.chat, 0.38), (.email, 0.36), (.form, 0.14), (.phone, 0.12)])
    let priorities: [Category: Weighted<String>]

    init(seed: UInt64, until: Instant, tickets: Int, messagesPerTicket: Double) {
        self.seed = seed
        self.messagesPerTicket = messagesPerTicket
        period = DemoPeriod(until: until)
        fortnight = BadFortnight(period: period)
        roster = Roster(
            count: DemoWorld.reps(tickets, messagesPerTicket), period: period, fortnight: fortnight, seed: seed)
        customers = CustomerBase(count: max(30, tickets / 8), seed: seed)
        rhythm = Rhythm(period: period, fortnight: fortnight, seed: seed)
        clocks = Site.allCases.map { LocalClock($0) }
        goodDays = Weighted(Category.allCases.map { ($0, $0.weight(badDay: false)) })
        badDays = Weighted(Category.allCases.map { ($0, $0.weight(badDay: true)) })
        priorities = Dictionary(uniqueKeysWithValues: Category.allCases.map { ($0, $0.priorities) })
    }

    /// Thirty-two for the ordinary year. A larger organisation gives each rep more to do: ten times the tickets, some
    /// four times the people.
    private static func reps(_ tickets: Int, _ messagesPerTicket: Double) -> Int {
        let work = Double(tickets) / 20_000 * messagesPerTicket / 5
        var people = 32.0
        var rest = work
        while rest > 2 {
            people *= 1.52
            rest /= 2
        }
        return Int((people * (rest > 1 ? 1 + 0.52 * (rest - 1) : 1)).rounded())
    }

    /// Multiplies how long replies take: above 1 in the bad fortnight and on Mondays, and a little less every month.
    func pressure(at instant: Instant) -> Double {
        let date = Zone.utc.date(at: instant)
        let progress = Double(date - period.firstDate) / Double(DemoPeriod.days)
        let monday = date.weekday == .monday ? 1.2 : 1
        return (1.15 - 0.25 * progress) * monday * (1 + 3.4 * fortnight.severity(at: instant))
    }
}
