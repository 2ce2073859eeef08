import Testing

@testable import Semantics

struct SQLTests {
    @Test func `what is bound is a placeholder, never text`() {
        let evil = "'; DROP TABLE tickets; --"
        let sql: SQL = "SELECT \(bind: evil), \(bind: 7) FROM \(name: "tickets")"
        #expect(sql.text == "SELECT ?, ? FROM tickets")
        #expect(sql.parameters == [.text(evil), .integer(7)])
    }

    @Test func `pieces keep their values in the order of their placeholders`() {
        let inner: SQL = "a = \(bind: 2)"
        let sql: SQL = "x = \(bind: 1) AND \(inner) AND y = \(bind: 3)"
        #expect(sql.text == "x = ? AND a = ? AND y = ?")
        #expect(sql.parameters == [.integer(1), .integer(2), .integer(3)])
        #expect((sql + inner).parameters == [.integer(1), .integer(2), .integer(3), .integer(2)])
    }

    @Test func `values are the same where engines take them for the same`() {
        let texts: [SQLValue] = [.text("caf\u{E9}"), .text("cafe\u{301}")]
        #expect(texts[0] == .text("caf\u{E9}"))
        #expect(Set(texts).count == 2)
        #expect(SQLValue.texts(["caf\u{E9}"]) != .texts(["cafe\u{301}"]))
        #expect(SQLValue.integer(1) != .bool(true))
        #expect(SQLValue.integers([1]) == .integers([1]))
        #expect(SQLValue.null == .null)
        let statements = texts.map { Statement(sql: "SELECT ?", parameters: [$0]) }
        #expect(statements[0] != statements[1])
    }

    @Test func `joining none is nothing`() {
        #expect([SQL]().joined(", ") == SQL())
        #expect(([SQL(text: "a"), SQL(text: "b")]).joined(", ").text == "a, b")
    }

    @Test func `no value of a query is spliced into its text`() {
        let evil = "x' OR '1'='1"
        let filters: [Filter] = [
            .owner([evil, nil]), .team([evil]), .pipeline([evil]), .source([evil]), .stagePipeline(evil),
            .key(.owner, evil), .key(.property(evil), evil), .field(.subject, .contains([evil])),
            .field(.property(evil), .any([evil])), .field(.stage, .none([evil])),
        ]
        for dialect in [Dialect.duckDB, .clickHouse] {
            let query = Sample.query(.stageTimes, group: [.property(evil), .owner], filters: filters)
            for statement in [
                Planner(dialect: dialect).statement(for: query), Planner(dialect: dialect).recordCount(of: query),
                Planner(dialect: dialect).records(of: query, offset: 0, limit: 10),
            ] {
                #expect(!statement.sql.contains("'1'"))
                #expect(statement.sql.count { $0 == "?" } == statement.parameters.count)
            }
        }
    }
}
