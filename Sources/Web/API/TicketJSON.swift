import Support

/// A ticket's account as the API tells it.
struct TicketJSON {
    private let account: TicketAccount
    private var explanation: TicketExplanation { account.explanation }

    init(_ account: TicketAccount) {
        self.account = account
    }

    var json: JSON {
        .object([
            "ticket": ticket,
            "merged_tickets": .array(explanation.mergedTickets.map(JSON.string)),
            "timeline": .array(explanation.entries.map(Self.entry)),
            "durations": .array(explanation.durations.map { DurationJSON($0).json }),
            "goals": .array(explanation.facts.outcomes.map(Self.outcome)),
            "oddities": .array(
                explanation.facts.oddities.map {
                    .object(["kind": .string($0.kind.rawValue), "detail": .string($0.detail)])
                }),
            "time_zone": .string(account.zone.identifier),
            "text": .string(account.text.description),
        ])
    }

    private var ticket: JSON {
        let ticket = explanation.ticket
        return .object([
            "id": .string(ticket.id), "subject": .text(ticket.subject),
            "created_at": .instant(ticket.createdAt), "created_by": .string(ticket.createdBy.rawValue),
            "source": .text(ticket.source), "pipeline": .text(ticket.pipeline), "stage": .text(ticket.stage),
            "owner": .text(ticket.owner), "team": .text(ticket.team), "contact": .text(ticket.contact),
            "properties": .object(
                JSONObject(
                    ticket.properties.map { JSONObject.Member(key: $0.key, value: Self.property($0.value)) })),
            "excluded": .text(ticket.exclusion?.rawValue), "closed_at": .instant(ticket.closedAt),
            "unanswered_since": .instant(ticket.unansweredSince), "waiting_since": .instant(ticket.waitingSince),
        ])
    }

    private static func property(_ value: PropertyValue) -> JSON {
        switch value {
        case .string(let text): .string(text)
        case .number(let number): .number(number)
        case .bool(let flag): .bool(flag)
        }
    }

    private static func entry(_ entry: ExplainedEntry) -> JSON {
        .object([
            "at": .instant(entry.at), "dated": .instant(entry.dated), "event": .text(entry.event),
            "merged_from": .text(entry.mergedFrom), "type": .string(entry.type), "text": .string(entry.text),
        ])
    }

    private static func outcome(_ outcome: SLAOutcome) -> JSON {
        let (result, breachAfter) = words(outcome.result)
        return .object([
            "goal": .string(outcome.goal.key), "result": .string(result), "breach_after": .instant(breachAfter),
            "start": .instant(outcome.start), "at": .instant(outcome.at), "rule": .text(outcome.counted?.rule),
            "seconds": outcome.counted.map { .seconds($0.milliseconds) } ?? .null,
            "owner": .text(outcome.credit.owner), "team": .text(outcome.credit.team),
        ])
    }

    private static func words(_ result: SLAOutcome.Result) -> (String, breachAfter: Instant?) {
        switch result {
        case .noRule: ("no_rule", nil)
        case .met: ("met", nil)
        case .breached: ("breached", nil)
        case .runningWithoutRule: ("running_without_rule", nil)
        case .running(let breachAfter): ("running", breachAfter)
        }
    }
}
