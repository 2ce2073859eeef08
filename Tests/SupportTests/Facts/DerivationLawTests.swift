import Support
import Testing

@Suite struct DerivationLawTests {
    private static let seeds = Array(UInt64(1)...400)
    private let derivation = Derivation(rulebook: RandomTicket.desk.rulebook)

    private func story(_ seed: UInt64) -> [(Int, TicketEvent)] {
        var random = RandomTicket(seed: seed)
        return random.story()
    }

    private func minutes(_ spans: [(start: Instant, end: Instant)]) -> [[Int]] {
        spans.map { [Int(($0.start - .minute(0)) / .minute), Int(($0.end - .minute(0)) / .minute)] }
    }

    @Test func `waits and closes agree with a naive reading of the rules`() {
        var compared = (gaps: 0, closes: 0)
        for seed in Self.seeds {
            let story = story(seed)
            let naive = NaiveTicket(story)
            let facts = derivation.facts(of: TicketHistory(ticket: "T", events: Desk.events(story)))
            #expect(minutes(facts.ownerGaps.map { ($0.start, $0.end) }) == naive.ownerGaps, "seed \(seed)")
            #expect(minutes(facts.customerGaps.map { ($0.start, $0.end) }) == naive.customerGaps, "seed \(seed)")
            #expect(
                minutes(facts.closedUnanswered.map { ($0.start, $0.end) }) == naive.closedUnanswered, "seed \(seed)")
            #expect(facts.close?.latest.sla?.milliseconds == naive.closeInSLAHours, "seed \(seed)")
            #expect(facts.close.map(\.closes) == (facts.close == nil ? nil : naive.closes.count), "seed \(seed)")
            compared.gaps += facts.ownerGaps.count + facts.customerGaps.count + facts.closedUnanswered.count
            compared.closes += facts.close == nil ? 0 : 1
        }
        #expect(compared.gaps > 400 && compared.closes > 50)
    }

    @Test func `the order in which events arrive changes nothing`() {
        for seed in Self.seeds {
            var random = Seeded(seed)
            let own = Desk.events(story(seed))
            let member = Desk.events(story(seed + 1_000_000), of: "M")
            let facts = derivation.facts(of: TicketHistory(ticket: "T", events: own, merged: [("M", member)]))
            let shuffled = TicketHistory(
                ticket: "T", events: own.shuffled(using: &random), merged: [("M", member.shuffled(using: &random))])
            #expect(derivation.facts(of: shuffled) == facts, "seed \(seed)")
        }
    }

    @Test func `nothing is longer in SLA hours than on the clock, and no visit longer than its span`() {
        for seed in Self.seeds {
            let facts = derivation.facts(of: TicketHistory(ticket: "T", events: Desk.events(story(seed))))
            for gap in facts.ownerGaps + facts.customerGaps {
                #expect((0...gap.elapsed).contains(gap.sla?.milliseconds ?? 0), "seed \(seed)")
            }
            for time in facts.stageTimes {
                #expect(time.latest <= time.cumulative && time.cumulative <= time.span, "seed \(seed)")
            }
            guard let close = facts.close else { continue }
            for duration in [close.latest, close.first, close.open] {
                #expect((0...duration.elapsed).contains(duration.sla?.milliseconds ?? 0), "seed \(seed)")
            }
            #expect(close.open.elapsed <= close.latest.elapsed && close.first.elapsed <= close.open.elapsed)
        }
    }

    @Test func `the open spells are the time that the ticket was not closed`() {
        for seed in Self.seeds {
            let story = story(seed)
            let facts = derivation.facts(of: TicketHistory(ticket: "T", events: Desk.events(story)))
            for (spell, next) in zip(facts.openSpells, facts.openSpells.dropFirst()) {
                #expect(spell.end ?? .distantFuture <= next.start, "seed \(seed)")
            }
            #expect(
                (facts.openSpells.last?.end == nil && !facts.openSpells.isEmpty) == (facts.close == nil), "seed \(seed)"
            )
            guard let close = facts.close else { continue }
            let open = facts.openSpells.reduce(0) { $0 + (($1.end ?? $1.start) - $1.start) }
            #expect(open == close.open.elapsed, "seed \(seed)")
        }
    }

    @Test func `a running promise is breached from the first instant that exceeds it`() throws {
        let rulebook = RandomTicket.desk.rulebook
        for seed in Self.seeds {
            let facts = derivation.facts(of: TicketHistory(ticket: "T", events: Desk.events(story(seed))))
            for outcome in facts.outcomes where outcome.goal != .close {
                guard case .running(let breachAfter?) = outcome.result else { continue }
                let rule = try #require(
                    rulebook.rule(outcome.credit.owner == "ana" ? "ana's" : "rest", at: .distantFuture))
                let promise = try #require(
                    outcome.goal == .firstReply ? rule.rule.goals.firstReply : rule.rule.goals.nextReply)
                #expect(rule.openings.openTime(from: outcome.start, to: breachAfter) == promise, "seed \(seed)")
                #expect(rule.openings.openTime(from: outcome.start, to: breachAfter + 1) == promise + 1, "seed \(seed)")
            }
        }
    }
}
