import Reports
import Support

/// What the reports on single facts of tickets should say.
extension Oracle {
    func csat() -> Expected {
        report(
            surveys, shown: "score", measures: Oracle.satisfaction, isShown: { !$0.isEmpty },
            isCounted: { $0.has("response") })
    }

    private static func satisfaction(_ facts: [PlainFact]) -> Tally.Fields {
        let responses = facts.filter { $0.has("response") }
        let sent = facts.filter { !$0.has("response") }
        let positive = responses.count { $0.has("positive") }
        let scores = responses.compactMap { $0.integer("score") }
        let isUniform = Set(responses.compactMap { $0.integer("scale") }).count == 1
        let counts = Set(scores).sorted().map { score in
            AnswerValue.CountedKey(key: String(score), count: scores.count { $0 == score })
        }
        return [
            ("score", Tally.percent(positive, of: responses.count)),
            ("mean_score", isUniform ? .number(Double(scores.reduce(0, +)) / Double(scores.count)) : .null),
            ("n", .integer(responses.count)), ("positive", .integer(positive)), ("sent", .integer(sent.count)),
            ("response_rate", Tally.percent(sent.count { $0.has("answered") }, of: sent.count)),
            ("distribution", .counts(counts)),
        ]
    }

    func timeToFirstReply() -> Expected {
        var expected = durations(firstReplies)
        let unanswered = ticketsNow().filter { ticket in
            ticket.unansweredSince != nil && (question.includesOutbound || !ticket.isOutbound)
        }
        let oldest = unanswered.compactMap(\.unansweredSince).min()
        expected.totals += [
            ("unanswered", .integer(unanswered.count)),
            ("oldest_unanswered", Tally.seconds(oldest.map { Double(now - $0) })),
        ]
        return expected
    }

    /// Tickets that filters let through as they are now.
    func ticketsNow() -> [TicketState] {
        desk.states.filter { ticket in
            let fact = PlainFact(ticket: ticket, at: now, credit: Credit(owner: ticket.owner, team: ticket.team))
            return question.admits(fact)
        }
    }

    func chatWaitTime() -> Expected {
        func count(_ facts: [PlainFact], _ state: ChatWait.State) -> Int {
            facts.count { $0.integer("state") == state.rawValue }
        }
        let abandoned: Measures = { facts in
            let (gone, answered) = (count(facts, .abandoned), count(facts, .answered))
            return [
                ("abandoned", .integer(gone)), ("abandoned_rate", Tally.percent(gone, of: gone + answered)),
            ]
        }
        var expected = durations(chats, more: abandoned) { facts in
            facts.contains { $0.value != nil } || count(facts, .abandoned) > 0
        }
        let inRange = question.counted(chats, now: now)
        expected.totals.append(("waiting", .integer(count(inRange, .pending))))
        if question.inSLAHours {
            expected.noSLA = tickets(inRange.filter { $0.value == nil && $0.integer("state") == 0 })
        }
        return expected
    }

    func count(_ facts: [PlainFact]) -> Expected {
        let measures: Measures = { [("count", .integer($0.count))] }
        var expected = report(facts, shown: "count", measures: measures, isShown: { _ in true })
        let drafts = drafts(question.counted(facts, now: now), measures: measures, isShown: { _ in true })
        let all = ordered(filled(drafts), by: "count")
        expected.rows = all.map(\.row)
        expected.behindRows = all.map(\.facts)
        return expected
    }

    func timeInPipeline() -> Expected {
        let admitted = question.counted(stageTimes, now: now)
        func busy(_ pipeline: String) -> Int { tickets(admitted.filter { $0.tags["pipeline"]?.text == pipeline }) }
        let busiest = ["sales", "support"].filter { busy($0) > 0 }.max {
            busy($0) < busy($1) || busy($0) == busy($1) && $0 > $1
        }
        let pipeline = question.pipelines?.first ?? busiest
        let facts = admitted.filter { $0.tags["pipeline"]?.text == pipeline }
        var drafts = drafts(
            facts, splitBy: question.group == "stage" ? [] : ["stage"], measures: Tally.durations,
            isShown: { _ in true })
        let places = pipeline == "support" ? ["waiting": 0, "new": 1] : [:]
        for index in drafts.indices {
            let id = (drafts[index].row["stage"] ?? drafts[index].row["group"])?.text ?? ""
            let name = places[id] == nil ? id : Desk.names[id] ?? id
            drafts[index].row["stage"] = .text(id)
            drafts[index].row["stage_label"] = .text(name)
            if question.group == "stage" { drafts[index].row["label"] = .text(name) }
        }
        drafts.sort { a, b in
            let keys = question.group == "stage" ? ["bucket"] : ["bucket", "label", "group"]
            for key in keys where a.row[key] != b.row[key] {
                return precedes(a.row[key]?.text ?? "", b.row[key]?.text ?? "")
            }
            let (first, second) = (a.row["stage"]?.text ?? "", b.row["stage"]?.text ?? "")
            let (x, y) = (places[first] ?? 99, places[second] ?? 99)
            return x != y ? x < y : precedes(first, second)
        }
        var expected = Expected()
        expected.rows = drafts.map(\.row)
        expected.behindRows = drafts.map(\.facts)
        expected.totals = Tally.durations(facts)
        expected.behindTotals = facts
        return expected
    }

