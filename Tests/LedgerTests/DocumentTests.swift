import Support
import Testing

@testable import Ledger

@Suite struct `Saved reports and dashboards` {
    let ledger: Ledger
    let ana: DocumentReader
    let bob: DocumentReader

    init() throws {
        let ledger = try Ledger.inMemory()
        func account(_ name: String) throws -> String {
            try ledger.accounts.create(
                email: "\(name)@example.org", name: name, role: .admin, password: "correct horse", now: minute(0)
            ).id
        }
        self.ledger = ledger
        ana = DocumentReader(account: try account("ana"))
        bob = DocumentReader(account: try account("bob"), teams: ["first-line"])
    }

    private func save(_ title: String, _ visibility: Visibility = .nobodyElse) throws -> SavedDocument {
        try ledger.savedReports.create(
            title: title, body: #"{"report":"csat"}"#, visibility: visibility, owner: ana.account, now: minute(0))
    }

    @Test func `come back as they were saved, by title`() throws {
        let second = try save("b")
        let first = try save("A")
        #expect(try ledger.savedReports.all(for: ana) == [first, second])
        #expect(first.version == 1)
        #expect(first.body == #"{"report":"csat"}"#)
        #expect(try ledger.dashboards.all(for: ana).isEmpty)
        #expect(try ledger.dashboards.document(first.id, for: ana) == nil)
    }

    @Test func `changes that take nothing away are made on whatever version there is, by who sees it`() throws {
        let opened = try save("a", .team("first-line"))
        _ = try ledger.savedReports.save(opened, by: ana.account, now: minute(1))
        let changed = try ledger.savedReports.update(opened.id, for: bob, now: minute(2)) { $0.body += " " }
        #expect(changed?.version == 3)
        #expect(changed?.body == opened.body + " ")
        let hidden = try save("b")
        #expect(try ledger.savedReports.update(hidden.id, for: bob, now: minute(3)) { $0.title = "c" } == nil)
        #expect(try ledger.savedReports.document(hidden.id, for: ana) == hidden)
    }

    @Test func `are seen by those they are shared with`() throws {
        _ = try save("private")
        _ = try save("team", .team("first-line"))
        _ = try save("other team", .team("second-line"))
        let shared = try save("everyone", .everyone)
        #expect(try ledger.savedReports.all(for: bob).map(\.title) == ["everyone", "team"])
        #expect(try ledger.savedReports.all(for: ana).count == 4)
        #expect(try ledger.savedReports.document(shared.id, for: bob)?.visibility == .everyone)
    }

    @Test func `are not overwritten by who has not seen the latest version`() throws {
        let opened = try save("Weekly", .everyone)
        var mine = opened
        mine.title = "Weekly, by team"
        let saved = try ledger.savedReports.save(mine, by: ana.account, now: minute(1))
        #expect(saved.version == 2)
        #expect(saved.modified == minute(1))
        var theirs = opened
        theirs.title = "Monthly"
        let error = #expect(throws: DocumentError.self) {
            try ledger.savedReports.save(theirs, by: bob.account, now: minute(2))
        }
        #expect(error == .editConflict(current: saved))
        #expect(try ledger.savedReports.document(opened.id, for: bob)?.title == "Weekly, by team")
    }

    @Test func `come back after they were thrown away, until they are purged`() throws {
        let report = try save("Weekly")
        try ledger.savedReports.delete(report.id, now: minute(5))
        #expect(try ledger.savedReports.all(for: ana).isEmpty)
        #expect(try ledger.savedReports.document(report.id, for: ana) == nil)
        #expect(throws: DocumentError.missing) {
            try ledger.savedReports.save(report, by: ana.account, now: minute(6))
        }
        try ledger.savedReports.restore(report.id)
        #expect(try ledger.savedReports.document(report.id, for: ana) == report)
        try ledger.savedReports.delete(report.id, now: minute(7))
        try ledger.savedReports.purge(deletedBefore: minute(7))
        try ledger.savedReports.restore(report.id)
        try ledger.savedReports.delete(report.id, now: minute(7))
        try ledger.savedReports.purge(deletedBefore: minute(8))
        #expect(throws: DocumentError.missing) { try ledger.savedReports.restore(report.id) }
    }

    @Test func `are each account's own favourites`() throws {
        let report = try save("Weekly", .everyone)
        try ledger.savedReports.setFavourite(report.id, true, for: bob.account)
        try ledger.savedReports.setFavourite(report.id, true, for: bob.account)
        #expect(try ledger.savedReports.document(report.id, for: bob)?.isFavourite == true)
        #expect(try ledger.savedReports.document(report.id, for: ana)?.isFavourite == false)
        try ledger.savedReports.setFavourite(report.id, false, for: bob.account)
        #expect(try ledger.savedReports.document(report.id, for: bob)?.isFavourite == false)
    }
}
