import Semantics
import Support
import Testing

@testable import Warehouse

@Suite struct WriterTests {
    @Test func `a ticket's facts take the place of those before`() async throws {
        let warehouse = try await Warehouse.inMemory()
        try await warehouse.apply(WarehouseBatch(tickets: [Sample.full("T-1"), Sample.full("T-2")]))
        var changed = Sample.full("T-1")
        changed.messages = []
        changed.ticket.subject = nil
        try await warehouse.apply(WarehouseBatch(tickets: [changed]))
        let expected = try await Warehouse.inMemory()
        try await expected.apply(WarehouseBatch(tickets: [changed, Sample.full("T-2")]))
        #expect(try await warehouse.fingerprint() == expected.fingerprint())
    }

    @Test func `a ticket that vanishes leaves nothing`() async throws {
        let warehouse = try await Warehouse.inMemory()
        try await warehouse.apply(WarehouseBatch(tickets: [Sample.full()]))
        try await warehouse.apply(WarehouseBatch(vanished: ["T-1", "never seen"]))
        #expect(try await warehouse.fingerprint().values.allSatisfy { $0.rows == 0 })
    }

    @Test func `a user's stretches take the place of those before`() async throws {
        let warehouse = try await Warehouse.inMemory()
        try await warehouse.apply(
            WarehouseBatch(stretches: ["ada": [Sample.stretch("ada")], "bob": [Sample.stretch("bob")]]))
        try await warehouse.apply(WarehouseBatch(stretches: ["ada": [Sample.stretch("ada", from: 7)], "bob": []]))
        let rows = try await warehouse.run(Statement(sql: "SELECT start_at FROM stretches")).rows
        #expect(rows == [[.integer(Sample.start.milliseconds + 7)]])
    }

    @Test func `a pipeline's stages are those of its latest version`() async throws {
        let warehouse = try await Warehouse.inMemory()
        try await warehouse.apply(WarehouseBatch(directory: Sample.directory))
        let pipeline = Pipeline(id: "support", name: "Help", stages: [.init(id: "new", name: "Fresh", kind: .waiting)])
        try await warehouse.apply(WarehouseBatch(directory: DirectoryChanges(pipelines: [pipeline])))
        let dump = try await warehouse.dump()
        #expect(dump["pipelines"]?.rows == [[.text("support"), .text("Help")]])
        #expect(
            dump["pipeline_stages"]?.rows
                == [[.text("support"), .text("new"), .integer(0), .text("Fresh"), .text("waiting")]])
    }

    @Test func `how far everything is derived goes in with the batch`() async throws {
        let warehouse = try await Warehouse.inMemory()
        #expect(try await warehouse.derivedThrough() == 0)
        try await warehouse.apply(WarehouseBatch(derivedThrough: 17))
        try await warehouse.apply(WarehouseBatch(tickets: [Sample.full()]))
        #expect(try await warehouse.derivedThrough() == 17)
    }

    @Test func `a batch that fails leaves everything as it was`() async throws {
        let warehouse = try await Warehouse.inMemory()
        try await warehouse.apply(WarehouseBatch(tickets: [Sample.full("T-1")], derivedThrough: 1))
        let before = try await warehouse.fingerprint()
        // The last of the ticket tables is gone: the batch fails when the others have their rows.
        _ = try await warehouse.run(Statement(sql: "ALTER TABLE mentions RENAME TO hidden"))
        var other = Sample.full("T-2")
        other.ticket.owner = "newcomer"
        var changed = Sample.full("T-1")
        changed.ticket.subject = "changed"
        let batch = WarehouseBatch(tickets: [other, changed], directory: Sample.directory, derivedThrough: 2)
        await #expect(throws: EngineError.self) { try await warehouse.apply(batch) }
        _ = try await warehouse.run(Statement(sql: "ALTER TABLE hidden RENAME TO mentions"))
        #expect(try await warehouse.fingerprint() == before)
        #expect(try await warehouse.derivedThrough() == 1)

        // The keys given meanwhile are forgotten, so that the second try gives every id its row.
        try await warehouse.apply(batch)
        let expected = try await Warehouse.inMemory()
        try await expected.apply(batch)
        #expect(try await warehouse.fingerprint() == expected.fingerprint())
        let newcomer = try await warehouse.run(Statement(sql: "SELECT count(*) FROM users WHERE id = 'newcomer'"))
        #expect(newcomer.rows == [[.integer(1)]])
    }

    @Test func `tickets are found by whom they mention`() async throws {
        let warehouse = try await Warehouse.inMemory()
        var other = Sample.full("T-2")
        other.mentions = [Subject(kind: .user, id: "bob"), Subject(kind: .user, id: "support")]
        try await warehouse.apply(WarehouseBatch(tickets: [Sample.full("T-1"), other]))
        #expect(try await warehouse.tickets(mentioning: [Subject(kind: .user, id: "ada")]) == ["T-1"])
        #expect(try await warehouse.tickets(mentioning: [Subject(kind: .pipeline, id: "support")]) == ["T-1"])
        let either = [Subject(kind: .user, id: "bob"), Subject(kind: .pipeline, id: "support")]
        #expect(try await warehouse.tickets(mentioning: either) == ["T-1", "T-2"])
        #expect(try await warehouse.tickets(mentioning: [Subject]()) == [])
    }

    @Test(arguments: 0..<4)
    func `increments in any order give what a bulk load gives`(seed: Int) async throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let ids = (0..<20).map { "T-\($0)" }
        let incremented = try await Warehouse.inMemory()
        var latest: [String: TicketFacts] = [:]
        for step in 0..<11 {
            let drawn = ids.shuffled(using: &generator).prefix(Int.random(in: 1...6, using: &generator))
            let facts = drawn.map { Sample.random($0, &generator) }
            let vanished = Set(ids.filter { !drawn.contains($0) && Int.random(in: 0..<12, using: &generator) == 0 })
            for ticket in facts { latest[ticket.ticket.id] = ticket }
            for id in vanished { latest[id] = nil }
            var batch = WarehouseBatch(tickets: facts, vanished: vanished, derivedThrough: Int64(step))
            if step % 4 == 1 { batch.directory = Sample.directory }
            if step % 4 == 2 { batch.stretches = ["ada": [Sample.stretch("ada", from: Int64(step))]] }
            try await incremented.apply(batch)
        }
        let (tickets, stretch) = (Array(latest.values), Sample.stretch("ada", from: 10))
        let loaded = try await Warehouse.inMemory()
        try await loaded.rebuild { load in
            try await load.add(WarehouseBatch(directory: Sample.directory))
            try await load.add(WarehouseBatch(tickets: Array(tickets.prefix(7))))
            try await load.add(WarehouseBatch(tickets: Array(tickets.dropFirst(7)), stretches: ["ada": [stretch]]))
        }
        #expect(try await incremented.dump().mapValues(\.rows) == loaded.dump().mapValues(\.rows))
        #expect(try await incremented.fingerprint() == loaded.fingerprint())
    }
}
