import Reports
import Support

/// Numbers of facts, computed in the plainest way.
enum Tally {
    typealias Fields = [(key: String, value: AnswerValue)]

    static func durations(_ facts: [PlainFact]) -> Fields {
        let values = facts.compactMap(\.value).sorted()
        return [
            ("mean", seconds(mean(values))), ("median", seconds(quantile(values, 0.5))),
            ("p90", seconds(quantile(values, 0.9))), ("n", .integer(values.count)),
        ]
    }

    static func percent(_ part: Int, of whole: Int) -> AnswerValue {
        whole == 0 ? .null : .number(100 * Double(part) / Double(whole))
    }

    static func seconds(_ milliseconds: Double?) -> AnswerValue { milliseconds.map { .number($0 / 1000) } ?? .null }

    static func mean(_ values: [Milliseconds]) -> Double? {
        values.isEmpty ? nil : Double(values.reduce(0, +)) / Double(values.count)
    }

    /// Rank p·(n−1) from zero, linear between neighbours.
    static func quantile(_ sorted: [Milliseconds], _ fraction: Double) -> Double? {
        guard let last = sorted.last else { return nil }
        let rank = fraction * Double(sorted.count - 1)
        let below = Int(rank.rounded(.down))
        guard below + 1 < sorted.count else { return Double(last) }
        let low = Double(sorted[below])
        return low + (Double(sorted[below + 1]) - low) * (rank - Double(below))
    }
}

/// Two texts by their code points.
func precedes(_ a: String, _ b: String) -> Bool {
    a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
}
