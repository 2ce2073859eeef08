import Support

extension Planner.Pass {
    /// Nothing after now exists, so a window or span ends there. Safe always: an engine holds no event later than now, and what lies after
    /// it is only the written-out end of a status that goes on.
    static let clipToNow = Planner.Pass(name: "clip to now") { plan, _ in
        let now = plan.query.now
        switch plan.query.time {
        case .within(let window):
            plan.query.time = .within(TimeWindow(start: window.start, end: min(window.end, now + 1)))
        case .overlapping(let spans):
            plan.query.time = .overlapping(
                spans.compactMap { span in
                    let end = min(span.window.end, now)
                    guard span.window.start < end else { return nil }
                    return Query.Span(
                        period: span.period, window: TimeWindow(start: span.window.start, end: end))
                })
        case .at, .always:
            break
        }
    }
}
