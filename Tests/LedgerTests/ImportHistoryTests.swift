import Support
import Testing

@testable import Ledger

@Suite struct `The history of imports` {
    let ledger: Ledger
    let counts = ImportRun.Counts(accepted: 5, duplicates: 4, rejected: 3, unknownKeys: 2)

    init() throws {
        ledger = try Ledger.inMemory()
    }

    @Test func `says what is running and how far it is`() throws {
        let id = try ledger.imports.start(file: "events.ndjson", now: minute(0))
        try ledger.imports.note(counts, of: id)
        let run = try #require(try ledger.imports.run(id))
        #expect(run.state == .running)
        #expect(run.counts == counts)
        #expect(run.finished == nil)
    }

    @Test func `says what has finished and what has failed, the latest first`() throws {
        let first = try ledger.imports.start(file: "a.ndjson", now: minute(0))
        let second = try ledger.imports.start(file: "b.ndjson", now: minute(1))
        try ledger.imports.finish(first, counts: counts, rejectsPath: "a.rejects.ndjson", now: minute(2))
        try ledger.imports.finish(second, counts: .init(), failure: "no such file", now: minute(3))
        let runs = try ledger.imports.latest()
        #expect(runs.map(\.id) == [second, first])
        #expect(runs.map(\.state) == [.failed, .finished])
        #expect(runs[0].message == "no such file")
        #expect(runs[1].rejectsPath == "a.rejects.ndjson")
        #expect(runs[1].finished == minute(2))
        #expect(try ledger.imports.latest(limit: 1).count == 1)
    }

    @Test func `says who imported what, and by which mapping`() throws {
        let id = try ledger.imports.start(
            file: "a.csv", account: "acc", mapping: "table: a", upload: "beef", now: minute(0))
        let run = try #require(try ledger.imports.run(id))
        #expect(run.account == "acc" && run.mapping == "table: a")
        #expect(try ledger.imports.run(ofUpload: "beef") == id)
        #expect(try ledger.imports.run(ofUpload: "dead") == nil)
        let other = try ledger.imports.start(file: "b.ndjson", now: minute(0))
        #expect(try ledger.imports.run(other)?.account == nil)
    }

    @Test func `marks what lost its process, and that alone`() throws {
        let lost = try ledger.imports.start(file: "a.ndjson", now: minute(0))
        let done = try ledger.imports.start(file: "b.ndjson", now: minute(0))
        try ledger.imports.finish(done, counts: counts, now: minute(1))
        try ledger.imports.markInterrupted(now: minute(2))
        #expect(try ledger.imports.run(lost)?.state == .interrupted)
        #expect(try ledger.imports.run(done)?.state == .finished)
    }
}
