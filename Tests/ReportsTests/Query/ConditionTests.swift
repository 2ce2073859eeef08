import Semantics
import Testing

@testable import Reports

/// `where=NAME:OP:VALUES`.
struct ConditionTests {
    @Test(arguments: [
        ("tier:any:gold", TicketField.property("tier"), Comparison.any(["gold"])),
        ("tier:any:gold,silver", .property("tier"), .any(["gold", "silver"])),
        ("tier:none:a\\,b,c", .property("tier"), .none(["a,b", "c"])),
        ("tier:any:a\\\\,b", .property("tier"), .any(["a\\", "b"])),
        ("tier:any:a\\b", .property("tier"), .any(["a\\b"])),
        ("tier:any:a\\", .property("tier"), .any(["a\\"])),
        ("tier:any:,x", .property("tier"), .any(["", "x"])),
        ("tier:any:x:y", .property("tier"), .any(["x:y"])),
        ("tier:any:any:x", .property("tier"), .any(["any:x"])),
        ("a:b:any:x", .property("a:b"), .any(["x"])),
        ("tier:known", .property("tier"), .known), ("tier:unknown", .property("tier"), .unknown),
        ("subject:contains:refund", .subject, .contains(["refund"])),
        ("seats:above:2.5", .property("seats"), .above(2.5)), ("seats:below:-1e3", .property("seats"), .below(-1000)),
        ("seats:between:1,2", .property("seats"), .between(1, 2)),
        ("seats:between:2,1", .property("seats"), .between(2, 1)),
        ("source:any:email", .source, .any(["email"])), ("pipeline:known", .pipeline, .known),
        ("stage:none:new", .stage, .none(["new"])), ("owner:unknown", .owner, .unknown),
        ("team:any:t1", .team, .any(["t1"])),
        ("contact:any:c1", .contact, .any(["c1"])), ("Source:known", .property("Source"), .known),
    ])
    func `a condition is read`(text: String, field: TicketField, comparison: Comparison) throws {
        let condition = try ReportQuery.Condition(parsing: text)
        #expect(condition.field == field)
        #expect(condition.comparison == comparison)
        #expect(try ReportQuery.Condition(parsing: condition.text) == condition)
    }

    @Test(arguments: [
        "", "tier", "tier:", "tier:is:gold", "any:x", ":any:x", "tier:any", "tier:any:", "tier:none:", "tier:contains:",
        "tier:known:x", "tier:unknown:,", "seats:above", "seats:above:many", "seats:above:1,2", "seats:above:",
        "seats:between:1", "seats:between:1,2,3", "seats:between:1,b", "seats:below:nan", "seats:below:inf",
        "tier:ANY:x", "seats:above:0x10",
    ])
    func `what is no condition is refused`(text: String) throws {
        let error = try #require(throws: ParameterError.self) { try ReportQuery.Condition(parsing: text) }
        #expect(error.name == "where")
        #expect(!error.reason.template.isEmpty)
    }

    @Test func `any condition comes back from its text`() throws {
        var dice = Seeded(5)
        let letters: [Character] = ["a", ",", "\\", ":", " ", "é", "😀", "%", "\u{301}"]
        func word() -> String { String((0..<dice.number(1..<6)).map { _ in dice.pick(letters) }) }
        for _ in 0..<2000 {
            let values = (0..<dice.number(1..<4)).map { _ in word() }
            let numbers = [Double(dice.number(-9..<9)) / 4, Double(dice.number(0..<9)) * 1e17]
            let comparison = dice.pick([
                Comparison.any(values), .none(values), .contains(values), .known, .unknown, .above(numbers[0]),
                .below(numbers[1]), .between(numbers[0], numbers[1]),
            ])
            let field = dice.pick([TicketField.source, .owner, .subject, .property("tier"), .property("a:b")])
            let condition = ReportQuery.Condition(field: field, comparison: comparison)
            let found = try ReportQuery.Condition(parsing: condition.text)
            #expect(found == condition, "\(condition.text)")
            #expect(Array(found.text.utf8) == Array(condition.text.utf8))
        }
    }

    @Test func `any list of values comes back from its text`() {
        var dice = Seeded(6)
        let letters: [Character] = ["a", ",", "\\", "b", "\u{301}"]
        for _ in 0..<2000 {
            let values = (0..<dice.number(1..<5)).map { _ in
                String((0..<dice.number(0..<5)).map { _ in dice.pick(letters) })
            }
            let found = CommaList.values(CommaList.text(values))
            #expect(found.map { Array($0.utf8) } == values.map { Array($0.utf8) })
        }
    }
}
