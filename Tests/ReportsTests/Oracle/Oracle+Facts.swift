import Reports
import Support

/// The facts of a desk, kind by kind.
extension Oracle {
    private func each<Fact>(
        _ facts: KeyPath<TicketFacts, [Fact]>, _ make: (TicketState, Fact) -> PlainFact
    ) -> [PlainFact] {
        desk.tickets.flatMap { ticket in ticket[keyPath: facts].map { make(ticket.ticket, $0) } }
    }

    private func duration(_ elapsed: Milliseconds, _ sla: SLATime?) -> Milliseconds? {
        question.inSLAHours ? sla?.milliseconds : elapsed
    }

    private func date(_ completed: Instant, createdOf ticket: TicketState) -> Instant {
        question.date == "created" ? ticket.createdAt : completed
    }

    private func gap(_ ticket: TicketState, _ gap: ResponseGap, at: Instant? = nil) -> PlainFact {
        PlainFact(ticket: ticket, at: at ?? gap.end, credit: gap.credit, value: duration(gap.elapsed, gap.sla))
    }

    var closes: [PlainFact] {
        desk.tickets.compactMap { facts in
            guard let close = facts.close else { return nil }
            let isFirst = question.close == "first"
            let time = isFirst ? close.first : question.close == "open" ? close.open : close.latest
            return PlainFact(
                ticket: facts.ticket, at: date(isFirst ? close.firstAt : close.latestAt, createdOf: facts.ticket),
                credit: isFirst ? close.firstCredit : close.latestCredit, value: duration(time.elapsed, time.sla),
                tags: ["reopened": .bool(close.closes > 1), "one_touch": .bool(close.replies <= 1)])
        }
    }

    var firstReplies: [PlainFact] {
        desk.tickets.compactMap { facts in
            guard let reply = facts.firstReply, question.includesOutbound || !facts.ticket.isOutbound else {
                return nil
            }
            return gap(facts.ticket, reply, at: date(reply.end, createdOf: facts.ticket))
        }
    }

    var ownerGaps: [PlainFact] { each(\.ownerGaps) { gap($0, $1) } }
    var customerGaps: [PlainFact] { each(\.customerGaps) { gap($0, $1) } }

    var closedUnanswered: [PlainFact] {
        each(\.closedUnanswered) { PlainFact(ticket: $0, at: $1.end, credit: $1.credit) }
    }

    /// `state` as it is now: what is pending for a day is abandoned.
    var chats: [PlainFact] {
        each(\.chats) { ticket, chat in
            var state = chat.state
            if state == .pending, now - chat.start >= .day { state = .abandoned }
            let value = state == .answered ? duration(chat.at - chat.start, chat.sla) : nil
            return PlainFact(
                ticket: ticket, at: chat.at, credit: chat.credit, value: value,
                tags: ["state": .integer(state.rawValue)])
        }
    }

    var stageTimes: [PlainFact] {
        each(\.stageTimes) { ticket, time in
            let value =
                switch question.stageTime {
                case "cumulative": time.cumulative
                case "latest": time.latest
                default: time.span
                }
            return PlainFact(
                ticket: ticket, at: time.at, credit: time.credit, value: value,
                tags: ["stage": .text(time.stage), "pipeline": .text(time.pipeline)])
        }
    }

    var surveys: [PlainFact] {
        each(\.surveyResponses) { ticket, response in
            PlainFact(
                ticket: ticket, at: response.at, credit: response.credit,
                tags: [
                    "survey": .text(response.survey), "response": .bool(true), "positive": .bool(response.isPositive),
                    "score": .integer(response.score), "scale": .integer(response.scale),
                ])
        }
            + each(\.surveySendings) { ticket, sending in
                PlainFact(
                    ticket: ticket, at: sending.at, credit: sending.credit,
                    tags: ["survey": .text(sending.survey), "answered": .bool(sending.isAnswered)])
            }
    }

    var messages: [PlainFact] {
        each(\.messages) { PlainFact(ticket: $0, at: $1.at, credit: $1.credit, tags: ["sent": .bool($1.isReply)]) }
    }

    /// `state`: met, breached or none; what runs is dated now.
    var outcomes: [PlainFact] {
        each(\.outcomes) { ticket, outcome in
            let state =
                switch outcome.result {
                case .met: "met"
                case .breached: "breached"
                case .noRule, .runningWithoutRule: "no rule"
                case .running(let breachAfter): breachAfter.map { now > $0 } == true ? "breached" : "running"
                }
            return PlainFact(
                ticket: ticket, at: outcome.at ?? now, credit: outcome.credit,
                tags: [
                    "goal": .integer(outcome.goal.rawValue), "state": .text(state),
                    "outbound": .bool(outcome.isOutbound),
                ])
        }
        .filter { question.includesOutbound || !$0.has("outbound") }
    }

    /// Tickets as they are now: dated by creation, or by their latest close.
    var ticketsByDate: [PlainFact] {
        desk.states.compactMap { ticket in
            guard let at = question.date == "closed" ? ticket.closedAt : ticket.createdAt else { return nil }
            return PlainFact(ticket: ticket, at: at, credit: Credit(owner: ticket.owner, team: ticket.team))
        }
    }

    /// Open tickets at a moment, with their ages.
    func openTickets(at moment: Instant) -> [PlainFact] {
        desk.tickets.flatMap { facts in
            facts.openSpells.filter { $0.start <= moment && ($0.end.map { moment < $0 } ?? true) }.map { spell in
                let days = Double(moment - facts.ticket.createdAt) / 86_400_000
                let age = zip([1, 3, 7, 30], ["0-1", "1-3", "3-7", "7-30"]).first { days <= $0.0 }?.1 ?? "30+"
                return PlainFact(ticket: facts.ticket, at: moment, credit: spell.credit, tags: ["age": .text(age)])
            }
        }
        .filter(question.admits)
    }

    /// The parts of all stretches within a window; `value` is their length.
    func stretches(in window: Range<Instant>) -> [PlainFact] {
        desk.stretches.values.joined().compactMap { stretch in
            let start = max(stretch.start, window.lowerBound)
            let end = min(stretch.end, window.upperBound, now)
            guard start < end else { return nil }
            return PlainFact(
                ticket: nil, at: start, credit: Credit(owner: stretch.user, team: stretch.team), value: end - start,
                tags: [
                    "status": .text(stretch.status.rawValue), "reason": stretch.reason.map(AnswerValue.text) ?? .null,
                    "hours": .integer(stretch.hours.rawValue),
                ])
        }
        .filter(question.admits)
    }
}
