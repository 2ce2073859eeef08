import Semantics
import Testing

@testable import Reports

struct FoundTableTests {
    private func table(_ rows: [[SQLValue]]) -> FoundTable {
        FoundTable(ResultTable(columns: ["period", "g0", "count", "seconds"], rows: rows))
    }

    @Test func `rows of the same period and group become one`() {
        let a = table([
            [.integer(0), .text("u1"), .integer(2), .integer(1000)], [.integer(1), .null, .integer(1), .null],
        ])
        let b = table([
            [.integer(1), .null, .integer(4), .integer(500)], [.integer(1), .text("u1"), .integer(7), .integer(1)],
        ])
        let sum = a.adding(b, measures: ["count", "seconds"])
        #expect(
            sum.table.rows == [
                [.integer(0), .text("u1"), .integer(2), .integer(1000)],
                [.integer(1), .null, .integer(5), .integer(500)],
                [.integer(1), .text("u1"), .integer(7), .integer(1)],
            ])
    }

    @Test func `nothing adds nothing`() {
        let a = table([[.integer(0), .null, .integer(2), .integer(3)]])
        #expect(a.adding(table([]), measures: ["count"]).table.rows == a.table.rows)
        #expect(table([]).adding(a, measures: ["count"]).table.rows == a.table.rows)
    }

    @Test func `groups are told apart as an engine tells them apart`() {
        let a = table([[.integer(0), .text("caf\u{E9}"), .integer(2), .null]])
        let b = table([[.integer(0), .text("cafe\u{301}"), .integer(4), .null]])
        #expect(a.adding(b, measures: ["count"]).count == 2)
    }

    @Test func `a row or column that is not there is null`() {
        let a = table([[.integer(5), .null, .integer(2), .double(2.5)]])
        #expect(a.raw(1, "count") == .null)
        #expect(a.raw(0, "nothing") == .null)
        #expect(a.text(0, "g0") == nil)
        #expect(a.text(0, "period") == "5")
        #expect(a.text(0, "seconds") == "2.5")
        #expect(a.optionalInteger(0, "g0") == nil)
        #expect(a.integer(0, "count") == 2)
    }
}
