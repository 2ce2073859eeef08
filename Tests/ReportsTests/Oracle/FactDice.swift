import Support

/// Draws facts: many of them on the borders of days, where mistakes live.
struct FactDice {
    var dice: Seeded
    let now: Instant
    private let zone: Zone

    init(seed: UInt64) {
        dice = Seeded(seed)
        zone = Zone(Desk.zone) ?? .utc
        let lastDay = zone.start(of: Desk.firstDay + Desk.dayCount)
        now = lastDay + Milliseconds(dice.number(0..<86_400_000))
    }

    mutating func ticket(_ number: Int) -> TicketFacts {
        let created = time()
        var ticket = TicketState(
            id: "T\(number)", createdAt: created, createdBy: dice.pick([.customer, .agent, .system]))
        ticket.source = dice.pick(Desk.sources)
        ticket.pipeline = dice.pick(Desk.pipelines)
        ticket.stage = dice.pick(Desk.stages)
        ticket.owner = dice.pick(Desk.users)
        ticket.team = dice.pick(Desk.teams)
        ticket.contact = dice.pick(Desk.contacts)
        ticket.subject = dice.pick(["Where is it?", "ÄRGER, again", nil])
        ticket.properties = properties()
        if dice.chance(12) {
            ticket.exclusion = dice.pick([.merged, .removed])
            return TicketFacts(ticket: ticket)
        }
        let isClosed = dice.chance(60)
        if isClosed { ticket.closedAt = time() }
        if !isClosed, dice.chance(50) { ticket.unansweredSince = time() }
        if !isClosed, dice.chance(50) { ticket.waitingSince = time() }
        var facts = TicketFacts(ticket: ticket)
        if let closedAt = ticket.closedAt { facts.close = close(created, closedAt) }
        if dice.chance(60) { facts.firstReply = gap() }
        facts.ownerGaps = some(3) { $0.gap() }
        facts.customerGaps = some(3) { $0.gap() }
        facts.closedUnanswered = some(2) { EndedWait(start: $0.time(), end: $0.time(), credit: $0.credit()) }
        if isClosed { facts.stageTimes = stageTimes(ticket.closedAt ?? created) }
        facts.chats = (0..<dice.number(0..<3)).map { chat("chat-\($0)") }
        for survey in Desk.surveys where dice.chance(35) { addSurvey(survey, &facts) }
        facts.messages = (0..<dice.number(0..<6)).map { index in
            CountedMessage(message: "m\(index)", at: time(), isReply: dice.chance(50), credit: credit())
        }
        facts.outcomes = some(4) { $0.outcome() }
        facts.openSpells = spells()
        return facts
    }

    mutating func stretches(of user: String) -> [AvailabilityStretch] {
        var stretches: [AvailabilityStretch] = []
        var start = time()
        while start < now, stretches.count < 25 {
            let length = dice.chance(20) ? Milliseconds.hour : Milliseconds(dice.number(1..<100_000_000))
            let isLast = stretches.count == 24
            let end = isLast ? now + 300 * .day : start + length
            stretches.append(
                AvailabilityStretch(
                    user: user, team: dice.pick(Desk.teams), start: start, end: end,
                    status: dice.pick([.available, .away]), reason: dice.pick(Desk.reasons),
                    hours: dice.pick(AvailabilityStretch.Hours.allCases)))
            start = end
        }
        return stretches
    }

    // MARK: Parts

    private mutating func some<Fact>(_ most: Int, _ make: (inout FactDice) -> Fact) -> [Fact] {
        (0..<dice.number(0..<most + 1)).map { _ in make(&self) }
    }

    private mutating func time() -> Instant {
        let day = zone.start(of: Desk.firstDay + dice.number(0..<Desk.dayCount + 1))
        let instant =
            switch dice.number(0..<10) {
            case 0: day
            case 1: day - 1
            case 2: day + Milliseconds(dice.number(0..<24)) * .hour
            default: day + Milliseconds(dice.number(0..<86_400_000))
            }
        return min(instant, now)
    }

    private mutating func credit() -> Credit { Credit(owner: dice.pick(Desk.users), team: dice.pick(Desk.teams)) }

