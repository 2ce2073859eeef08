import Support
import Testing

@Suite struct TimelineTests {
    private let desk = Desk()

    @Test func `an event dated before the creation counts as of it`() {
        let facts = desk.facts([(60, .opened(owner: "ana")), (10, .replies("bo"))])
        #expect(facts.firstReply?.start == .minute(60))
        #expect(facts.firstReply?.end == .minute(60))
        #expect(facts.oddities.contains(Oddity(kind: .beforeCreation)))
    }

    @Test func `a ticket without a creation is created by the customer with its first event`() {
        let facts = desk.facts([(30, .replies("ana")), (20, .botWrites)])
        #expect(facts.ticket.createdAt == .minute(20))
        #expect(facts.ticket.source == "unknown")
        #expect(facts.ticket.createdBy == .customer)
        #expect(facts.ticket.stage == nil)
        #expect(facts.firstReply?.elapsed == 10 * .minute)
        #expect(facts.oddities.contains(Oddity(kind: .noCreation)))
    }

    @Test func `of several creations the earliest counts, then the smaller id`() {
        let facts = desk.facts([
            (30, .opened(source: "phone")), (20, .opened(source: "chat")), (20, .opened(source: "form")),
        ])
        #expect(facts.ticket.createdAt == .minute(20))
        #expect(facts.ticket.source == "chat")
    }

    @Test func `at one instant a message comes before a change, whatever their ids`() {
        let facts = desk.facts([(0, .opened(owner: "ana")), (5, .assigned(to: "bo")), (5, .asks())])
        #expect(facts.messages.map(\.credit) == [.ana])
    }

    @Test func `at one instant events of a kind come in the order of their ids`() {
        let facts = desk.facts([(0, .opened()), (5, .assigned(to: "bo")), (5, .assigned(to: "ana"))])
        #expect(facts.ticket.owner == "ana")
    }

    @Test func `a first instant's message comes after an implied creation, a close after the message`() {
        let facts = desk.facts([
            (0, .changed(Change(stage: .some("done"), pipeline: .some("support")))), (0, .asks()),
        ])
        #expect(facts.closedUnanswered.map(\.start) == [.minute(0)])
        #expect(facts.ticket.waitingSince == nil)
        #expect(facts.messages.count == 1)
    }

    @Test func `a merged ticket's messages join as of its creation, and the survivor's`() {
        let member = Desk.events([(-50, .asks()), (-40, .opened()), (90, .replies("bo")), (95, .to("done"))], of: "M")
        let history = TicketHistory(
            ticket: "T", events: Desk.events([(0, .opened(owner: "ana")), (100, .replies("ana"))]),
            merged: [("M", member)])
        let facts = Derivation(rulebook: desk.rulebook).facts(of: history)
        #expect(facts.messages.map(\.at) == [.minute(0), .minute(90), .minute(100)])
        #expect(facts.firstReply?.credit == .bo)
        #expect(facts.close == nil, "a member's changes don't join")
    }

    @Test func `a message joins not before its own ticket's creation`() {
        let member = Desk.events([(10, .asks()), (50, .opened())], of: "M")
        let history = TicketHistory(
            ticket: "T", events: Desk.events([(0, .opened())]), merged: [("M", member)])
        #expect(Derivation(rulebook: desk.rulebook).facts(of: history).messages.map(\.at) == [.minute(50)])
    }

    @Test func `a merged ticket has no facts, only its state`() {
        let history = TicketHistory(
            ticket: "T",
            events: Desk.events([(0, .opened(owner: "ana")), (5, .replies("ana")), (9, .removed(reason: nil))]),
            isMerged: true)
        let facts = Derivation(rulebook: desk.rulebook).facts(of: history)
        #expect(facts.ticket.exclusion == .merged)
        #expect(facts.messages.isEmpty && facts.firstReply == nil && facts.openSpells.isEmpty)
    }

    @Test func `removed or restored: the latest counts, a restoration of the same instant is later`() {
        #expect(desk.facts([(0, .opened()), (5, .removed(reason: "spam"))]).ticket.exclusion == .removed)
        #expect(
            desk.facts([(0, .opened()), (5, .restored(reason: nil)), (5, .removed(reason: nil))]).ticket.exclusion
                == nil)
        #expect(
            desk.facts([(0, .opened()), (5, .restored(reason: nil)), (6, .removed(reason: nil))]).ticket.exclusion
                == .removed)
    }

    @Test func `null clears a field or a property`() {
        let facts = desk.facts([
            (0, .opened(owner: "ana", properties: ["vip": .bool(true)])), (1, .sets("vip", nil)),
            (2, .assigned(to: nil)),
        ])
        #expect(facts.ticket.properties.isEmpty)
        #expect(facts.ticket.owner == nil)
    }
}