    func slaAttainment() -> Expected {
        let facts = question.counted(outcomes, now: now)
        func isJudged(_ fact: PlainFact) -> Bool { ["met", "breached"].contains(fact.tags["state"]?.text) }
        let measures: Measures = { facts in
            let met = facts.count { $0.tags["state"] == .text("met") }
            let breached = facts.count { $0.tags["state"] == .text("breached") }
            return [
                ("attainment", Tally.percent(met, of: met + breached)), ("met", .integer(met)),
                ("breached", .integer(breached)), ("n", .integer(met + breached)),
            ]
        }
        var drafts = drafts(facts, splitBy: ["goal"], measures: measures, isShown: { $0.contains(where: isJudged) })
        drafts.sort { a, b in
            for key in ["bucket", "label", "group"] where a.row[key] != b.row[key] {
                return precedes(a.row[key]?.text ?? "", b.row[key]?.text ?? "")
            }
            return (a.row["goal"]?.double ?? 0) < (b.row["goal"]?.double ?? 0)
        }
        for index in drafts.indices {
            guard case .integer(let goal)? = drafts[index].row["goal"] else { continue }
            drafts[index].row["goal"] = .text(["first_reply", "next_reply", "close"][goal])
        }
        var expected = Expected()
        expected.rows = drafts.map(\.row)
        expected.behindRows = drafts.map { $0.facts.filter(isJudged) }
        expected.totals = measures(facts)
        expected.behindTotals = facts.filter(isJudged)
        expected.noSLA = tickets(facts.filter { $0.tags["state"] == .text("no rule") })
        return expected
    }

    func reopens() -> Expected {
        let measures: Measures = { facts in
            let (reopened, oneTouch) = (facts.count { $0.has("reopened") }, facts.count { $0.has("one_touch") })
            return [
                ("reopen_rate", Tally.percent(reopened, of: facts.count)),
                ("one_touch_share", Tally.percent(oneTouch, of: facts.count)), ("reopened", .integer(reopened)),
                ("one_touch", .integer(oneTouch)), ("n", .integer(facts.count)),
            ]
        }
        return report(closes, shown: "reopen_rate", measures: measures, isShown: { _ in true })
    }

    func backlog() -> Expected {
        let periods = question.frequency.periods(of: question.from...question.to)
            .map { (name: $0.name.description, days: $0.days) }
            .filter { question.zone.start(of: $0.days.lowerBound) <= now }
        func open(_ days: ClosedRange<LocalDate>) -> [PlainFact] {
            openTickets(at: min(question.zone.start(of: days.upperBound + 1) - 1, now))
        }
        let last = periods.last.map { open($0.days) } ?? []
        let measures: Measures = { [("count", .integer($0.count))] }
        let facts = question.isOverTime ? periods.flatMap { open($0.days) } : last
        var drafts = drafts(facts, measures: measures, isShown: { _ in true })
        if question.group == "none", !question.isOverTime, drafts.isEmpty {
            drafts = []
        }
        drafts = ordered(filled(drafts), by: "count")
        if question.group == "age" {
            let places = ["0-1", "1-3", "3-7", "7-30", "30+"]
            func key(_ draft: Draft) -> (String, Int) {
                (draft.row["bucket"]?.text ?? "", places.firstIndex(of: draft.row["group"]?.text ?? "") ?? 9)
            }
            drafts.sort { key($0) < key($1) }
        }
        var expected = Expected()
        expected.rows = drafts.map(\.row)
        expected.behindRows = drafts.map(\.facts)
        expected.totals = measures(last)
        expected.behindTotals = last
        return expected
    }
}
