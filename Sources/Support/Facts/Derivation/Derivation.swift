/// Computes the facts of tickets (metrics.md, section 2): pure, the same for the same events in whatever order they came.
public struct Derivation: Sendable {
    public let rulebook: Rulebook

    public init(rulebook: Rulebook) {
        self.rulebook = rulebook
    }

    /// - Precondition: the events are those known at the moment asked for, each once.
    public func facts(of history: TicketHistory) -> TicketFacts {
        facts(of: history, TicketWalk(Timeline(history), rulebook: rulebook))
    }

    func facts(of history: TicketHistory, _ walk: TicketWalk) -> TicketFacts {
        var facts = TicketFacts(ticket: state(of: history, walk))
        facts.mentions = walk.oddities.mentions
        guard facts.ticket.exclusion == nil else { return facts }
        facts.close = walk.closes.closedTicket(
            createdAt: walk.timeline.createdAt, pauses: walk.pauses.ended, replies: walk.replies)
        facts.firstReply = walk.firstReply.reply
        facts.ownerGaps = walk.ownerGaps
        facts.closedUnanswered = walk.closedUnanswered
        facts.customerGaps = walk.customerGaps
        if facts.close != nil, let close = walk.closes.latest { facts.stageTimes = walk.stages.times(closedBy: close) }
        facts.chats = walk.chats.waits
        facts.surveyResponses = walk.surveys.responses
        facts.surveySendings = walk.surveys.sendings
        facts.messages = walk.messages
        facts.outcomes = walk.outcomes + outcomesOfClosing(facts, walk)
        facts.openSpells = walk.ownership.spells(rulebook)
        facts.oddities = oddities(of: history, facts, walk)
        return facts
    }

    private func state(of history: TicketHistory, _ walk: TicketWalk) -> TicketState {
        var state = TicketState(id: history.ticket, createdAt: walk.timeline.createdAt, createdBy: walk.createdBy)
        state.source = walk.progress.source
        state.pipeline = walk.progress.pipeline
        state.stage = walk.progress.stage
        state.owner = walk.progress.owner
        state.team = rulebook.teamNow(of: walk.progress.owner)
        state.contact = walk.progress.contact
        state.subject = walk.progress.subject
        state.properties = walk.progress.properties
        state.exclusion = history.isMerged ? .merged : walk.isRemoved ? .removed : nil
        if walk.progress.kind == .closed {
            state.closedAt = walk.closes.latest?.at
        } else {
            state.unansweredSince = walk.firstReply.runningSince
            state.waitingSince = walk.ownerWaitsSince
        }
        return state
    }

    /// The close of a closed ticket; of another one what still runs, by the rule that holds now.
    private func outcomesOfClosing(_ facts: TicketFacts, _ walk: TicketWalk) -> [SLAOutcome] {
        let createdAt = walk.timeline.createdAt
        if let close = facts.close {
            let outcome = SLAOutcome.completed(
                .close, from: createdAt, at: close.latestAt, credit: close.latestCredit,
                rule: walk.closes.latest?.rule, counted: close.latest.sla)
            return outcome.map { [$0] } ?? []
        }
        let credit = walk.ownerCredit(at: .distantFuture)
        let rule = walk.rule(at: .distantFuture)
        var running: [SLAOutcome?] = []
        if let start = facts.ticket.unansweredSince {
            running.append(
                .running(.firstReply, from: start, credit: credit, rule: rule, isOutbound: facts.ticket.isOutbound))
        }
        // While the first reply is owed, no reply to come is a next one.
        if let start = facts.ticket.waitingSince, facts.firstReply != nil {
            running.append(.running(.nextReply, from: start, credit: credit, rule: rule))
        }
        running.append(.running(.close, from: createdAt, credit: credit, rule: rule, pauses: walk.pauses))
        return running.compactMap { $0 }
    }

    private func oddities(of history: TicketHistory, _ facts: TicketFacts, _ walk: TicketWalk) -> [Oddity] {
        var watch = walk.oddities
        if walk.timeline.creation == nil { watch.note(.noCreation) }
        if !walk.hasMessages { watch.note(.noMessages) }
        if history.mergeWithoutEffect {
            let target = walk.timeline.entries.last { entry in
                if case .merged = entry.what { true } else { false }
            }
            if case .merged(let into)? = target?.what { watch.note(.mergeWithoutEffect, into) }
        }
        let isBeforeCreation = walk.timeline.entries.contains {
            $0.ticket == history.ticket && $0.dated < walk.timeline.createdAt
        }
        if isBeforeCreation { watch.note(.beforeCreation) }
        let lacksRule = facts.outcomes.contains { $0.result == .noRule || $0.result == .runningWithoutRule }
        if rulebook.hasRules, lacksRule { watch.note(.noSLA) }
        return watch.oddities
    }
}
