import Testing

@testable import Semantics

struct MeasureTests {
    @Test func `durations are mean, median, ninetieth percentile and how many`() {
        let measures = Measure.durations("f.elapsed")
        #expect(measures.map(\.name) == ["mean", "median", "p90", "n"])
        #expect(measures.map(\.unit) == [.duration, .duration, .duration, .count])
    }

    @Test func `of nothing a count or sum is 0 and a mean, share or maximum is empty`() {
        #expect(Measure.count.isAdditive)
        #expect(Measure("s", .duration, .sum("f.length", where: nil)).isAdditive)
        #expect(Measure("d", .count, .countDistinct("f.ticket", where: "TRUE")).isAdditive)
        for aggregate in [
            Aggregate.mean("f.x"), .quantile("f.x", 0.5), .share(of: "a", among: "b"),
            .uniformMean("f.score", uniform: "f.scale"), .maximum("f.x"),
        ] { #expect(!Measure("m", .number, aggregate).isAdditive) }
    }
}
