import Ledger
import Reports
import Semantics
import Support
import Warehouse
import Web

/// Answers reports from the live warehouse, or from one as of an earlier moment.
struct ReportDesk: ReportService {
    let ledger: Ledger
    let warehouse: Warehouse
    let standing: Standing
    let snapshots: Snapshots
    let clock: @Sendable () -> Instant
    /// How long an answer waits for events that the ledger has and the warehouse not yet.
    var patience: Duration = .seconds(2)
    /// Tells the deriver that it is waited for.
    var hurry: @Sendable () -> Void = {}

    func environment(asOf: Instant?) async throws -> ReportEnvironment {
        try await settle()
        let settings = try ledger.settings()
        let zone = try settings.zone
        let standing = standing.current
        let now = clock()
        if let asOf, asOf > now + 400 * .day {
            throw ParameterError(name: "as_of", reason: "\(asOf.rfc3339) is more than a year ahead")
        }
        guard let asOf, !standing.answers(asOf: asOf, now: now) else {
            return ReportEnvironment(
                now: asOf ?? now, dataTo: standing.span?.latest, earliest: standing.span?.earliestActivity,
                timeZone: zone, weekStart: settings.weekStart, runner: warehouse)
        }
        let span = try ledger.span(asOf: asOf)
        let snapshot = try await snapshots.warehouse(asOf: asOf, latest: span?.latest, zone: zone)
        return ReportEnvironment(
            now: asOf, dataTo: span?.latest, earliest: span?.earliestActivity, timeZone: zone,
            weekStart: settings.weekStart, runner: snapshot)
    }

    /// Whoever sends events and then asks is answered with them; but nobody waits for long.
    private func settle() async throws {
        let last = try ledger.lastSequence()
        let deadline = ContinuousClock.now + patience
        while standing.current.derivedThrough < last || standing.current.isBefore(clock()) {
            guard ContinuousClock.now < deadline else { return }
            hurry()
            try await Task.sleep(for: .milliseconds(2))
        }
    }
}

extension Standing.Values {
    /// Whether the live warehouse holds exactly the events up to then.
    fileprivate func answers(asOf: Instant, now: Instant) -> Bool {
        if let latest = span?.latest, asOf < latest { return false }
        if asOf <= knownTo { return true }
        let isNothingBetween = nextDue.map { $0 > asOf } ?? true
        return isNothingBetween && asOf <= AvailabilityHorizon(asOf: knownTo).end
    }
}
