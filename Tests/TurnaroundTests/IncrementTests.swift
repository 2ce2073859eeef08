import Ledger
import Semantics
import Support
import Testing
import Warehouse

@testable import turnaround

@Suite struct `The warehouse follows its ledger` {
    /// People change teams, rules change, tickets merge in rings, events come late, early and dated ahead.
    @Test(arguments: 1...8)
    func `increments equal a derivation from scratch`(seed: Int) async throws {
        var history = RandomHistory(seed: UInt64(seed))
        let clock = TestClock(RandomHistory.start + 10 * .day)
        let ledger = try Ledger.inMemory()
        let workspace = try await Workspace(ledger: ledger, clock: { clock.now })
        let inspection = Inspection(ledger: ledger, clock: { clock.now })
        for _ in 0..<8 {
            _ = try ledger.append(history.events(1 + history.below(30)))
            clock.now = clock.now + Milliseconds(history.below(8)) * .day
            try await workspace.deriver.catchUp()
            let differing = try await inspection.tablesThatDiffer(in: workspace.warehouse)
            #expect(differing == [])
        }
    }

    @Test func `the order of arrival changes nothing`() async throws {
        var history = RandomHistory(seed: 77)
        let events = history.events(300)
        let now = RandomHistory.start + 90 * .day
        let forwards = try await Workspace.holding(events, at: now).warehouse.fingerprint()
        let backwards = try await Workspace.holding(events.reversed(), at: now).warehouse.fingerprint()
        #expect(forwards == backwards)
    }

    @Test func `an event dated ahead is not there until its time comes`() async throws {
        let clock = TestClock(RandomHistory.start)
        let ledger = try Ledger.inMemory()
        let encoder = EventEncoder()
        func message(_ id: String, _ at: Instant) -> DecodedEvent {
            encoder.decoded(
                Event(id: id, at: at, payload: .ticket(id: "1", .message(Message(id: id, author: .customer)))))
        }
        _ = try ledger.append([
            message("now", RandomHistory.start), message("later", RandomHistory.start + .hour),
        ])
        let workspace = try await Workspace(ledger: ledger, clock: { clock.now })
        try await workspace.deriver.catchUp()
        #expect(try await messages(workspace) == 1)
        #expect(workspace.deriver.standing.current.nextDue == RandomHistory.start + .hour)
        clock.now = RandomHistory.start + .hour
        try await workspace.deriver.catchUp()
        #expect(try await messages(workspace) == 2)
        #expect(workspace.deriver.standing.current.nextDue == nil)
    }

    @Test func `the account's zone splits anew the availability of those without their own`() async throws {
        let ledger = try Ledger.inMemory()
        let encoder = EventEncoder()
        let day = [HourInterval(start: 9 * 60, end: 17 * 60)]
        let user = User(id: "u", name: "U", workingHours: WeeklyHours(days: Array(repeating: day, count: 7)))
        let start = RandomHistory.start
        _ = try ledger.append([
            encoder.decoded(Event(id: "1", at: start, payload: .directory(.user(user)))),
            encoder.decoded(
                Event(id: "2", at: start, payload: .availability(.init(user: "u", status: .available)))),
        ])
        let workspace = try await Workspace(ledger: ledger, clock: { start + .day })
        try await workspace.deriver.catchUp()
        let before = try await workspace.warehouse.fingerprint()
        try ledger.save(Settings(timeZone: "Asia/Tokyo"))
        try await workspace.deriver.catchUp()
        let after = try await workspace.warehouse.fingerprint()
        #expect(before["stretches"] != after["stretches"])
        let inspection = Inspection(ledger: ledger, clock: { start + .day })
        #expect(try await inspection.tablesThatDiffer(in: workspace.warehouse) == [])
    }

    private func messages(_ workspace: Workspace) async throws -> Int64 {
        let rows = try await workspace.warehouse.run(.init(sql: "SELECT count(*) FROM messages")).rows
        guard case .integer(let count)? = rows.first?.first else { return -1 }
        return count
    }
}
