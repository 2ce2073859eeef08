/// Sorted, disjoint, half-open stretches of time.
struct Spans: Sendable, Equatable {
    private(set) var list: [Range<Instant>]

    /// - Precondition: in order, none overlaps another. Empty ones are left out.
    init(_ list: [Range<Instant>]) {
        self.list = list.filter { !$0.isEmpty }
    }

    var length: Milliseconds {
        list.reduce(0) { $0 + ($1.upperBound - $1.lowerBound) }
    }

    func intersection(_ other: Spans) -> Spans {
        var common: [Range<Instant>] = []
        var mine = list[...]
        var theirs = other.list[...]
        while let a = mine.first, let b = theirs.first {
            let part = a.clamped(to: b)
            if !part.isEmpty { common.append(part) }
            if a.upperBound < b.upperBound { mine.removeFirst() } else { theirs.removeFirst() }
        }
        return Spans(common)
    }

    func subtracting(_ other: Spans) -> Spans {
        var rest: [Range<Instant>] = []
        for span in list {
            var start = span.lowerBound
            for hole in other.list where hole.overlaps(span) {
                if start < hole.lowerBound { rest.append(start..<hole.lowerBound) }
                start = max(start, hole.upperBound)
            }
            if start < span.upperBound { rest.append(start..<span.upperBound) }
        }
        return Spans(rest)
    }
}
