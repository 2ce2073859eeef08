import Support
import Testing

@testable import Semantics

struct GroupKeysTests {
    private func keys(_ dimensions: [Dimension], _ dataset: Dataset = .ownerGaps, credit: CreditRule = .fact) -> Plan {
        let calendar = LocalCalendar(firstDay: LocalDate(dayNumber: 0), days: 7, zone: .utc)
        return Sample.plan(
            Sample.query(dataset, calendar: calendar, group: dimensions, credit: credit), .creditOwnerNow, .groupKeys)
    }

    @Test func `owner and team are those that the fact is credited to`() {
        #expect(keys([.owner, .team]).keys == ["f.owner", "f.team"])
        #expect(keys([.owner], .firstCloses).keys == ["f.first_owner"])
        #expect(keys([.owner], credit: .ownerNow).keys == ["t.owner"])
        #expect(!keys([.owner]).joinsTickets)
    }

    @Test func `a ticket's own fields need the ticket`() {
        for dimension in [Dimension.source, .pipeline, .contact] {
            let plan = keys([dimension])
            #expect(plan.keys == ["t.\(name: dimension.name)"])
            #expect(plan.joinsTickets)
        }
        #expect(keys([.source], .tickets).keys == ["f.source"])
        #expect(!keys([.source], .tickets).joinsTickets)
    }

    @Test func `each property has a table of its own`() {
        let plan = keys([.property("a"), .property("b")])
        #expect(plan.properties == ["a", "b"])
        #expect(plan.keys == ["p0.value", "p1.value"])
    }

    @Test func `the rest stands in the fact`() {
        #expect(keys([.stage, .stagePipeline], .stageTimes).keys == ["f.stage", "f.pipeline"])
        #expect(keys([.survey], .surveys).keys == ["f.survey"])
        #expect(keys([.goal], .outcomes).keys == ["f.goal"])
        #expect(keys([.status, .reason], .stretches).keys == ["f.available", "f.reason"])
        #expect(keys([.ticket], .messages).keys == ["f.ticket"])
        #expect(keys([.ticket], .tickets).keys == ["f.key"])
    }
}
