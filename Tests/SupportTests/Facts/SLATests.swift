import Support
import Testing

@Suite struct SLATests {
    private let desk = Desk().with(.schedule(Desk.office))
    private func rule(
        _ id: String, _ position: Int = 1, when conditions: [SLARule.Condition] = [], schedule: String? = "office",
        goals: SLARule.Goals = .init(), isActive: Bool = true
    ) -> SLARule {
        SLARule(
            id: id, name: id, position: position, conditions: conditions, schedule: schedule, goals: goals,
            isActive: isActive)
    }
    private func minutes(_ day: Int, _ hour: Int, _ minute: Int = 0) -> Int { day * 1440 + hour * 60 + minute }

    // MARK: Which rule

    @Test func `the first active rule by position, then id, whose conditions hold`() {
        let desk = desk.with(rule: rule("z", 1)).with(rule: rule("a", 1)).with(rule: rule("b", 0, isActive: false))
        #expect(desk.facts([(0, .opened()), (9, .replies("ana"))]).firstReply?.sla?.rule == "a")
    }

    @Test func `a rule begins at its own time`() {
        let desk = desk.with(at: 10, rule: rule("r"))
        #expect(desk.facts([(0, .opened()), (9, .replies("ana"))]).firstReply?.sla == nil)
        #expect(desk.facts([(0, .opened()), (10, .replies("ana"))]).firstReply?.sla?.rule == "r")
    }

    @Test(arguments: [
        (PropertyValue.string("2"), false), (.number(2), true), (.bool(true), false),
    ])
    func `conditions compare JSON values`(_ value: PropertyValue, _ holds: Bool) {
        let desk = desk.with(rule: rule("r", when: [.init(property: "level", values: [.number(2)])]))
        let facts = desk.facts([(0, .opened(properties: ["level": value])), (9, .replies("ana"))])
        #expect((facts.firstReply?.sla != nil) == holds)
    }

    @Test(arguments: [
        ("source", "email", true), ("pipeline", "support", true), ("owner", "ana", true), ("team", "north", true),
        ("stage", "new", false),
    ])
    func `own fields count as properties`(_ name: String, _ value: String, _ holds: Bool) {
        let desk = desk.with(rule: rule("r", when: [.init(property: name, values: [.string(value)])]))
        let facts = desk.facts([(0, .opened(owner: "ana")), (9, .replies("bo"))])
        #expect((facts.firstReply?.sla != nil) == holds)
    }

    @Test func `a property that is unset meets no condition`() {
        let desk = desk.with(rule: rule("r", when: [.init(property: "owner", values: [.string("ana")])]))
        #expect(desk.facts([(0, .opened()), (9, .replies("ana"))]).firstReply?.sla == nil)
    }

    @Test func `the rule is the one that holds after the completing event`() {
        let urgent = rule("urgent", when: [.init(property: "priority", values: [.string("urgent")])])
        let desk = desk.with(rule: urgent).with(rule: rule("rest", 2))
        let close = TicketEvent.changed(Change(stage: .some("done"), properties: ["priority": .string("urgent")]))
        #expect(desk.facts([(0, .opened()), (9, close)]).close?.latest.sla?.rule == "urgent")
    }

    // MARK: How its time runs

    @Test func `the clock runs in the schedule's hours`() {
        let desk = desk.with(rule: rule("r"))
        let facts = desk.facts([(minutes(4, 16), .opened()), (minutes(7, 9, 30), .replies("ana"))])
        #expect(facts.firstReply?.sla == SLATime(milliseconds: 90 * .minute, rule: "r"))
    }

    @Test(arguments: [nil, "nowhere"])
    func `a rule without a schedule that exists is around the clock`(_ schedule: String?) {
        let desk = desk.with(rule: rule("r", schedule: schedule))
        let facts = desk.facts([(minutes(5, 0), .opened()), (minutes(6, 0), .replies("ana"))])
        #expect(facts.firstReply?.sla?.milliseconds == .day)
    }

    @Test func `the schedule's version is the one valid at the end, for the whole duration`() {
        var late = Desk.office
        late.hours.days[0] = [HourInterval(start: 600, end: 1020)]
        let desk = desk.with(rule: rule("r")).with(at: minutes(0, 12), .schedule(late))
        let facts = desk.facts([(minutes(0, 8), .opened()), (minutes(0, 12), .replies("ana"))])
        #expect(facts.firstReply?.sla?.milliseconds == 2 * .hour)
    }

    // MARK: Pauses

