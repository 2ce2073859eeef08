import Support

/// Tickets that come as a mail or by a form, and those that we write first.
extension TicketStory {
    mutating func written(hasDuplicate: Bool = false) {
        log.create(plan.createdAt, plan, properties: plan.properties(&dice))
        customerWrites(plan.createdAt)
        if dice.chance(plan.source == .form ? 0.95 : 0.72) {
            log.fromBot(plan.createdAt + dice.duration(8 * .second, 45 * .second))
        }
        handle()
        if hasDuplicate { duplicate() }
    }

    /// From an untouched ticket to its end.
    mutating func handle() {
        let sorted = plan.createdAt + dice.duration(40 * .second, 9 * .minute)
        let goesStraight = dice.chance(plan.source == .form ? plan.category.handOn * 0.55 : 0.08)
        isHandedOn = goesStraight && plan.category.specialists != .technical
        guard take(isHandedOn ? plan.category.specialists : .frontLine, at: sorted), let rep else { return }
        if dice.chance(0.94) { log.assign(sorted, to: name(rep)) }
        let rounds = rounds(world.messagesPerTicket)
        guard let last = converse(from: sorted, rounds: rounds) else { return }
        finish(after: last)
    }

    /// Onboarding writes first, and hears back or doesn't.
    mutating func outbound() {
        isHandedOn = true
        guard take(.onboarding, at: plan.createdAt), let rep else { return }
        let sender = name(rep)
        guard let at = roster.presences[rep].next(from: plan.createdAt) else { return }
        log.create(at, plan, owner: sender, by: .agent, properties: plan.properties(&dice))
        log.reply(at, sender)
        lastReplier = rep
        log.move(at + 3 * .second, to: pipeline.waiting)
        guard dice.chance(0.62) else {
            log.move(at + dice.duration(5 * .day, 9 * .day), to: pipeline.otherwiseDone)
            return
        }
        let answered = customerAnswer(after: at)
        customerWrites(answered)
        log.move(answered + .second, to: pipeline.working)
        guard let last = converse(from: answered, rounds: rounds(world.messagesPerTicket)) else { return }
        finish(after: last)
    }

    /// Monitoring opens a ticket in the customer's name.
    mutating func alert() {
        log.create(plan.createdAt, plan, by: .system, properties: plan.properties(&dice))
        log.fromSystem(plan.createdAt + .second)
        handle()
    }

    /// What nobody wants. A filter sees most of it at once; now and then it errs, and somebody brings the ticket back.
    mutating func spam() {
        let isDeleted = dice.chance(0.12)
        log.create(plan.createdAt, plan, properties: plan.properties(&dice))
        if !isDeleted { log.add(plan.createdAt, .changed(Change(subject: .some(dice.pick(Category.spam))))) }
        customerWrites(plan.createdAt)
        let removed = plan.createdAt + dice.duration(median: 20 * .minute, spread: 1.4)
        log.add(removed, .removed(reason: isDeleted ? "deleted" : "spam"))
        guard dice.chance(0.14) else { return }
        let restored = removed + dice.duration(median: 3 * .hour, spread: 0.6)
        log.add(restored, .restored(reason: nil))
        if !isDeleted { log.add(restored, .changed(Change(subject: .some(plan.subject)))) }
        guard restored <= log.until, take(.frontLine, at: restored), let rep else { return }
        log.assign(restored + .minute, to: name(rep))
        guard let last = converse(from: restored + .minute, rounds: 1) else { return }
        finish(after: last)
    }

    /// The customer wrote twice; the second ticket, and sometimes a third, is merged when the first is answered.
    private mutating func duplicate() {
        guard let replied = firstReplyAt else { return }
        let window = min(20 * .hour, replied - plan.createdAt)
        guard window > 5 * .minute else { return }
        let second = writtenAgain("2", plan.createdAt + dice.duration(2 * .minute, window))
        let third = dice.chance(0.12) ? writtenAgain("3", replied + dice.duration(.minute, 10 * .minute)) : nil
        let merged = replied + dice.duration(12 * .minute, 25 * .minute)
        if var third {
            third.add(merged - 30 * .second, .merged(into: second.ticket))
            others.append(third)
        }
        var closing = second
        closing.add(merged, .merged(into: plan.ticket))
        others.append(closing)
    }

    private mutating func writtenAgain(_ suffix: String, _ at: Instant) -> TicketLog {
        var again = TicketLog(ticket: "\(plan.ticket)-\(suffix)", contact: log.contact, until: log.until)
        again.create(at, plan, properties: plan.properties(&dice))
        again.fromCustomer(at)
        return again
    }
}
