import Reports
import Semantics
import Support

/// A fact as the oracle sees it: nothing but values, whatever table it is kept in.
struct PlainFact {
    /// Nil for a person's time.
    var ticket: TicketState?
    /// What places it in the range, by the date that was asked for.
    var at: Instant
    var credit: Credit
    /// Milliseconds; nil: it has none.
    var value: Milliseconds?
    /// What else is asked of it: `state`, `goal`, `stage`, `sent` …
    var tags: [String: AnswerValue] = [:]

    func has(_ tag: String) -> Bool { tags[tag] == .bool(true) }

    func integer(_ tag: String) -> Int? {
        if case .integer(let number)? = tags[tag] { number } else { nil }
    }
}

extension Question {
    var window: Range<Instant> { zone.start(of: from)..<zone.start(of: to + 1) }

    /// Whether filters let it through, in the range or not.
    func admits(_ fact: PlainFact) -> Bool {
        let credit = credit(of: fact)
        func among(_ ids: [String?]?, _ id: String?) -> Bool { ids.map { $0.contains(id) } ?? true }
        guard among(owners, credit.owner), among(teams, credit.team) else { return false }
        guard let ticket = fact.ticket else { return true }
        guard ticket.exclusion == nil else { return false }
        return (slug == "time-in-pipeline" || among(pipelines, ticket.pipeline)) && among(sources, ticket.source)
            && wheres.allSatisfy { $0.holds(ticket) }
    }

    /// The facts of the range.
    func counted(_ facts: [PlainFact], now: Instant) -> [PlainFact] {
        facts.filter { window.contains($0.at) && $0.at <= now && admits($0) }
    }

    func credit(of fact: PlainFact) -> Credit {
        guard creditsOwnerNow, let ticket = fact.ticket else { return fact.credit }
        return Credit(owner: ticket.owner, team: ticket.team)
    }

    /// Nil: no id.
    func groupID(of fact: PlainFact) -> String? {
        switch group {
        case "owner": credit(of: fact).owner
        case "team": credit(of: fact).team
        case "source": fact.ticket?.source
        case "pipeline": fact.ticket?.pipeline
        case "contact": fact.ticket?.contact
        case "survey", "age", "stage": fact.tags[group]?.text
        case "none", "hour", "weekday-hour", "ticket": nil
        default: fact.ticket?.properties[String(group.dropFirst("property:".count))]?.text
        }
    }

    func label(of id: String?) -> String {
        if group == "none" { return "All" }
        guard let id else { return group == "owner" ? "Unassigned" : "None" }
        let isOfDirectory = ["owner", "team", "pipeline", "contact", "stage"].contains(group)
        return isOfDirectory ? Desk.names[id] ?? id : id
    }

    /// The first day of the whole period.
    func bucket(of instant: Instant) -> String {
        frequency.start(of: zone.date(at: instant)).description
    }

    /// The names of the periods that have begun.
    func buckets(now: Instant) -> [String] {
        frequency.periods(of: from...to).filter { zone.start(of: $0.days.lowerBound) <= now }.map(\.name.description)
    }
}
