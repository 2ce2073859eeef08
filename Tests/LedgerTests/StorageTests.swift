import Foundation
import GRDB
import Support
import Testing

@testable import Ledger

@Suite struct `A data folder` {
    let folder = TemporaryFolder()

    @Test func `keeps everything from one opening to the next`() throws {
        let first = try Ledger(folder: folder.path, access: .write)
        _ = try first.append([message("e1", minute(0), ticket: "1")])
        let identifier = try first.identifier()
        try first.close()

        let second = try Ledger(folder: folder.path, access: .write)
        #expect(try second.identifier() == identifier)
        #expect(try second.append([message("e1", minute(0), ticket: "1")]).duplicates == 1)
        #expect(try second.append([message("e2", minute(1), ticket: "1")]).lastSequence == 2)
        #expect(try second.check() == [])
    }

    @Test func `is read beside its writer`() throws {
        let writer = try Ledger(folder: folder.path, access: .write)
        _ = try writer.append([message("e1", minute(0), ticket: "1")])
        let reader = try Ledger(folder: folder.path, access: .read)
        #expect(try reader.lastSequence() == 1)
        _ = try writer.append([message("e2", minute(1), ticket: "1")])
        #expect(try reader.lastSequence() == 2)
        #expect(throws: LedgerError.self) { try reader.append([message("e3", minute(2), ticket: "1")]) }
        #expect(throws: LedgerError.self) { try reader.save(Settings(accountName: "Acme")) }
    }

    @Test func `is read without a writer`() throws {
        try Ledger(folder: folder.path, access: .write).close()
        #expect(try Ledger(folder: folder.path, access: .read).span() == nil)
    }

    @Test func `has one writer, and names it to the second`() throws {
        let first = try Ledger(folder: folder.path, access: .write)
        let error = #expect(throws: LedgerError.self) { try Ledger(folder: folder.path, access: .write) }
        let process = ProcessInfo.processInfo.processIdentifier
        #expect(error?.kind == .alreadyOpen(process: process))
        #expect(error?.description.contains("process \(process)") == true)
        try first.close()
        #expect(try Ledger(folder: folder.path, access: .write).lastSequence() == 0)
    }

    @Test func `is administered beside its writer, and takes no events so`() throws {
        let writer = try Ledger(folder: folder.path, access: .write)
        let beside = try Ledger(folder: folder.path, access: .administer)
        let secret = try beside.tokens.create(name: "import", scopes: [.ingest], now: minute(0)).secret
        #expect(try writer.tokens.verify(secret, now: minute(1))?.name == "import")
        #expect(throws: LedgerError.self) { try beside.append([message("e1", minute(0), ticket: "1")]) }
    }

    @Test func `is made by whoever administers it first, who then leaves room for a writer`() throws {
        let first = try Ledger(folder: folder.path, access: .administer)
        try first.save(Settings(accountName: "Acme"))
        let writer = try Ledger(folder: folder.path, access: .write)
        #expect(try writer.settings().accountName == "Acme")
    }

    @Test func `cannot be read where there is none`() throws {
        let error = #expect(throws: LedgerError.self) { try Ledger(folder: folder.path, access: .read) }
        #expect(error?.kind == .missing)
        #expect(!FileManager.default.fileExists(atPath: folder.path))
    }

    @Test func `of a newer version is left alone`() throws {
        try Ledger(folder: folder.path, access: .write).close()
        try DatabaseQueue(path: folder.path + "/ledger.sqlite").write { db in
            try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('from the future')")
        }
        for access in [Ledger.Access.write, .administer, .read] {
            let error = #expect(throws: LedgerError.self) { try Ledger(folder: folder.path, access: access) }
            #expect(error?.kind == .tooNew)
        }
    }

    @Test func `of an older version is migrated by a writer, and by a writer alone`() throws {
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
        try Migrations.migrator.migrate(
            DatabasePool(path: folder.path + "/ledger.sqlite"), upTo: "events")
        let error = #expect(throws: LedgerError.self) { try Ledger(folder: folder.path, access: .read) }
        #expect(error?.kind == .tooOld)
        let writer = try Ledger(folder: folder.path, access: .write)
        #expect(try writer.tokens.all().isEmpty)
        #expect(try Ledger(folder: folder.path, access: .read).lastSequence() == 0)
    }

    @Test func `answers nothing once it is closed`() throws {
        let ledger = try Ledger(folder: folder.path, access: .write)
        try ledger.close()
        #expect(throws: LedgerError.self) { try ledger.lastSequence() }
        #expect(throws: LedgerError.self) { try ledger.append([message("e1", minute(0), ticket: "1")]) }
    }

    @Test func `that is no folder says what to do`() throws {
        _ = FileManager.default.createFile(atPath: folder.path, contents: nil)
        let error = #expect(throws: LedgerError.self) { try Ledger(folder: folder.path, access: .write) }
        #expect(error?.kind == .inaccessible)
    }

