import Support

/// Chats: minutes instead of hours, and people who give up.
extension TicketStory {
    mutating func chat() {
        if isNobodyThere() { return leaveNote() }
        let started = plan.createdAt
        let session = "\(plan.ticket)c1"
        log.create(started, plan, properties: plan.properties(&dice))
        log.add(started, .chatStarted(chat: session))
        log.fromBot(started + 2 * .second, chat: session)
        let asked = started + dice.duration(4 * .second, 30 * .second)
        customerWrites(asked, chat: session)
        guard take(.frontLine, at: asked, asking: 18), let rep else { return }
        guard let answered = pickUp(rep, asked) else { return abandon(session, asked) }
        log.assign(answered - 2 * .second, to: name(rep))
        let ended = exchange(session, answered)
        log.move(answered, to: pipeline.working)
        afterwards(ended)
    }

    /// Where nobody is, the window mostly offers a form instead of a chat.
    private mutating func isNobodyThere() -> Bool {
        guard take(.frontLine, at: plan.createdAt, asking: 18), let rep else { return true }
        return !roster.presences[rep].isAvailable(at: plan.createdAt) && dice.chance(0.86)
    }

    private mutating func leaveNote() {
        plan.source = .form
        rep = nil
        written()
    }

    /// A chat that is still waiting as the story ends.
    mutating func waitingChat() {
        let session = "\(plan.ticket)c1"
        log.create(plan.createdAt, plan, properties: plan.properties(&dice))
        log.add(plan.createdAt, .chatStarted(chat: session))
        log.fromBot(plan.createdAt + 2 * .second, chat: session)
        customerWrites(plan.createdAt + dice.duration(4 * .second, 20 * .second), chat: session)
    }

    /// Nil: the customer left before.
    private mutating func pickUp(_ rep: Int, _ asked: Instant) -> Instant? {
        let patience = dice.duration(median: 7 * .minute, spread: 0.55)
        guard let free = roster.presences[rep].next(from: asked) else { return nil }
        let pressure = world.pressure(at: asked)
        let wait = dice.duration(
            median: Milliseconds(46_000 * pressure * roster.reps[rep].pace), spread: 0.75)
        let answered = free + 6 * .second + wait
        return answered - asked < patience ? answered : nil
    }

    private mutating func abandon(_ session: String, _ asked: Instant) {
        let left = asked + dice.duration(median: 6 * .minute, spread: 0.5)
        log.add(left, .chatEnded(chat: session))
        guard dice.chance(0.6), let rep else {
            log.move(left + dice.duration(.hour, 3 * .hour), to: pipeline.done)
            return
        }
        log.assign(left + dice.duration(.minute, 30 * .minute), to: name(rep))
        guard let last = converse(from: left + 30 * .minute, rounds: 1, channel: "email") else { return }
        finish(after: last)
    }

    /// Back and forth within one session; its end is returned.
    private mutating func exchange(_ session: String, _ first: Instant) -> Instant {
        var now = first
        reply(now, chat: session)
        for _ in 0..<dice.poisson(max(0.3, world.messagesPerTicket * 0.5 - 1.65)) {
            now = now + dice.duration(median: 32 * .second, spread: 0.6)
            customerWrites(now, chat: session)
            if dice.chance(0.12) {
                now = now + dice.duration(5 * .second, 20 * .second)
                customerWrites(now, chat: session)
            }
            now = now + 5 * .second + dice.duration(median: 48 * .second, spread: 0.7)
            reply(now, chat: session)
        }
        now = now + dice.duration(15 * .second, 2 * .minute)
        log.add(now, .chatEnded(chat: session))
        return now
    }

    private mutating func afterwards(_ ended: Instant) {
        let way = dice.unit()
        if way < 0.66 {
            close(ended + dice.duration(2 * .second, 5 * .minute))
        } else if way < 0.7 {
            comeBack(ended)
        } else if let last = converse(from: ended, rounds: 1, channel: "email") {
            finish(after: last)
        }
    }

    /// The customer opens the chat again later; somebody is there, or the session ends without an answer.
    private mutating func comeBack(_ ended: Instant) {
        let session = "\(plan.ticket)c2"
        let started = clock.awake(ended + dice.duration(median: 5 * .hour, spread: 0.8), &dice)
        log.add(started, .chatStarted(chat: session))
        let asked = started + dice.duration(4 * .second, 30 * .second)
        customerWrites(asked, chat: session)
        guard asked <= log.until, take(.frontLine, at: asked, asking: 18), let rep else { return }
        guard let answered = pickUp(rep, asked) else { return abandon(session, asked) }
        log.assign(answered - 2 * .second, to: name(rep))
        close(exchange(session, answered) + 20 * .second)
    }
}
