import Semantics
import Support
import Testing

@testable import Warehouse

/// Every column of every table holds what it says.
@Suite struct FactTableTests {
    static let at = Sample.start.milliseconds

    private static func row(_ values: Any?...) -> [SQLValue] {
        values.map { value in
            switch value {
            case let text as String: .text(text)
            case let flag as Bool: .bool(flag)
            case let number as Int: .integer(Int64(number))
            case let number as Int64: .integer(number)
            case let number as Double: .double(number)
            default: .null
            }
        }
    }

    static let expected: [String: [[SQLValue]]] = [
        "tickets": [
            row(
                "T-1", at, true, "email", "support", "done", "ada", "blue", "c-1", "Where is it?", 0, at + 50, at + 1,
                at + 2)
        ],
        "ticket_properties": [
            row("T-1", "priority", "high", nil), row("T-1", "seats", "12.5", 12.5), row("T-1", "vip", "true", nil),
        ],
        "closes": [
            row(
                "T-1", at, at + 50, at + 40, "ada", "blue", "bob", "red", 50, 5, 40, nil, 45, 4, 2, 3)
        ],
        "first_replies": [row("T-1", at, at + 9, at + 3, "ada", "blue", 6, 5, true)],
        "owner_gaps": [row("T-1", at + 9, at + 3, "ada", "blue", 6, 5)],
        "customer_gaps": [row("T-1", at + 7, at, nil, nil, 7, nil)],
        "closed_unanswered": [row("T-1", at + 4, at + 1, "ada", "blue")],
        "stage_times": [row("T-1", at + 50, "ada", "blue", "support", "new", 30, 20, 10)],
        "chats": [
            row("T-1", "x", 0, at + 6, at, "ada", "blue", 6, 5), row("T-1", "y", 1, at + 8, at, nil, nil, nil, nil),
        ],
        "survey_responses": [row("T-1", "csat", "1", at + 60, 5, 4, true, "ada", "blue")],
        "survey_sendings": [row("T-1", "csat", "1", at + 55, true, "ada", "blue")],
        "messages": [row("T-1", "m-1", at + 9, true, "ada", "blue")],
        "outcomes": [
            row("T-1", 1, nil, at, nil, nil, 4, at + 70, nil, false),
            row("T-1", 2, at + 50, at, "ada", "blue", 2, nil, 5, true),
        ],
        "open_spells": [row("T-1", at, at + 50, at, "ada", "blue")],
        "oddities": [row("T-1", "unknown_stage", "limbo")],
        "mentions": [row("T-1", 4, "ada"), row("T-1", 7, "support")],
        "stretches": [row("ada", "blue", at, at + 100, false, "lunch", 1)],
        "users": [row("ada", "Ada", "blue"), row("bob", "Bob", nil)],
        "teams": [row("blue", "Blue")],
        "contacts": [row("c-1", "Cleo", "acme")],
        "pipelines": [row("support", "Support")],
        "pipeline_stages": [row("support", "done", 1, "Done", "closed"), row("support", "new", 0, "New", "open")],
    ]

    @Test func `a full ticket fills every table`() async throws {
        let warehouse = try await Warehouse.inMemory()
        try await warehouse.apply(
            WarehouseBatch(
                tickets: [Sample.full()], stretches: ["ada": [Sample.stretch("ada")]], directory: Sample.directory))
        let dump = try await warehouse.dump()
        #expect(Set(dump.keys) == Set(Self.expected.keys))
        for (table, rows) in Self.expected {
            #expect(dump[table]?.rows == rows, "\(table)")
        }
    }

    @Test(arguments: TicketState.Exclusion.allCases)
    func `an excluded ticket keeps only its row`(exclusion: TicketState.Exclusion) async throws {
        var ticket = Sample.full().ticket
        ticket.exclusion = exclusion
        let warehouse = try await Warehouse.inMemory()
        try await warehouse.apply(WarehouseBatch(tickets: [TicketFacts(ticket: ticket)]))
        let filled = try await warehouse.fingerprint().filter { $0.value.rows > 0 }.keys
        #expect(Array(filled) == ["tickets"])
        let code = try await warehouse.run(Statement(sql: "SELECT exclusion FROM tickets")).rows
        #expect(code == [[.integer(exclusion == .merged ? 1 : 2)]])
    }

    @Test func `every id that a fact names has a row, with a name or without`() async throws {
        let warehouse = try await Warehouse.inMemory()
        try await warehouse.apply(WarehouseBatch(tickets: [Sample.full()]))
        let users = Statement(sql: "SELECT id, name FROM users ORDER BY id")
        #expect(try await warehouse.run(users).rows == [[.text("ada"), .null], [.text("bob"), .null]])
        try await warehouse.apply(WarehouseBatch(directory: Sample.directory))
        #expect(try await warehouse.run(users).rows == [[.text("ada"), .text("Ada")], [.text("bob"), .text("Bob")]])
    }
}
