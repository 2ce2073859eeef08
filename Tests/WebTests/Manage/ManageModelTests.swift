import Reports
import Support
import Testing

@testable import Web

@Suite struct `What forms and lists make of things` {
    @Test(arguments: [
        ("9-17", "09:00-17:00"), ("09:00 – 12:00; 13.30-17", "09:00-12:00, 13:30-17:00"), ("", ""),
        ("22-6", "22:00-06:00"),
        ("0-24", "00:00-24:00"), ("13-17, 9-12", "09:00-12:00, 13:00-17:00"),
    ])
    func `hours are read as people write them`(text: String, expected: String) throws {
        #expect(DayHours.text(try #require(DayHours.intervals(text))) == expected)
    }

    @Test(arguments: ["9", "9-", "9-25", "24-1", "9-17-18", "nine-five", "9:60-10", "-9-10"])
    func `what are no hours is not read`(text: String) {
        #expect(DayHours.intervals(text) == nil)
    }

    @Test func `a week is told on one line`() {
        let office = WeeklyHours(
            days: (0..<7).map {
                $0 < 4 ? [HourInterval(start: 540, end: 1020)] : $0 == 4 ? [HourInterval(start: 540, end: 900)] : []
            })
        #expect(WeekSummary.text(office, words: .english) == "Mon–Thu 09:00-17:00 · Fri 09:00-15:00")
        #expect(WeekSummary.text(.never, words: .english) == Words.english["never_open"])
    }

    @Test func `a rule never matches behind one that takes all it would`() {
        func rule(_ id: String, _ position: Int, _ conditions: [(String, [PropertyValue])], active: Bool = true)
            -> SLARule
        {
            SLARule(
                id: id, name: id, position: position,
                conditions: conditions.map { .init(property: $0.0, values: $0.1) }, isActive: active)
        }
        let wide = rule("wide", 1, [("priority", [.string("high"), .string("urgent")])])
        let narrow = rule("narrow", 2, [("priority", [.string("high")]), ("vip", [.bool(true)])])
        let other = rule("other", 3, [("priority", [.string("high"), .string("low")])])
        let number = rule("number", 4, [("priority", [.number(1)])])
        let impossible = rule("impossible", 5, [("a", [.number(1)]), ("a", [.string("1")])])
        let off = rule("off", 0, [], active: false)
        let order = RuleOrder([other, narrow, wide, number, impossible, off])
        #expect(order.dead(narrow) == .behind(wide))
        #expect(order.dead(other) == nil)
        #expect(order.dead(number) == nil)
        #expect(order.dead(impossible) == .impossible)
        #expect(order.dead(wide) == nil)
        #expect(order.dead(off) == nil)
    }

    @Test func `conditions survive their form`() throws {
        let all: [[PropertyValue]] = [
            [.string("a"), .string("b,c\\")], [.number(2), .number(0.5)], [.bool(false)], [.string("2"), .number(2)],
            [.string(" x ")], [.string("")],
        ]
        for values in all {
            let condition = SLARule.Condition(property: "p", values: values)
            #expect(try ConditionText(condition).condition() == condition)
        }
    }

    @Test func `gone names are taken out, the rest stays`() {
        let directory = Directory([
            Event(id: "1", at: Instant(milliseconds: 0), payload: .directory(.team(Team(id: "t1", name: "North"))))
        ])
        var parameters = [
            Parameter(name: "team", value: "t1,none,t2"), .init(name: "owner", value: "u"),
            .init(name: "where", value: "priority:any:x"),
            .init(name: "where", value: "old:known"), .init(name: "where", value: "subject:contains:x"),
            .init(name: "group", value: "property:old"), .init(name: "split", value: "property:old"),
        ]
        var choices = FieldChoices()
        choices.properties = [.init(name: "priority", kind: .text)]
        let gone = GoneNames(directory: directory, choices: choices).takeOut(of: &parameters)
        #expect(
            gone.map { "\($0.kind) \($0.name)" } == [
                "team t2", "owner u", "property old", "property old", "property old",
            ])
        #expect(
            parameters.map { "\($0.name)=\($0.value)" } == [
                "team=t1,none", "where=priority:any:x", "where=subject:contains:x",
            ])
    }

    @Test func `who only the data know is not gone, nor is anybody while they cannot be asked`() {
        var choices = FieldChoices()
        choices.owners = [.init(id: "u7", name: "u7")]
        let asked = [Parameter(name: "owner", value: "u7,u8")]
        var parameters = asked
        let gone = GoneNames(directory: Directory([]), choices: choices).takeOut(of: &parameters)
        #expect(gone.map(\.name) == ["u8"])
        #expect(parameters.map(\.value) == ["u7"])
        parameters = asked
        #expect(GoneNames(directory: Directory([]), choices: nil).takeOut(of: &parameters).isEmpty)
        #expect(parameters == asked)
    }
}
