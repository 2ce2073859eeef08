import Support

extension Planner.Pass {
    /// A span ends at now: what lies after it is only the written-out end of a status that goes on. Windows of dated facts need no cut: an
    /// engine holds no event later than now, and without one the same question is the same statement all day.
    static let clipToNow = Planner.Pass(name: "clip to now") { plan, _ in
        let now = plan.query.now
        switch plan.query.time {
        case .overlapping(let spans):
            plan.query.time = .overlapping(
                spans.compactMap { span in
                    let end = min(span.window.end, now)
                    guard span.window.start < end else { return nil }
                    return Query.Span(
                        period: span.period, window: TimeWindow(start: span.window.start, end: end))
                })
        case .within, .at, .always:
            break
        }
    }
}
