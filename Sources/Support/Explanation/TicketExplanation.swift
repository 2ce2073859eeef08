/// The account of a ticket: what happened, how it stands, and how each of its durations came about.
public struct TicketExplanation: Sendable {
    /// All that the reports know of it.
    public var facts: TicketFacts
    /// The tickets whose messages joined.
    public var mergedTickets: [String]
    /// In the order that counts.
    public var entries: [ExplainedEntry]
    /// First reply, owner's and customer's responses, close, stages, chats; none of a ticket that is excluded.
    public var durations: [ExplainedDuration]
    /// When the clock of its close stood still, waiting on the customer.
    public var pauses: [Range<Instant>]
    /// Nil: it does not stand still now.
    public var pausedSince: Instant?

    public var ticket: TicketState { facts.ticket }

    public init(_ history: TicketHistory, rulebook: Rulebook) {
        let walk = TicketWalk(Timeline(history), rulebook: rulebook)
        facts = Derivation(rulebook: rulebook).facts(of: history, walk)
        mergedTickets = history.merged.map(\.ticket)
        entries = ExplainedEntry.entries(of: walk.timeline, names: DirectoryNames(rulebook.directory))
        pauses = walk.pauses.ended
        pausedSince = walk.pauses.runningSince
        durations = []
        if facts.ticket.exclusion == nil { durations = durations(walk) }
    }

    private func durations(_ walk: TicketWalk) -> [ExplainedDuration] {
        let rulebook = walk.rulebook
        func gap(_ measure: ExplainedDuration.Measure, _ gap: ResponseGap) -> ExplainedDuration {
            ExplainedDuration(
                measure, spans: [gap.start..<gap.end], credit: gap.credit, sla: gap.sla, end: gap.end,
                rulebook: rulebook)
        }
        var durations = facts.firstReply.map { [gap(.firstReply, $0)] } ?? []
        durations += facts.ownerGaps.map { gap(.ownerResponse, $0) }
        durations += facts.customerGaps.map { gap(.customerResponse, $0) }
        if let close = facts.close { durations += closeDurations(close, walk) }
        durations += facts.stageTimes.map { time in
            let visits = walk.stages.visits.filter {
                $0.pipeline == time.pipeline && $0.stage == time.stage && $0.kind != .closed
            }
            let spans = visits.compactMap { visit in visit.left.map { visit.entered..<$0 } }
            return ExplainedDuration(
                .stage(pipeline: time.pipeline, stage: time.stage), spans: spans, elapsed: time.span,
                credit: time.credit, sla: nil, end: spans.last?.upperBound ?? time.at, rulebook: rulebook)
        }
        durations += facts.chats.filter { $0.state == .answered }.map { wait in
            ExplainedDuration(
                .chat(wait.chat), spans: [wait.start..<wait.at], credit: wait.credit, sla: wait.sla, end: wait.at,
                rulebook: rulebook)
        }
        return durations
    }

    /// The first close and the open cycles only where they differ from the latest.
    private func closeDurations(_ close: ClosedTicket, _ walk: TicketWalk) -> [ExplainedDuration] {
        func duration(
            _ measure: ExplainedDuration.Measure, _ spans: [Range<Instant>], _ value: ClosedTicket.Duration,
            end: Instant, credit: Credit
        ) -> ExplainedDuration {
            ExplainedDuration(
                measure, spans: spans, pauses: walk.pauses.ended, credit: credit, sla: value.sla, end: end,
                rulebook: walk.rulebook)
        }
        let latest = duration(
            .closeLatest, [close.createdAt..<close.latestAt], close.latest, end: close.latestAt,
            credit: close.latestCredit)
        guard close.closes > 1 else { return [latest] }
        return [
            latest,
            duration(
                .closeFirst, [close.createdAt..<close.firstAt], close.first, end: close.firstAt,
                credit: close.firstCredit),
            duration(.closeOpen, walk.closes.cycles, close.open, end: close.latestAt, credit: close.latestCredit),
        ]
    }
}
