import Support
import Testing

@Suite struct CloseTests {
    private let desk = Desk()

    @Test func `closing takes the latest close, the first one and the open cycles`() throws {
        let facts = desk.facts([
            (0, .opened(owner: "ana")), (10, .to("done")), (30, .to("work")), (35, .assigned(to: "bo")),
            (50, .to("done")), (60, .to("gone")),
        ])
        let close = try #require(facts.close)
        #expect(close.latestAt == .minute(50))
        #expect(close.latest.elapsed == 50 * .minute)
        #expect(close.latestCredit == .bo)
        #expect(close.first.elapsed == 10 * .minute)
        #expect(close.firstCredit == .ana)
        #expect(close.open.elapsed == 30 * .minute)
        #expect(close.closes == 2)
        #expect(facts.ticket.closedAt == .minute(50))
    }

    @Test func `a reopened ticket is not closed`() {
        let facts = desk.facts([(0, .opened()), (10, .to("done")), (30, .to("work"))])
        #expect(facts.close == nil)
        #expect(facts.ticket.closedAt == nil)
        #expect(facts.stageTimes.isEmpty)
    }

    @Test func `no stage is open, and so is one that the pipeline does not have`() {
        #expect(desk.facts([(0, .opened("done")), (5, .changed(Change(stage: .some(nil))))]).close == nil)
        let unknown = desk.facts([(0, .opened("done")), (5, .to("limbo"))])
        #expect(unknown.close == nil)
        #expect(unknown.oddities.contains(Oddity(kind: .unknownStage, detail: "limbo")))
    }

    @Test func `a stage has the kind that it had when it was entered`() {
        let later = Pipeline(
            id: "support", name: "Support", stages: [.init(id: "work", name: "Work", kind: .closed)])
        let desk = desk.with(at: 10, .pipeline(later))
        #expect(desk.facts([(0, .opened("work")), (20, .asks())]).close == nil)
        #expect(desk.facts([(0, .opened("work")), (20, .to("work"))]).close == nil, "it is there already")
        #expect(desk.facts([(0, .opened("new")), (10, .to("work"))]).close?.latestAt == .minute(10))
    }

    @Test func `another pipeline enters the stage anew`() {
        let facts = desk.facts([
            (0, .opened("ask")), (10, .toPipeline("sales")), (20, .to("done")), (30, .toPipeline("support")),
        ])
        #expect(facts.close?.closes == 1)
        #expect(facts.close?.latestAt == .minute(20))
    }

    // MARK: Stage times

    @Test func `span, sum of visits and last visit of a stage`() throws {
        let facts = desk.facts([
            (0, .opened(owner: "ana")), (10, .to("work")), (30, .to("new")), (35, .to("work")), (40, .to("done")),
        ])
        #expect(facts.stageTimes.map(\.stage) == ["new", "work"])
        #expect(facts.stageTimes.map(\.span) == [35 * .minute, 30 * .minute])
        #expect(facts.stageTimes.map(\.cumulative) == [15 * .minute, 25 * .minute])
        #expect(facts.stageTimes.map(\.latest) == [5 * .minute, 5 * .minute])
        #expect(facts.stageTimes.map(\.at) == [.minute(40), .minute(40)])
        #expect(facts.stageTimes.map(\.credit) == [.ana, .ana])
    }

    @Test func `only visits in the pipeline at the latest close count, those in unknown stages too`() {
        let facts = desk.facts([
            (0, .opened("new", in: "sales")), (10, .toPipeline("support")), (30, .to("limbo")), (35, .to("done")),
        ])
        #expect(facts.stageTimes.map(\.pipeline) == ["support", "support"])
        #expect(facts.stageTimes.map(\.stage) == ["new", "limbo"])
        #expect(facts.stageTimes.map(\.span) == [20 * .minute, 5 * .minute])
    }

    @Test func `setting the stage that a ticket is in ends no visit`() {
        let facts = desk.facts([(0, .opened()), (10, .to("new")), (30, .to("done"))])
        #expect(facts.stageTimes.map(\.latest) == [30 * .minute])
    }

    // MARK: Open spells

    @Test func `open spells are split by owner and by the owner's team, closed times left out`() {
        let desk = desk.with(at: 15, .user(User(id: "bo", name: "Bo", team: "west")))
        let facts = desk.facts([
            (0, .opened(owner: "ana")), (10, .assigned(to: "bo")), (20, .to("done")), (30, .to("new")),
        ])
        let west = Credit(owner: "bo", team: "west")
        #expect(
            facts.openSpells == [
                OpenSpell(start: .minute(0), end: .minute(10), credit: .ana),
                OpenSpell(start: .minute(10), end: .minute(15), credit: .bo),
                OpenSpell(start: .minute(15), end: .minute(20), credit: west),
                OpenSpell(start: .minute(30), end: nil, credit: west),
            ])
    }
}
