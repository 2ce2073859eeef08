import Testing

@testable import Reports

struct RowOrderTests {
    private func row(
        bucket: String? = nil, _ value: Double?, n: Int = 1, label: String = "Ana", group: String? = "u1"
    ) -> AnswerRow {
        var row = AnswerRow()
        if let bucket { row["bucket"] = .text(bucket) }
        row["group"] = group.map(AnswerValue.text) ?? .null
        row["label"] = .text(label)
        row["mean"] = value.map(AnswerValue.number) ?? .null
        row["n"] = .integer(n)
        return row
    }

    private func isBefore(_ a: AnswerRow, _ b: AnswerRow) -> Bool {
        RowOrder(row: a, shown: "mean") < RowOrder(row: b, shown: "mean")
            && !(RowOrder(row: b, shown: "mean") < RowOrder(row: a, shown: "mean"))
    }

    @Test func `an earlier bucket comes first, whatever the value`() {
        #expect(isBefore(row(bucket: "2024-01-01", 1), row(bucket: "2024-01-02", 9)))
    }

    @Test func `the greater value comes first, an empty one last`() {
        #expect(isBefore(row(2), row(1)))
        #expect(isBefore(row(-5), row(nil, n: 100)))
    }

    @Test func `of equal values the one of more facts comes first`() {
        #expect(isBefore(row(1, n: 3), row(1, n: 2)))
        #expect(isBefore(row(nil, n: 3), row(nil, n: 2)))
    }

    @Test func `labels go by code points`() {
        #expect(isBefore(row(1, label: "Zoe"), row(1, label: "ana")))
        #expect(isBefore(row(1, label: "z"), row(1, label: "É")))
        #expect(isBefore(row(1, label: "\u{FF41}"), row(1, label: "\u{1F600}")))
        #expect(isBefore(row(1, label: "e\u{301}", group: "b"), row(1, label: "\u{E9}", group: "a")))
    }

    @Test func `of equal labels the smaller id comes first, none before all`() {
        #expect(isBefore(row(1, group: "u1"), row(1, group: "u2")))
        #expect(isBefore(row(1, group: nil), row(1, group: "u1")))
    }

    @Test func `equal rows are equal`() {
        #expect(RowOrder(row: row(1), shown: "mean") == RowOrder(row: row(1), shown: "mean"))
        #expect(RowOrder(row: row(nil), shown: "mean") == RowOrder(row: row(nil), shown: "mean"))
    }

    @Test func `it orders any rows without contradiction`() {
        var dice = Seeded(11)
        for _ in 0..<50 {
            let rows = (0..<30).map { _ in
                row(
                    bucket: dice.pick([nil, "2024-01-01", "2024-01-02"]), dice.pick([nil, 1, 2, 2.5]),
                    n: dice.number(0..<3), label: dice.pick(["Ana", "Ben", "É"]), group: dice.pick([nil, "u1", "u2"]))
            }
            let sorted = rows.map { RowOrder(row: $0, shown: "mean") }.sorted()
            for first in sorted.indices {
                for second in sorted.indices.dropFirst(first) { #expect(!(sorted[second] < sorted[first])) }
            }
        }
    }
}
