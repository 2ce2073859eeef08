import Testing

@testable import Semantics

struct ShareQuantilesTests {
    @Test func `quantiles of one value are asked together`() {
        let plan = Sample.plan(Sample.query(measures: Measure.durations("f.elapsed")), .shareQuantiles)
        #expect(plan.quantiles.count == 1)
        #expect(plan.quantiles.first?.fractions == [0.5, 0.9])
    }

    @Test func `those of another value are another list`() {
        let measures = [
            Measure("a", .duration, .quantile("f.elapsed", 0.5)), Measure("b", .duration, .quantile("f.sla", 0.9)),
            Measure("c", .duration, .quantile("f.elapsed", 0.1)),
        ]
        let plan = Sample.plan(Sample.query(measures: measures), .shareQuantiles)
        #expect(plan.quantiles.map(\.value) == ["f.elapsed", "f.sla"])
        #expect(plan.quantiles.map(\.fractions) == [[0.5, 0.1], [0.9]])
    }

    @Test func `other measures are left alone`() {
        #expect(Sample.plan(Sample.query(), .shareQuantiles).quantiles.isEmpty)
    }
}
