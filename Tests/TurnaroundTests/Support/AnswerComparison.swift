import Support

@testable import turnaround

/// Holds an answer against the right one: every value, every row, their order, lists and what was left out. Empty: they agree.
struct AnswerComparison {
    private(set) var differences: [String] = []

    init(_ got: JSON, expected: JSON, report: String) {
        let dimensions = Self.dimensions[report] ?? ["group"]
        if report != "ticket-response-count" {
            rows(got["rows"]?.elements ?? [], expected["rows"]?.elements ?? [], by: dimensions, in: "rows")
        }
        values(got["totals"] ?? .null, expected["totals"] ?? .null, in: "totals")
        for list in expected["lists"]?.members ?? [] {
            rows(
                got["lists"]?[list.key]?.elements ?? [], list.value.elements, by: ["group"], in: "lists.\(list.key)")
        }
        for reason in expected["left_out"]?.members ?? [] where got["left_out"]?[reason.key] != reason.value {
            differ("left_out.\(reason.key)", got["left_out"]?[reason.key], reason.value)
        }
    }

    /// What tells a report's rows apart, beside their period.
    private static let dimensions = [
        "time-in-pipeline": ["group", "stage"], "message-volume-by-hour": ["weekday", "hour"],
        "max-available-reps": ["hour"], "rep-availability": ["group", "status", "reason"],
        "sla-attainment": ["group", "goal"],
    ]

    private mutating func rows(_ got: [JSON], _ expected: [JSON], by dimensions: [String], in place: String) {
        func name(_ row: JSON) -> String {
            (["bucket"] + dimensions).map { row[$0].map { String(decoding: $0.canonical, as: UTF8.self) } ?? "null" }
                .joined(separator: " ")
        }
        let (names, expectedNames) = (got.map(name), expected.map(name))
        guard names == expectedNames else {
            return differences.append("\(place): \(names.prefix(8)) instead of \(expectedNames.prefix(8))")
        }
        for (name, (row, expectedRow)) in zip(names, zip(got, expected)) {
            values(row, expectedRow, in: "\(place) \(name)")
        }
    }

    private mutating func values(_ got: JSON, _ expected: JSON, in place: String) {
        for member in expected.members where !Self.agree(got[member.key], member.value) {
            differ("\(place).\(member.key)", got[member.key], member.value)
        }
    }

    private mutating func differ(_ place: String, _ got: JSON?, _ expected: JSON) {
        let found = got.map { String(decoding: $0.canonical, as: UTF8.self) } ?? "nothing"
        differences.append("\(place): \(found) instead of \(String(decoding: expected.canonical, as: UTF8.self))")
    }

    /// Numbers to the millisecond.
    private static func agree(_ a: JSON?, _ b: JSON) -> Bool {
        guard let x = a?.number, let y = b.number else { return (a ?? .null) == b }
        return abs(x - y) <= max(0.001, 1e-9 * max(abs(x), abs(y)))
    }
}
