import Support
import Testing

@testable import Semantics

struct SimplifyTimeTests {
    @Test func `without moments or spans nothing can be found`() {
        for time in [Query.Time.at([]), .overlapping([])] {
            #expect(Sample.plan(Sample.query(.openSpells, time: time), .simplifyTime).conditions == ["FALSE"])
        }
    }

    @Test func `with some, or with a window, nothing is ruled out`() {
        let moment = Query.Moment(period: 0, instant: Sample.now)
        for time in [Query.Time.at([moment]), .always, .within(Sample.window)] {
            #expect(Sample.plan(Sample.query(.openSpells, time: time), .simplifyTime).conditions.isEmpty)
        }
    }
}
