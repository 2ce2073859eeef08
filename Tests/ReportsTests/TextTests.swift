import Foundation
import Semantics
import Support
import Testing

@testable import Reports

struct TextTests {
    private func answer(_ rows: [AnswerRow]) throws -> ReportAnswer {
        let report = try #require(ReportLibrary.report("support-volume"))
        var answer = ReportAnswer(
            report: report.slug, title: report.title, query: try report.query([], in: .still()))
        answer.columns = [
            .init(key: "label", title: "Owner", unit: .text), .init(key: "count", title: "Count", unit: .count),
        ]
        answer.rows = rows
        return answer
    }

    private func row(_ label: AnswerValue, _ count: AnswerValue = .integer(1)) -> AnswerRow {
        AnswerRow([("label", label), ("count", count)])
    }

    @Test(arguments: [
        "plain", "", "with \"quotes\"", "back\\slash", "line\nfeed", "tab\tand\rreturn", "\u{0}\u{1}\u{1F}\u{7F}",
        "\u{2028}\u{2029}", "ünï😀", "\"\u{301}accent on a quote", "</script>",
    ])
    func `any text comes back out of the JSON`(text: String) throws {
        let json = try answer([row(.text(text))]).json
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
        let rows = try #require(object["rows"] as? [[String: Any]])
        let found = try #require(rows[0]["label"] as? String)
        #expect(Array(found.unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test func `numbers, truth and nothing are themselves in JSON`() {
        var json = JSONText()
        json.array { json in
            for value in [
                AnswerValue.null, .bool(true), .integer(-3), .number(0.5), .number(1e300), .number(.infinity),
                .counts([.init(key: "5", count: 2), .init(key: "1", count: 1)]),
            ] { json.element { $0.value(value) } }
        }
        #expect(String(decoding: json.bytes, as: UTF8.self) == #"[null,true,-3,0.5,1e+300,null,{"5":2,"1":1}]"#)
    }

    @Test func `nested lists and objects have commas where they belong`() {
        var json = JSONText()
        json.object { json in
            json.field("a") { $0.array { _ in } }
            json.field("b") { json in
                json.object { json in
                    json.field("c", .integer(1))
                    json.field("d") { $0.texts(["x", "y"]) }
                }
            }
            json.field("e", .null)
        }
        #expect(String(decoding: json.bytes, as: UTF8.self) == #"{"a":[],"b":{"c":1,"d":["x","y"]},"e":null}"#)
    }

    @Test(arguments: [
        (AnswerValue.text("plain"), "plain"), (.text("a,b"), "\"a,b\""), (.text("say \"hi\""), "\"say \"\"hi\"\"\""),
        (.text("say \"\u{301}hi"), "\"say \"\"\u{301}hi\""), (.text("two\nlines"), "\"two\nlines\""),
        (.text("two\r\nlines"), "\"two\r\nlines\""), (.null, ""),
        (.number(0.25), "0.25"), (.integer(-7), "-7"), (.bool(false), "false"),
        (.counts([.init(key: "4", count: 2), .init(key: "5", count: 1)]), "4:2 5:1"),
    ])
    func `a cell is quoted where it must be`(value: AnswerValue, cell: String) throws {
        let csv = try answer([row(value)]).csv
        #expect(Array(csv.utf8) == Array("label,count\r\n\(cell),1\r\n".utf8))
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\tx"])
    func `a text that a spreadsheet would compute is marked as text`(text: String) throws {
        let csv = try answer([row(.text(text))]).csv
        #expect(csv == "label,count\r\n'\(text),1\r\n")
    }

    @Test func `a number below zero is no formula`() throws {
        let csv = try answer([row(.text("x"), .number(-1.5))]).csv
        #expect(csv == "label,count\r\nx,-1.5\r\n")
    }

    @Test func `a report that has only lists is a table of them`() throws {
        var answer = try answer([])
        answer.columns = []
        answer.lists = [
            ("sent", [AnswerRow([("group", .text("1")), ("label", .text("Hi")), ("count", .integer(2))])]),
            ("received", []),
        ]
        #expect(answer.csv == "list,group,label,count\r\nsent,1,Hi,2\r\n")
    }

    @Test func `a row keeps the order of its keys`() {
        var row = AnswerRow([("a", .integer(1)), ("b", .integer(2))])
        row["a"] = .integer(3)
        row["c"] = .null
        row["b"] = nil
        row["nothing"] = nil
        #expect(row.fields.map(\.key) == ["a", "c"])
        #expect(row["a"] == .integer(3))
        #expect(row["b"] == nil)
        #expect(row == AnswerRow([("a", .integer(3)), ("c", .null)]))
    }

    @Test func `units turn into what is told`() {
        #expect(AnswerValue(.integer(1500), .duration) == .number(1.5))
        #expect(AnswerValue(.double(1500), .duration) == .number(1.5))
        #expect(AnswerValue(.integer(0), .instant) == .text("1970-01-01T00:00:00.000Z"))
        #expect(AnswerValue(.double(3), .count) == .integer(3))
        #expect(AnswerValue(.integer(50), .percent) == .number(50))
        #expect(AnswerValue(.null, .duration) == .null)
    }
}
