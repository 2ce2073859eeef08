import Testing

@testable import Semantics

struct CreditOwnerNowTests {
    @Test func `facts keep their own credit unless asked`() {
        let plan = Sample.plan(Sample.query(.firstCloses), .creditOwnerNow)
        #expect(plan.owner == "f.first_owner")
        #expect(plan.team == "f.first_team")
        #expect(!plan.joinsTickets)
    }

    @Test func `the owner now stands in the ticket`() {
        let plan = Sample.plan(Sample.query(.firstCloses, credit: .ownerNow), .creditOwnerNow)
        #expect(plan.owner == "t.owner")
        #expect(plan.team == "t.team")
        #expect(plan.joinsTickets)
    }

    @Test func `a ticket has its owner itself`() {
        let plan = Sample.plan(Sample.query(.tickets, credit: .ownerNow), .creditOwnerNow)
        #expect(plan.owner == "f.owner")
        #expect(!plan.joinsTickets)
    }

    @Test func `a person's time is nobody else's`() {
        let plan = Sample.plan(Sample.query(.stretches, time: .overlapping([]), credit: .ownerNow), .creditOwnerNow)
        #expect(plan.owner == "f.owner")
        #expect(!plan.joinsTickets)
    }
}
