import Support
import Testing

@Suite struct ReplyTests {
    private let desk = Desk()

    // MARK: First reply

    @Test func `an inbound ticket waits for its first reply from creation, credited to the replier`() {
        let facts = desk.facts([(0, .opened(owner: "ana")), (30, .replies("bo")), (40, .replies("ana"))])
        #expect(facts.firstReply?.elapsed == 30 * .minute)
        #expect(facts.firstReply?.credit == .bo)
    }

    @Test(arguments: [TicketEvent.note("ana"), .botWrites])
    func `notes and bots are no reply`(_ event: TicketEvent) {
        let facts = desk.facts([(0, .opened()), (30, event)])
        #expect(facts.firstReply == nil)
        #expect(facts.messages.isEmpty)
        #expect(facts.ticket.unansweredSince == .minute(0))
    }

    @Test func `an outbound ticket's clock starts with the first incoming message`() {
        let facts = desk.facts([
            (0, .opened(by: .agent)), (5, .replies("ana")), (20, .asks()), (25, .asks()), (50, .replies("bo")),
        ])
        #expect(facts.firstReply?.start == .minute(20))
        #expect(facts.firstReply?.end == .minute(50))
        #expect(facts.ticket.isOutbound)
        let silent = desk.facts([(0, .opened(by: .agent)), (5, .replies("ana"))])
        #expect(silent.firstReply == nil)
        #expect(silent.ticket.unansweredSince == nil)
    }

    @Test func `a ticket by the system is inbound, but its creation is no message`() {
        let facts = desk.facts([(0, .opened(by: .system)), (30, .replies("ana"))])
        #expect(facts.firstReply?.elapsed == 30 * .minute)
        #expect(facts.ownerGaps.isEmpty)
    }

    @Test func `a closed ticket is not unanswered`() {
        #expect(desk.facts([(0, .opened()), (5, .to("done"))]).ticket.unansweredSince == nil)
        #expect(desk.facts([(0, .opened()), (5, .to("done")), (9, .to("new"))]).ticket.unansweredSince == .minute(0))
    }

    // MARK: Owner response gaps

    @Test func `the customer waits from the first unanswered message, further replies add no gap`() {
        let facts = desk.facts([
            (0, .opened()), (2, .asks()), (10, .replies("ana")), (11, .replies("bo")), (20, .asks()), (25, .asks()),
            (60, .replies("bo")),
        ])
        #expect(facts.ownerGaps.map(\.start) == [.minute(0), .minute(20)])
        #expect(facts.ownerGaps.map(\.end) == [.minute(10), .minute(60)])
        #expect(facts.ownerGaps.map(\.credit) == [.ana, .bo])
    }

    @Test func `a close ends the wait without a gap, credited to the owner after it`() {
        let close = TicketEvent.changed(Change(stage: .some("done"), owner: .some("bo")))
        let facts = desk.facts([(0, .opened(owner: "ana")), (30, close), (40, .replies("ana"))])
        #expect(facts.ownerGaps.isEmpty)
        #expect(facts.closedUnanswered == [EndedWait(start: .minute(0), end: .minute(30), credit: .bo)])
    }

    @Test func `moving between closed stages ends no wait`() {
        let facts = desk.facts([
            (0, .opened()), (5, .to("done")), (10, .asks()), (20, .to("gone")), (40, .replies("ana")),
        ])
        #expect(facts.closedUnanswered.count == 1)
        #expect(facts.ownerGaps.map(\.start) == [.minute(10)])
    }

    @Test func `a ticket created in a closed stage closes its own first message`() {
        let facts = desk.facts([(0, .opened("done"))])
        #expect(facts.closedUnanswered == [EndedWait(start: .minute(0), end: .minute(0), credit: .nobody)])
        #expect(facts.close?.closes == 1)
        #expect(facts.close?.latest.elapsed == 0)
    }

    @Test func `who wrote to a closed ticket waits, but not now`() {
        let story: [(Int, TicketEvent)] = [(0, .opened()), (1, .replies("ana")), (5, .to("done")), (10, .asks())]
        #expect(desk.facts(story).ticket.waitingSince == nil)
        #expect(desk.facts(story + [(20, .to("work"))]).ticket.waitingSince == .minute(10))
    }

    @Test func `a reply by an agent without a user is a reply by nobody`() {
        let facts = desk.facts([(0, .opened(owner: "ana")), (30, .replies(nil))])
        #expect(facts.firstReply?.credit == .nobody)
        #expect(facts.ownerGaps.map(\.credit) == [.nobody])
    }

    // MARK: Customer response gaps

    @Test func `a customer gap runs from the first unanswered reply, credited to the owner then`() {
        let facts = desk.facts([
            (0, .opened(owner: "ana")), (10, .replies("bo")), (20, .replies("bo")), (25, .assigned(to: "bo")),
            (60, .asks()), (70, .asks()),
        ])
        #expect(facts.customerGaps.map(\.start) == [.minute(10)])
        #expect(facts.customerGaps.map(\.elapsed) == [50 * .minute])
        #expect(facts.customerGaps.map(\.credit) == [.bo])
    }

    @Test func `a close ends the customer's turn without a gap`() {
        let facts = desk.facts([(0, .opened()), (10, .replies("bo")), (20, .to("done")), (60, .asks())])
        #expect(facts.customerGaps.isEmpty)
    }

    @Test func `the team is the one of that time`() {
        let desk = desk.with(at: 100, .user(User(id: "ana", name: "Ana", team: nil)))
        let facts = desk.facts([(0, .opened(owner: "ana")), (99, .replies("ana")), (100, .replies("ana"))])
        #expect(facts.messages.map(\.credit.team) == ["north", nil])
        #expect(facts.ticket.team == nil)
    }
}
