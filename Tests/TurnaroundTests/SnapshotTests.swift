import Ledger
import Reports
import Support
import Testing
import Warehouse
import Web

@testable import turnaround

@Suite struct `As of an earlier moment` {
    @Test(arguments: 1...6)
    func `everything is as if the ledger had ended there`(seed: Int) async throws {
        var history = RandomHistory(seed: UInt64(seed) + 1_000)
        let events = history.events(300)
        let now = RandomHistory.start + 90 * .day
        let moment = RandomHistory.start + Milliseconds(1 + history.below(58)) * .day
        let workspace = try await Workspace.holding(events, at: now)
        let ended = try Ledger.inMemory()
        _ = try ended.append(events.filter { $0.event.at <= moment })

        let span = try workspace.ledger.span(asOf: moment)
        let snapshot = try await workspace.snapshots.warehouse(asOf: moment, latest: span?.latest, zone: .utc)
        let expected = try await Inspection(ledger: ended, clock: { now })
            .derivedAnew(horizon: AvailabilityHorizon(asOf: now), asOf: now)
        #expect(try await snapshot.fingerprint() == expected.fingerprint())
        #expect(try ended.span(asOf: nil)?.latest == span?.latest)
    }

    @Test func `moments between two events share a derivation, and news of before end it`() async throws {
        var history = RandomHistory(seed: 5)
        let now = RandomHistory.start + 90 * .day
        let workspace = try await Workspace.holding(history.events(50), at: now)
        let moment = RandomHistory.start + 30 * .day
        let latest = try #require(try workspace.ledger.span(asOf: moment)).latest
        func snapshot(_ asOf: Instant) async throws -> Warehouse {
            try await workspace.snapshots.warehouse(asOf: asOf, latest: latest, zone: .utc)
        }
        let first = try await snapshot(latest)
        #expect(try await snapshot(latest + 1) === first)
        await workspace.snapshots.forget(from: latest + 1)
        #expect(try await snapshot(latest) === first)
        await workspace.snapshots.forget(from: latest)
        #expect(try await snapshot(latest) !== first)
    }

    @Test func `before the first event nothing is there`() async throws {
        var history = RandomHistory(seed: 9)
        let workspace = try await Workspace.holding(history.events(50), at: RandomHistory.start + 90 * .day)
        let report = try #require(ReportLibrary.report("support-volume"))
        let answer = try await workspace.desk.answer(
            report,
            parameters: [
                Parameter(name: "as_of", value: "2023-06-01T00:00:00Z"), Parameter(name: "group", value: "none"),
                Parameter(name: "range", value: "last-30-days"),
            ])
        #expect(answer.totals["count"] == .integer(0))
        #expect(answer.dataTo == nil)
    }
}