    @Test func `time to close leaves out the waiting on the customer, elapsed time does not`() throws {
        let desk = desk.with(rule: rule("r"))
        let close = try #require(
            desk.facts([
                (minutes(0, 9), .opened()), (minutes(0, 10), .to("ask")), (minutes(0, 12), .to("hold")),
                (minutes(0, 13), .asks()), (minutes(0, 14), .to("done")),
            ]).close)
        #expect(close.latest.sla?.milliseconds == 2 * .hour)
        #expect(close.latest.elapsed == 5 * .hour)
    }

    @Test func `after the customer wrote, only entering a waiting stage pauses again`() {
        let desk = desk.with(rule: rule("r"))
        func counted(_ event: TicketEvent) -> Milliseconds? {
            desk.facts([
                (minutes(0, 9), .opened("ask", by: .system)), (minutes(0, 10), .asks()), (minutes(0, 11), event),
                (minutes(0, 13), .to("done")),
            ]).close?.latest.sla?.milliseconds
        }
        #expect(counted(.to("ask")) == 3 * .hour)
        #expect(counted(.to("hold")) == 1 * .hour)
    }

    @Test func `pauses are taken out of the first close and of open time too, by the rule at their end`() throws {
        let desk = desk.with(rule: rule("r"))
        let close = try #require(
            desk.facts([
                (minutes(0, 9), .opened()), (minutes(0, 10), .to("ask")), (minutes(0, 11), .to("done")),
                (minutes(0, 12), .to("ask")), (minutes(0, 14), .to("work")), (minutes(0, 15), .to("done")),
            ]).close)
        #expect(close.first.sla?.milliseconds == 1 * .hour)
        #expect(close.open.sla?.milliseconds == 2 * .hour)
        #expect(close.latest.sla?.milliseconds == 3 * .hour)
        #expect(close.open.elapsed == 5 * .hour)
    }

    @Test func `no gap knows pauses`() {
        let desk = desk.with(rule: rule("r"))
        let facts = desk.facts([(minutes(0, 9), .opened("ask")), (minutes(0, 11), .replies("ana"))])
        #expect(facts.ownerGaps.map(\.sla?.milliseconds) == [2 * .hour])
    }

    // MARK: Outcomes

    private let goals = SLARule.Goals(firstReply: .hour, nextReply: .hour, close: 4 * .hour)

    private func outcome(_ goal: SLAOutcome.Goal, _ facts: TicketFacts) -> SLAOutcome.Result? {
        facts.outcomes.first { $0.goal == goal }?.result
    }

    @Test func `a goal is met up to and with its length`() {
        let desk = desk.with(rule: rule("r", goals: goals))
        #expect(
            outcome(.firstReply, desk.facts([(minutes(0, 9), .opened()), (minutes(0, 10), .replies("ana"))])) == .met)
        let late = desk.facts([(minutes(0, 9), .opened()), (minutes(0, 10, 1), .replies("ana"))])
        #expect(outcome(.firstReply, late) == .breached)
    }

    @Test func `the first reply is no next reply, a later one is`() {
        let desk = desk.with(rule: rule("r", goals: goals))
        let facts = desk.facts([
            (minutes(0, 9), .opened(by: .agent)), (minutes(0, 10), .asks()), (minutes(0, 11), .replies("ana")),
            (minutes(0, 12), .asks()), (minutes(0, 14), .replies("bo")), (minutes(0, 15), .to("done")),
        ])
        #expect(facts.outcomes.map(\.goal) == [.firstReply, .nextReply, .close])
        #expect(facts.outcomes.map(\.result) == [.met, .breached, .breached])
        #expect(facts.outcomes.map(\.isOutbound) == [true, false, false])
        #expect(facts.outcomes.map(\.credit) == [.ana, .bo, .nobody])
    }

    @Test func `a rule without a goal has no outcome, no rule is one`() {
        let story: [(Int, TicketEvent)] = [(0, .opened()), (9, .replies("ana")), (10, .to("done"))]
        #expect(desk.with(rule: rule("r")).facts(story).outcomes.isEmpty)
        #expect(desk.facts(story).outcomes.map(\.result) == [.noRule, .noRule])
        #expect(desk.facts([(0, .opened())]).outcomes.map(\.result) == [.runningWithoutRule, .runningWithoutRule])
    }

    @Test func `what still runs is breached after its goal's last open instant`() {
        let desk = desk.with(rule: rule("r", goals: goals))
        let facts = desk.facts([(minutes(4, 16, 30), .opened(owner: "ana"))])
        #expect(outcome(.firstReply, facts) == .running(breachAfter: .day(7, 9, 30)))
        #expect(outcome(.close, facts) == .running(breachAfter: .day(7, 12, 30)))
        #expect(outcome(.nextReply, facts) == nil, "the first reply is still owed")
        #expect(facts.outcomes.map(\.credit) == [.ana, .ana])
    }

    @Test func `a clock that stands still is never over its goal, unless it already is`() {
        let desk = desk.with(rule: rule("r", goals: goals))
        let waiting = desk.facts([(minutes(0, 9), .opened()), (minutes(0, 13), .to("ask"))])
        #expect(outcome(.close, waiting) == .running(breachAfter: nil))
        let over = desk.facts([(minutes(0, 9), .opened()), (minutes(0, 13, 1), .to("ask"))])
        #expect(outcome(.close, over) == .running(breachAfter: .day(0, 13)))
    }

    @Test func `pauses put a running close off`() {
        let desk = desk.with(rule: rule("r", goals: goals))
        let facts = desk.facts([
            (minutes(0, 9), .opened()), (minutes(0, 10), .to("ask")), (minutes(0, 12), .to("work")),
        ])
        #expect(outcome(.close, facts) == .running(breachAfter: .day(0, 15)))
    }

    @Test func `a closed ticket runs no more`() {
        let desk = desk.with(rule: rule("r", goals: goals))
        let facts = desk.facts([(minutes(0, 9), .opened()), (minutes(0, 10), .to("done")), (minutes(0, 11), .asks())])
        #expect(facts.outcomes.map(\.goal) == [.close])
    }
}
