import Support

/// Calls: answered at once by whoever is there, or voice mail.
extension TicketStory {
    mutating func phone() {
        let called = plan.createdAt
        guard take(.frontLine, at: called, asking: 18), let rep, roster.presences[rep].isAvailable(at: called) else {
            return voiceMail()
        }
        log.create(called, plan, owner: name(rep), properties: plan.properties(&dice))
        customerWrites(called + 2 * .second)
        let spoken = called + dice.duration(median: Milliseconds(55_000 * world.pressure(at: called)), spread: 0.6)
        reply(spoken)
        log.move(spoken, to: pipeline.working)
        let hungUp = spoken + dice.duration(median: 6 * .minute, spread: 0.6)
        if dice.chance(0.5) { log.note(hungUp, name(rep)) }
        if dice.chance(0.58) {
            close(hungUp + dice.duration(10 * .second, 4 * .minute))
        } else if let last = converse(from: hungUp, rounds: rounds(world.messagesPerTicket), channel: "email") {
            finish(after: last)
        }
    }

    /// Nobody is there; somebody calls back.
    private mutating func voiceMail() {
        log.create(plan.createdAt, plan, properties: plan.properties(&dice))
        customerWrites(plan.createdAt + 40 * .second)
        handle()
    }
}
