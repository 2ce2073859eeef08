import Support
import Testing

@testable import Semantics

struct ClipToNowTests {
    private func span(_ period: Int, _ start: Int64, _ end: Int64) -> Query.Span {
        Query.Span(
            period: period, window: TimeWindow(start: Instant(milliseconds: start), end: Instant(milliseconds: end)))
    }

    @Test func `a window of dated facts stays as it is: nothing is dated after now`() {
        let window = TimeWindow(start: Instant(milliseconds: 5), end: Instant(milliseconds: 2_000_000))
        #expect(Sample.plan(Sample.query(time: .within(window)), .clipToNow).query.time == .within(window))
    }

    @Test func `a span ends at now, and one that has not begun goes`() {
        let spans = [
            span(0, 0, 10), span(1, 999_999, 2_000_000), span(2, 1_000_000, 3_000_000), span(3, 2_000_000, 3_000_000),
        ]
        let plan = Sample.plan(Sample.query(.stretches, time: .overlapping(spans)), .clipToNow)
        #expect(plan.query.time == .overlapping([span(0, 0, 10), span(1, 999_999, 1_000_000)]))
    }

    @Test func `moments and the present stay as they are`() {
        let moments = [Query.Moment(period: 0, instant: Instant(milliseconds: 9_000_000))]
        for time in [Query.Time.always, .at(moments)] {
            #expect(Sample.plan(Sample.query(.openSpells, time: time), .clipToNow).query.time == time)
        }
    }
}