    private mutating func duration() -> Milliseconds {
        dice.chance(25) ? Milliseconds(dice.number(0..<4)) * .hour : Milliseconds(dice.number(0..<200_000_000))
    }

    private mutating func sla() -> SLATime? {
        dice.chance(65) ? SLATime(milliseconds: duration(), rule: "r") : nil
    }

    private mutating func gap() -> ResponseGap {
        let end = time()
        return ResponseGap(start: end - duration(), end: end, credit: credit(), sla: sla(), message: "m")
    }

    private mutating func close(_ created: Instant, _ closed: Instant) -> ClosedTicket {
        ClosedTicket(
            createdAt: created, latestAt: closed, latestCredit: credit(), firstAt: min(closed, time()),
            firstCredit: credit(), latest: .init(elapsed: duration(), sla: sla()),
            first: .init(elapsed: duration(), sla: sla()), open: .init(elapsed: duration(), sla: sla()),
            closes: dice.number(1..<4), replies: dice.number(0..<4))
    }

    private mutating func stageTimes(_ closed: Instant) -> [StageTime] {
        let pipeline = dice.pick(["sales", "support"])
        let credit = credit()
        return ["new", "waiting", "gone", "limbo"].filter { _ in dice.chance(60) }.map { stage in
            StageTime(
                pipeline: pipeline, stage: stage, at: closed, credit: credit, span: duration(), cumulative: duration(),
                latest: duration())
        }
    }

    private mutating func chat(_ id: String) -> ChatWait {
        let state = dice.pick(ChatWait.State.allCases)
        let at = time()
        switch state {
        case .answered:
            return ChatWait(chat: id, state: state, start: at - duration(), at: at, credit: credit(), sla: sla())
        case .abandoned:
            return ChatWait(chat: id, state: state, start: at - duration(), at: at, credit: credit(), sla: nil)
        case .pending:
            let start = dice.pick([at, now - .day, now - .day + 1, now - .hour])
            return ChatWait(chat: id, state: state, start: start, at: start, credit: credit(), sla: nil)
        }
    }

    private mutating func addSurvey(_ survey: String, _ facts: inout TicketFacts) {
        let credit = credit()
        let isAnswered = dice.chance(60)
        if dice.chance(80) {
            facts.surveySendings.append(
                SurveySending(survey: survey, cycle: "1", at: time(), isAnswered: isAnswered, credit: credit))
        }
        guard isAnswered else { return }
        let scale = survey == "nps" ? 10 : dice.pick([2, 3, 5, 5, 5, 7])
        facts.surveyResponses.append(
            SurveyResponse(
                survey: survey, cycle: "1", at: time(), scale: scale, score: dice.number(1..<scale + 1), credit: credit)
        )
    }

    private mutating func outcome() -> SLAOutcome {
        let goal = dice.pick(SLAOutcome.Goal.allCases)
        let result = dice.pick(
            [
                .noRule, .met, .met, .breached, .runningWithoutRule, .running(breachAfter: nil),
                .running(breachAfter: now - 1), .running(breachAfter: now), .running(breachAfter: now + .hour),
            ] as [SLAOutcome.Result])
        let isRunning =
            switch result {
            case .noRule, .met, .breached: false
            case .runningWithoutRule, .running: true
            }
        return SLAOutcome(
            goal: goal, start: time(), at: isRunning ? nil : time(), result: result, credit: credit(),
            counted: isRunning ? nil : SLATime(milliseconds: duration(), rule: "r"),
            isOutbound: goal == .firstReply && dice.chance(40))
    }

    private mutating func spells() -> [OpenSpell] {
        let times = (0..<dice.number(0..<7)).map { _ in time() }.sorted()
        return stride(from: 0, to: times.count, by: 2).map { index in
            OpenSpell(start: times[index], end: index + 1 < times.count ? times[index + 1] : nil, credit: credit())
        }
    }

    private mutating func properties() -> [String: PropertyValue] {
        var properties: [String: PropertyValue] = [:]
        if dice.chance(70) {
            properties["priority"] = dice.pick([
                .string("high"), .string("Low, very"), .string("2"), .number(2), .bool(true),
            ])
        }
        if dice.chance(70) { properties["seats"] = dice.pick([.number(1), .number(2.5), .number(10), .string("10")]) }
        return properties
    }
}
