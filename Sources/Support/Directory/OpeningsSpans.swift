/// Open spans of wall-clock time, in order and apart, with the sums that answer how much is open up to a position.
struct OpenSpans: Sendable {
    private let spans: [Range<Milliseconds>]
    /// Open time before each span, and the total at the end.
    private let sums: [Milliseconds]

    /// `spans` in any order; those that overlap or touch become one, empty ones go.
    init(merging spans: [Range<Milliseconds>]) {
        var merged: [Range<Milliseconds>] = []
        for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) where !span.isEmpty {
            if let last = merged.last, span.lowerBound <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
            } else {
                merged.append(span)
            }
        }
        var sums: [Milliseconds] = [0]
        for span in merged { sums.append(sums[sums.count - 1] + span.length) }
        self.spans = merged
        self.sums = sums
    }

    var total: Milliseconds { sums[spans.count] }

    func contains(_ position: Milliseconds) -> Bool {
        let index = spans.prefixCount { $0.lowerBound <= position }
        return index > 0 && position < spans[index - 1].upperBound
    }

    func openTime(before position: Milliseconds) -> Milliseconds {
        let index = spans.prefixCount { $0.lowerBound <= position }
        guard index > 0 else { return 0 }
        let last = spans[index - 1]
        return sums[index - 1] + min(position, last.upperBound) - last.lowerBound
    }

    /// The open position before which exactly `time` is open; nil where not as much is.
    func position(ofOpenTime time: Milliseconds) -> Milliseconds? {
        guard time >= 0, time < total else { return nil }
        let index = sums.prefixCount { $0 <= time } - 1
        return spans[index].lowerBound + time - sums[index]
    }

    func clipped(to range: Range<Milliseconds>) -> [Range<Milliseconds>] {
        spans.map { $0.clamped(to: range) }.filter { !$0.isEmpty }
    }
}

extension Range<Milliseconds> {
    fileprivate var length: Milliseconds { upperBound - lowerBound }
}
