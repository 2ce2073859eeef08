import Reports
import Support

/// What the reports on messages and on the time between them should say.
extension Oracle {
    func customerResponseTime() -> Expected {
        var expected = durations(customerGaps)
        var byContact = self.question
        byContact.group = "contact"
        byContact.isOverTime = false
        let oracle = Oracle(desk: desk, question: byContact)
        expected.lists["slowest_customers"] = oracle.slowest(customerGaps).map(\.row)
        return expected
    }

    private func slowest(_ facts: [PlainFact]) -> [Draft] {
        let drafts = drafts(
            question.counted(facts, now: now), measures: Tally.durations,
            isShown: { facts in facts.contains { $0.value != nil } })
        return listed(drafts, by: question.statistic)
    }

    func customerWaitTime() -> Expected {
        var expected = durations(ownerGaps)
        let waiting = ticketsNow().filter { $0.waitingSince != nil }
        expected.totals.append(("waiting_now", .integer(waiting.count)))
        expected.totals.append(("closed_unanswered", .integer(question.counted(closedUnanswered, now: now).count)))
        guard question.group == "contact", !question.isOverTime else { return expected }
        let drafts = slowest(ownerGaps)
        expected.rows = drafts.map { draft in
            var row = draft.row
            row["waiting_now"] = .integer(waiting.count { $0.contact == row["group"]?.text })
            return row
        }
        expected.behindRows = drafts.map { $0.facts.filter { $0.value != nil } }
        return expected
    }

    func ownerResponseTime() -> Expected {
        var expected = durations(ownerGaps)
        expected.totals.append(("closed_unanswered", .integer(question.counted(closedUnanswered, now: now).count)))
        return expected
    }

    func ticketResponseCount() -> Expected {
        let facts = question.counted(messages, now: now)
        var expected = Expected()
        expected.totals = Oracle.directions(facts)
        expected.behindTotals = facts
        for (name, sent) in [("sent", true), ("received", false)] {
            let byTicket = Dictionary(grouping: facts.filter { $0.has("sent") == sent }) { $0.ticket?.id ?? "" }
            let rows = byTicket.map { id, facts in
                AnswerRow([
                    ("group", .text(id)), ("label", .text(facts.first?.ticket?.subject ?? id)),
                    ("count", .integer(facts.count)),
                ])
            }
            let ranked = rows.sorted { Oracle.isRankedBefore($0, $1, by: "count") }
            expected.lists[name] = Array(ranked.prefix(question.limit ?? 10))
        }
        return expected
    }

    private static func directions(_ facts: [PlainFact]) -> Tally.Fields {
        let sent = facts.count { $0.has("sent") }
        return [("sent", .integer(sent)), ("received", .integer(facts.count - sent))]
    }

    func messageVolumeByHour() -> Expected {
        let facts = question.counted(messages, now: now)
        var expected = Expected()
        expected.totals = Oracle.directions(facts)
        expected.behindTotals = facts
        for weekday in question.group == "weekday-hour" ? Array(1...7) : [0] {
            for hour in 0..<24 {
                let found = facts.filter { fact in
                    let clock = question.zone.wallClock(at: fact.at)
                    return Int(clock.time / .hour) == hour && (weekday == 0 || clock.date.weekday.rawValue == weekday)
                }
                let place: Tally.Fields = weekday == 0 ? [] : [("weekday", .integer(weekday))]
                expected.rows.append(AnswerRow(place + [("hour", .integer(hour))] + Oracle.directions(found)))
                expected.behindRows.append(found)
            }
        }
        return expected
    }
}
