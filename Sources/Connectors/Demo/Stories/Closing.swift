import Support

/// How tickets end, and sometimes begin again.
extension TicketStory {
    /// After the last reply.
    mutating func finish(after last: Instant) {
        guard last <= log.until else { return }
        let way = dice.unit()
        if way < 0.008 {
            stay(last)
        } else if way < 0.15 {
            expire(last)
        } else if way < 0.29 {
            thanks(last)
        } else if way < 0.62 {
            close(last + dice.duration(4 * .second, 3 * .minute))
        } else if let at = done(work(median: 75 * .minute, at: last), from: last) {
            if dice.chance(0.5) { log.move(last, to: pipeline.waiting) }
            close(at)
        }
    }

    /// Waits for somebody outside, and is still there months later.
    private mutating func stay(_ last: Instant) {
        log.move(last + .minute, to: pipeline.handedOn)
        if let rep { log.note(last + 2 * .minute, name(rep)) }
    }

    /// The customer is never heard of again.
    private mutating func expire(_ last: Instant) {
        log.move(last + 2 * .second, to: pipeline.waiting)
        let reminder = last + dice.duration(40 * .hour, 50 * .hour)
        if dice.chance(0.5) { log.fromBot(reminder) }
        log.move(last + 4 * .day, to: pipeline == .billing ? pipeline.done : pipeline.otherwiseDone)
    }

    /// A last word, which some answer and others do not.
    private mutating func thanks(_ last: Instant) {
        log.move(last + 2 * .second, to: pipeline.waiting)
        let heard = customerAnswer(after: last)
        customerWrites(heard)
        guard let read = done(work(median: 20 * .minute, at: heard), from: heard) else { return }
        if dice.chance(0.3) { reply(read) }
        close(read + dice.duration(3 * .second, .minute))
    }

    mutating func close(_ at: Instant) {
        guard at <= log.until else { return }
        log.move(at, to: pipeline.done)
        survey(closedAt: at)
        if plan.category == .refund, dice.chance(0.8) {
            log.move(at + dice.duration(2 * .day, 5 * .day), to: pipeline.otherwiseDone)
            return
        }
        let again = world.fortnight.contains(at) ? 0.13 : 0.055
        if reopens < 2, dice.chance(again) { reopen(at) }
    }

    private mutating func reopen(_ closed: Instant) {
        reopens += 1
        let at = clock.awake(closed + dice.duration(median: 20 * .hour, spread: 0.8), &dice)
        customerWrites(at)
        log.move(at + .second, to: pipeline.working)
        guard let last = converse(from: at, rounds: 1) else { return }
        if let end = done(work(median: 45 * .minute, at: last), from: last) { close(end) }
    }
}
