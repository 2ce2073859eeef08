import Reports

/// Where an answer departs from what was expected; nil: nowhere.
enum Difference {
    static func between(_ found: [AnswerRow], _ expected: [AnswerRow]) -> String? {
        for (index, pair) in zip(found, expected).enumerated() {
            if let difference = between(pair.0, pair.1) {
                return "row \(index): \(difference)\n  found \(text(pair.0))\n  expected \(text(pair.1))"
            }
        }
        if found.count == expected.count { return nil }
        return "\(found.count) rows, not \(expected.count)"
            + "\n  found \(found.map(text).joined(separator: "\n        "))"
            + "\n  expected \(expected.map(text).joined(separator: "\n        "))"
    }

    static func between(_ found: AnswerRow, _ expected: AnswerRow) -> String? {
        let keys = Set(found.fields.map(\.key)).union(expected.fields.map(\.key)).sorted()
        for key in keys where !isSame(found[key], expected[key]) {
            return "\(key) is \(text(found[key])), not \(text(expected[key]))"
        }
        return nil
    }

    private static func isSame(_ a: AnswerValue?, _ b: AnswerValue?) -> Bool {
        guard let x = a?.double, let y = b?.double else { return a == b }
        return abs(x - y) <= 1e-9 * max(1, abs(x), abs(y))
    }

    private static func text(_ value: AnswerValue?) -> String { value.map { "\($0)" } ?? "missing" }

    private static func text(_ row: AnswerRow) -> String {
        row.fields.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
    }
}
