import Support

/// A small simulation of one ticket, from its creation to its end or the story's. How it is told depends on how the
/// ticket came in; the parts are in the extensions.
struct TicketStory {
    let world: DemoWorld
    var plan: TicketPlan
    var dice: Dice
    var log: TicketLog
    /// Tickets that belong to the same story: duplicates.
    var others: [TicketLog] = []
    /// The rep who has it; an index into the roster.
    var rep: Int?
    var isHandedOn = false
    var firstReplyAt: Instant?
    var lastReplier: Int?
    var reopens = 0

    init(
        number: Int, createdAt: Instant, near site: Site, source: TicketPlan.Source? = nil, world: DemoWorld
    ) {
        var dice = Dice(seed: world.seed, .tickets, number)
        let ticket = String(10_000 + number)
        plan = TicketPlan(ticket: ticket, createdAt: createdAt, near: site, source: source, world: world, &dice)
        let isUnknownCaller = plan.source == .phone && dice.chance(0.08)
        log = TicketLog(
            ticket: ticket, contact: isUnknownCaller ? nil : plan.person.id, until: world.period.until)
        self.dice = dice
        self.world = world
    }

    var pipeline: DemoPipeline { plan.category.pipeline }
    var roster: Roster { world.roster }
    var clock: LocalClock { world.clocks[plan.person.site.rawValue] }

    /// All events of the story, by ticket.
    mutating func tell(into events: inout [Event]) {
        let kind = dice.unit()
        switch plan.source {
        case .chat: chat()
        case .phone: phone()
        case .email, .form:
            if kind < 0.024 {
                spam()
            } else if kind < 0.05 {
                outbound()
            } else if kind < 0.062 {
                alert()
            } else {
                written(hasDuplicate: kind > 0.98)
            }
        }
        events.append(contentsOf: log.events)
        for other in others { events.append(contentsOf: other.events) }
    }

    func name(_ rep: Int) -> String { roster.reps[rep].id }

    /// How many times the two sides write, so that tickets of all sources together come to what was asked for.
    mutating func rounds(_ messages: Double) -> Int {
        1 + dice.poisson(max(0.04, (messages - 3.8) / 1.94))
    }

    // MARK: who

    /// Gives the ticket to somebody of a team; false: there is nobody.
    mutating func take(_ team: DemoTeam, at instant: Instant, asking tries: Int = 5) -> Bool {
        for tries in [tries, tries * 4] {
            if let found = roster.assign(team, at: instant, asking: tries, &dice) {
                rep = found
                return true
            }
        }
        return false
    }

    /// When the rep who has the ticket has done so much work, begun at `instant`. A colleague takes over where they left,
    /// or mostly where they would not be back soon. Nil: not in this story.
    mutating func done(_ work: Milliseconds, from instant: Instant) -> Instant? {
        guard instant <= world.period.until, let rep else { return nil }
        let own = roster.presences[rep].moment(from: instant, work: work)
        if let own, own - instant < work + 20 * .hour || dice.chance(0.12) { return own }
        let team = isHandedOn ? plan.category.specialists : .frontLine
        guard let colleague = roster.assign(team, at: instant, asking: 10, &dice),
            let free = roster.presences[colleague].next(from: instant),
            let theirs = roster.presences[colleague].moment(from: instant, work: work),
            theirs + 4 * .hour < own ?? .distantFuture
        else { return own }
        self.rep = colleague
        log.assign(free, to: name(colleague))
        return theirs
    }

    /// How long the rep works, or lets wait, before a reply.
    mutating func work(median: Milliseconds, spread: Double = 0.95, at instant: Instant) -> Milliseconds {
        let pace = rep.map { roster.reps[$0].pace } ?? 1
        let factor = pace * world.pressure(at: instant) * plan.urgency
        return 20 * .second + dice.duration(median: Milliseconds(Double(median) * factor), spread: spread)
    }

    // MARK: what is written

    /// The reply of whoever has the ticket.
    mutating func reply(_ at: Instant, channel: String? = nil, chat: String? = nil) {
        guard let rep else { return }
        if log.owner == nil { log.assign(at, to: name(rep)) }
        log.reply(at, name(rep), channel: channel, chat: chat)
        lastReplier = rep
        if firstReplyAt == nil { firstReplyAt = at }
    }

    mutating func customerWrites(_ at: Instant, channel: String? = nil, chat: String? = nil) {
        log.fromCustomer(at, channel: channel, chat: chat)
    }

    /// When the customer writes back after a reply.
    mutating func customerAnswer(after reply: Instant) -> Instant {
        let delay = dice.duration(median: 150 * .minute, spread: 1.35)
        return clock.awake(reply + 2 * .minute + delay, &dice)
    }
}