    @Test func `with a file that is no database says that it is damaged`() throws {
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
        let noise = Data(repeating: 7, count: 8192)
        _ = FileManager.default.createFile(atPath: folder.path + "/ledger.sqlite", contents: noise)
        let error = #expect(throws: LedgerError.self) { try Ledger(folder: folder.path, access: .write) }
        #expect(error?.kind == .damaged)
    }

    @Test func `recognises ids whose slots were written before it was opened`() throws {
        let events = (0..<50).map { message("e\($0)", minute(Int64($0)), ticket: "1") }
        let limits = EventIdentities.Limits(tail: 15)
        let first = Ledger(storage: try Storage(folder: folder.path, access: .write), limits: limits)
        for start in stride(from: 0, to: 40, by: 8) {
            _ = try first.append(Array(events[start..<start + 8]))
        }
        try first.close()
        let second = Ledger(storage: try Storage(folder: folder.path, access: .write), limits: limits)
        let result = try second.append(events)
        #expect(result.duplicates == 40)
        #expect(result.accepted == 10)
        #expect(try second.check() == [])
    }

    @Test func `keeps nothing of a batch that does not fit on the disk, and goes on when it does`() throws {
        let ledger = try Ledger(folder: folder.path, access: .write)
        _ = try ledger.append([message("e0", minute(0), ticket: "1")])
        let pages = try ledger.storage.limitPages(toSpare: 10)
        let batch = (1...5000).map { message("e\($0)", minute(Int64($0)), ticket: "\($0)") }
        let error = #expect(throws: LedgerError.self) { try ledger.append(batch) }
        #expect(error?.kind == .diskFull)
        #expect(try ledger.lastSequence() == 1)
        #expect(try ledger.check() == [])
        try ledger.storage.limitPages(to: pages)
        #expect(try ledger.append(batch).accepted == 5000)
        #expect(try ledger.append(batch).duplicates == 5000)
        #expect(try ledger.check() == [])
    }

    @Test func `is copied while it is in use`() throws {
        let ledger = try Ledger(folder: folder.path, access: .write)
        _ = try ledger.append([message("e1", minute(0), ticket: "1")])
        try ledger.save(Settings(accountName: "Acme"))
        let copy = TemporaryFolder()
        try FileManager.default.createDirectory(atPath: copy.path, withIntermediateDirectories: true)
        let reader = try Ledger(folder: folder.path, access: .read)
        try reader.backUp(to: copy.path + "/ledger.sqlite")
        _ = try ledger.append([message("e2", minute(1), ticket: "1")])

        let restored = try Ledger(folder: copy.path, access: .write)
        #expect(try restored.lastSequence() == 1)
        #expect(try restored.settings().accountName == "Acme")
        #expect(try restored.identifier() == ledger.identifier())
        #expect(try restored.check() == [])
        #expect(throws: LedgerError.self) { try ledger.backUp(to: copy.path + "/ledger.sqlite") }
    }
}

extension Storage {
    /// As if the disk had room for a few more pages; gives back the limit that was there.
    fileprivate func limitPages(toSpare spare: Int) throws -> Int {
        try write { db in
            let before = try Int.fetchOne(db, sql: "PRAGMA max_page_count") ?? 0
            let used = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            try db.execute(sql: "PRAGMA max_page_count = \(used + spare)")
            return before
        }
    }

    fileprivate func limitPages(to pages: Int) throws {
        try write { db in try db.execute(sql: "PRAGMA max_page_count = \(pages)") }
    }
}

@Suite struct `Checking a ledger` {
    let ledger: Ledger

    init() throws {
        ledger = try Ledger.inMemory()
        _ = try ledger.append((0..<20).map { message("e\($0)", minute(Int64($0)), ticket: "\($0 % 3)") })
    }

    @Test func `finds nothing wrong with a sound one`() throws {
        #expect(try ledger.check() == [])
    }

    @Test(
        arguments: [
            ("DELETE FROM event WHERE sequence = 7", "without their event"),
            ("DELETE FROM arrival WHERE sequence = 7", "gaps"),
            ("UPDATE event SET content = CAST('{}' AS BLOB) WHERE sequence = 7", "e6"),
            ("UPDATE subject SET id = 'x' WHERE id = '1'", "filed under x"),
            ("UPDATE ledger SET earliest_activity = 5", "earliest activity"),
            ("UPDATE ledger SET identified_through = 3", "identities"),
            ("DELETE FROM subject WHERE id = '1'", "subjects that are not there"),
        ])
    func `says what is wrong`(damage: String, finding: String) throws {
        try ledger.storage.write { try $0.execute(sql: damage) }
        let findings = try ledger.check()
        #expect(findings.contains { $0.contains(finding) }, "\(findings)")
    }
}
