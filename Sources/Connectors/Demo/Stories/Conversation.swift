import Support

/// Writing back and forth, over hours and days.
extension TicketStory {
    /// From a message of the customer's to the last reply, whose time is returned; nil: the story ended before.
    mutating func converse(from start: Instant, rounds: Int, channel: String? = nil) -> Instant? {
        var received = start
        for round in 1...rounds {
            guard let replied = answer(received, round: round, channel: channel) else { return nil }
            if round == rounds { return replied }
            if dice.chance(0.84) { log.move(replied, to: pipeline.waiting) }
            received = customerAnswer(after: replied)
            customerWrites(received, channel: channel)
            if log.stage == pipeline.waiting {
                log.move(received + .second, to: isHandedOn ? pipeline.handedOn : pipeline.working)
            }
        }
        return nil
    }

    /// One reply, after a hand-over or a note perhaps.
    private mutating func answer(_ received: Instant, round: Int, channel: String?) -> Instant? {
        var from = received
        if !isHandedOn, round <= 3, dice.chance(plan.category.handOn * (round == 1 ? 0.6 : 0.45)) {
            guard let handed = handOn(received, channel: channel) else { return nil }
            from = handed
        }
        guard let at = replyTime(received: received, from: from, isFirst: firstReplyAt == nil) else { return nil }
        impatience(from: received, to: at, channel: channel)
        if dice.chance(0.22), let rep { log.note(max(from, at - dice.duration(2 * .minute, 40 * .minute)), name(rep)) }
        reply(at, channel: channel)
        if log.stage == pipeline.first { log.move(at, to: pipeline.working) }
        return at
    }

    private mutating func replyTime(received: Instant, from: Instant, isFirst: Bool) -> Instant? {
        let median: Milliseconds
        if isHandedOn {
            median = Milliseconds(Double(62 * Milliseconds.minute) * plan.category.effort)
        } else {
            median = isFirst ? 34 * .minute : 42 * .minute
        }
        return done(work(median: median, at: received), from: from)
    }

    /// Who waits long writes again.
    private mutating func impatience(from received: Instant, to replied: Instant, channel: String?) {
        guard replied - received > 7 * .hour, dice.chance(0.34) else { return }
        let again = clock.awake(received + dice.duration(3 * .hour, max(4 * .hour, replied - received)), &dice)
        if again < replied { customerWrites(again, channel: channel) }
    }

    /// The front line looks, says so or not, and gives the ticket to the specialists; when is returned.
    private mutating func handOn(_ received: Instant, channel: String?) -> Instant? {
        guard let looked = done(work(median: 16 * .minute, at: received), from: received) else { return nil }
        if dice.chance(0.55) { reply(looked, channel: channel) }
        let handed = looked + dice.duration(20 * .second, 4 * .minute)
        if let rep, dice.chance(0.7) { log.note(handed - 10 * .second, name(rep)) }
        guard take(plan.category.specialists, at: handed, asking: 3), let rep else { return nil }
        isHandedOn = true
        log.assign(handed, to: name(rep), stage: pipeline.handedOn)
        if dice.chance(0.4) { log.fromSystem(handed) }
        if plan.priority == "normal", dice.chance(0.07) {
            log.add(handed + 5 * .second, .changed(Change(properties: ["priority": .some(.string("high"))])))
        }
        return handed
    }
}
