import Semantics
import Testing

@testable import Warehouse

/// What goes into the engine comes out of it.
@Suite struct EngineValueTests {
    static let values: [SQLValue] = [
        .null, .bool(true), .bool(false), .integer(0), .integer(-1), .integer(.max), .integer(.min), .double(0.1),
        .double(-1e300), .text(""), .text("twelve bytes"), .text("thirteen bytes"), .text("zero \u{0} within"),
        .text("Zoë 🙂 – naïve"), .text(String(repeating: "long ", count: 10_000)),
    ]

    @Test(arguments: values)
    func `a bound value comes back as it was`(value: SQLValue) throws {
        #expect(try Engine.ask("SELECT ?", value) == [[value]])
    }

    @Test(arguments: [
        ("true", SQLValue.bool(true)), ("1::TINYINT", .integer(1)), ("-2::SMALLINT", .integer(-2)),
        ("3::INTEGER", .integer(3)), ("-4::BIGINT", .integer(-4)), ("5::UTINYINT", .integer(5)),
        ("65535::USMALLINT", .integer(65535)), ("4294967295::UINTEGER", .integer(4_294_967_295)),
        ("8::UBIGINT", .integer(8)), ("18446744073709551615::UBIGINT", .double(0x1p64)),
        ("9::HUGEINT", .integer(9)), ("-9::HUGEINT", .integer(-9)),
        ("-9223372036854775808::HUGEINT", .integer(.min)),
        ("170141183460469231731687303715884105727::HUGEINT", .double(0x1p127)),
        ("1.5::FLOAT", .double(1.5)), ("2.25::DOUBLE", .double(2.25)),
        ("1.5::DECIMAL(4,1)", .double(1.5)), ("-12.345::DECIMAL(9,3)", .double(-12.345)),
        ("12.5::DECIMAL(18,2)", .double(12.5)), ("1.25::DECIMAL(38,2)", .double(1.25)),
        ("7::DECIMAL(5,0)", .integer(7)), ("'text'", .text("text")), ("NULL", .null), ("NULL::BIGINT", .null),
        ("NULL::VARCHAR", .null),
    ])
    func `each type that results may have is read`(expression: String, expected: SQLValue) throws {
        #expect(try Engine.ask("SELECT \(expression)") == [[expected]])
    }

    @Test func `a sum is an integer as long as it fits`() throws {
        #expect(try Engine.ask("SELECT sum(range) FROM range(1000)") == [[.integer(499_500)]])
    }

    @Test func `a list is bound whole`() throws {
        let integers = try Engine.ask(
            "SELECT range FROM range(10) WHERE range IN (SELECT unnest(?)) ORDER BY 1", .integers([7, 3, 99]))
        #expect(integers == [[.integer(3)], [.integer(7)]])
        let texts = try Engine.ask("SELECT len(?), ?[2]", .texts(["a", "b"]), .texts(["a", "o'b"]))
        #expect(texts == [[.integer(2), .text("o'b")]])
    }

    @Test(arguments: [SQLValue.integers([]), .texts([])])
    func `a list may be empty`(list: SQLValue) throws {
        #expect(try Engine.ask("SELECT len(?)", list) == [[.integer(0)]])
    }

    @Test func `a result of many chunks keeps its rows and its gaps`() throws {
        let rows = try Engine.ask(
            "SELECT range, CASE WHEN range % 3 = 0 THEN NULL ELSE 'row ' || range END FROM range(5000) ORDER BY 1")
        #expect(rows.count == 5000)
        let wrong = rows.indices.filter { index in
            rows[index] != [.integer(Int64(index)), index % 3 == 0 ? .null : .text("row \(index)")]
        }
        #expect(wrong == [])
    }

    @Test func `a type that is not read is an error that names the column`() throws {
        let error = #expect(throws: EngineError.self) { try Engine.ask("SELECT DATE '2024-03-01' AS day") }
        #expect(error?.message.contains("day") == true)
    }

    @Test func `an error carries the engine's words and the statement`() throws {
        let error = #expect(throws: EngineError.self) { try Engine.ask("SELECT nothing FROM nowhere") }
        #expect(error?.message.contains("nowhere") == true)
        #expect(error?.sql == "SELECT nothing FROM nowhere")
    }

    @Test func `an error while running is one too`() throws {
        let error = #expect(throws: EngineError.self) { try Engine.ask("SELECT CAST(? AS INTEGER)", .text("x")) }
        #expect(error?.sql == "SELECT CAST(? AS INTEGER)")
    }

    @Test(arguments: ["SELECT * FROM read_text('/etc/hostname')", "INSTALL httpfs", "SET threads = 7"])
    func `a statement reaches nothing but the warehouse`(sql: String) throws {
        #expect(throws: EngineError.self) { try Engine.ask(sql) }
    }

    @Test func `too few values are refused`() throws {
        #expect(throws: EngineError.self) { try Engine.ask("SELECT ?, ?", .integer(1)) }
    }
}

/// A fresh engine in memory for one question.
enum Engine {
    static func database(_ settings: EngineSettings = EngineSettings()) throws -> DuckDatabase {
        try DuckDatabase(path: nil, settings: settings, temporaryFolder: nil)
    }

    static func ask(_ sql: String, _ values: SQLValue...) throws -> [[SQLValue]] {
        try DuckSession(database()).run(sql, values).rows
    }
}
