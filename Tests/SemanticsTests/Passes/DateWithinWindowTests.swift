import Testing

@testable import Semantics

struct DateWithinWindowTests {
    @Test func `the first instant is in, the last one is not`() {
        let plan = Sample.plan(Sample.query(), .dateWithinWindow)
        #expect(plan.conditions.map(\.parameters) == [[.integer(100)], [.integer(900)]])
        #expect(plan.conditions.map { $0.text.suffix(4) } == [">= ?", " < ?"])
    }

    @Test func `the date is the one that was asked for`() {
        let plan = Sample.plan(Sample.query(.closes, axis: .created), .dateWithinWindow)
        #expect(plan.conditions.map(\.text).allSatisfy { $0.contains("created_at") })
    }

    @Test func `whatever the range, only what counts is a fact`() {
        let plan = Sample.plan(Sample.query(.tickets, time: .always), .dateWithinWindow)
        #expect(plan.conditions == ["f.exclusion = 0"])
    }
}
