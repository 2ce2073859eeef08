import Support
import Testing

@Suite struct OddityTests {
    private let desk = Desk()

    @Test func `what the directory does not know is odd, each once`() {
        let facts = desk.facts([
            (0, .opened("new", in: "nowhere", owner: "ghost")), (5, .replies("ghoul")), (6, .note("ghoul")),
            (7, .toPipeline("support")), (8, .to("limbo")), (9, .to("work")), (10, .to("limbo")),
        ])
        #expect(
            facts.oddities == [
                Oddity(kind: .unknownOwner, detail: "ghost"), Oddity(kind: .unknownPipeline, detail: "nowhere"),
                Oddity(kind: .unknownAuthor, detail: "ghoul"), Oddity(kind: .unknownStage, detail: "limbo"),
            ])
    }

    @Test func `a ticket that nobody wrote in is odd, a bot's word is enough`() {
        #expect(desk.facts([(0, .opened())]).oddities == [Oddity(kind: .noMessages)])
        #expect(desk.facts([(0, .opened()), (1, .botWrites)]).oddities.isEmpty)
    }

    @Test func `a merge without effect names its target`() {
        let history = TicketHistory(
            ticket: "T", events: Desk.events([(0, .opened()), (1, .merged(into: "X")), (2, .merged(into: "Y"))]),
            mergeWithoutEffect: true)
        let facts = Derivation(rulebook: desk.rulebook).facts(of: history)
        #expect(facts.oddities.contains(Oddity(kind: .mergeWithoutEffect, detail: "Y")))
        #expect(facts.ticket.exclusion == nil)
    }

    @Test func `lacking a rule is odd only where there are rules`() {
        let story: [(Int, TicketEvent)] = [(0, .opened()), (5, .replies("ana"))]
        #expect(!desk.facts(story).oddities.contains(Oddity(kind: .noSLA)))
        let late = desk.with(at: 6, rule: SLARule(id: "r", name: "R", position: 1))
        #expect(late.facts(story).oddities.contains(Oddity(kind: .noSLA)))
    }

    @Test func `the derivation tells which users and pipelines it looked at`() {
        let facts = desk.facts([
            (0, .opened(owner: "ana")), (1, .assigned(to: "bo")), (2, .replies("ghost")), (3, .toPipeline("sales")),
        ])
        let users = ["ana", "bo", "ghost"].map { Subject(kind: .user, id: $0) }
        let pipelines = ["support", "sales"].map { Subject(kind: .pipeline, id: $0) }
        #expect(facts.mentions == Set(users + pipelines))
    }
}
