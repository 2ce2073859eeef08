import Testing

@testable import Semantics

struct LowerFiltersTests {
    private func condition(_ filter: Filter, _ dataset: Dataset = .ownerGaps) -> (
        text: String, values: [SQLValue], joins: Bool
    ) {
        let plan = Sample.plan(Sample.query(dataset, filters: [filter]), .lowerFilters)
        return (plan.conditions.map(\.text).joined(), plan.conditions.flatMap(\.parameters), plan.joinsTickets)
    }

    @Test func `owners are those of the fact`() {
        let (text, values, joins) = condition(.owner(["u1", "u2"]))
        #expect(text == "f.owner IN (SELECT key FROM users WHERE id IN (?, ?))")
        #expect(values == [.text("u1"), .text("u2")])
        #expect(!joins)
    }

    @Test func `nobody is who has no key`() {
        #expect(condition(.team([nil])).text == "f.team IS NULL")
        #expect(
            condition(.team(["t1", nil])).text
                == "(f.team IN (SELECT key FROM teams WHERE id IN (?)) OR f.team IS NULL)")
    }

    @Test func `pipeline and source are the ticket's`() {
        #expect(condition(.pipeline(["p"])).joins)
        #expect(condition(.source(["s"])).text.hasPrefix("t.source IN"))
        #expect(condition(.source(["s"]), .tickets).text.hasPrefix("f.source IN"))
        #expect(!condition(.source(["s"]), .tickets).joins)
    }

    @Test func `owner and team of a where are the ticket's now`() {
        let (text, _, joins) = condition(.field(.owner, .any(["u1"])))
        #expect(text.hasPrefix("t.owner IN"))
        #expect(joins)
    }

    @Test func `what is unset is none of the values`() {
        #expect(condition(.field(.subject, .none(["x"]))).text == "(t.subject IS NULL OR t.subject NOT IN (?))")
        #expect(condition(.field(.stage, .none(["x"]))).text.hasPrefix("(t.stage IS NULL OR NOT "))
        #expect(condition(.field(.property("a"), .none(["x"]))).text.hasPrefix("NOT f.ticket IN ("))
    }

    @Test func `a property is asked of a table of its own, so that no ticket counts twice`() {
        let (text, values, joins) = condition(.field(.property("tier"), .any(["gold"])))
        #expect(text == "f.ticket IN (SELECT ticket FROM ticket_properties WHERE name = ? AND value IN (?))")
        #expect(values == [.text("tier"), .text("gold")])
        #expect(!joins)
    }

    @Test func `numbers are compared with numbers only`() {
        let (text, values, _) = condition(.field(.property("seats"), .between(1, 2.5)))
        #expect(text.hasSuffix("number BETWEEN ? AND ?)"))
        #expect(values == [.text("seats"), .double(1), .double(2.5)])
        #expect(condition(.field(.stage, .above(1))).text == "FALSE")
        #expect(condition(.field(.subject, .between(1, 2))).text == "FALSE")
    }

    @Test func `contains looks in lower case on both sides, for any of the parts`() {
        let text = condition(.field(.subject, .contains(["A", "B"]))).text
        #expect(text == "(contains(lower(t.subject), lower(?)) OR contains(lower(t.subject), lower(?)))")
    }

    @Test func `a group's key is compared by its id, and none is no key`() {
        #expect(condition(.key(.contact, "c1")).text == "t.contact IN (SELECT key FROM contacts WHERE id = ?)")
        #expect(condition(.key(.contact, nil)).text == "t.contact IS NULL")
        #expect(condition(.key(.property("tier"), nil)).text.hasPrefix("NOT f.ticket IN ("))
        #expect(condition(.key(.goal, "2"), .outcomes).values == [.integer(2)])
        #expect(condition(.key(.goal, "close"), .outcomes).text == "FALSE")
        #expect(condition(.key(.survey, "2024"), .surveys).values == [.text("2024")])
        #expect(condition(.key(.reason, "7"), .stretches).values == [.text("7")])
    }

    @Test func `all filters must hold`() {
        let plan = Sample.plan(Sample.query(filters: [.owner(["u"]), .fact("f.sent"), .team([nil])]), .lowerFilters)
        #expect(plan.conditions.count == 3)
        #expect(plan.conditions[1] == "f.sent")
    }
}
