import HTTPTypes
import Reports
import Semantics
import Support

/// Writes new versions of people, schedules and rules: as events, through the same door as all others.
struct DirectoryEditor: Sendable {
    let intake: any EventIntake
    let reports: any ReportService

    /// On disk when it returns.
    func record(_ entries: [DirectoryEntry], at instant: Instant) async throws {
        let encoder = EventEncoder()
        let mark = String(UInt64.random(in: .min ... .max), radix: 16)
        let events = entries.enumerated().map { place, entry in
            encoder.decoded(Event(id: "settings-\(mark)-\(place)", at: instant, payload: .directory(entry)))
        }
        let receipt = try await intake.append(events, atomic: true)
        if let conflict = receipt.conflicts.first {
            throw Problem(.conflict, "event", "It was not saved", detail: conflict.rejection.reason)
                .worded("why_event")
        }
    }

    /// Tickets whose facts a change can touch; nil: the warehouse did not say.
    func tickets() async -> Int? {
        let statement = Statement(sql: "SELECT count(*) FROM tickets WHERE exclusion = 0")
        guard let table = try? await reports.environment(asOf: nil).runner.run(statement),
            case .integer(let count)? = table.rows.first?.first
        else { return nil }
        return Int(count)
    }

    /// Since when there is anything; nil: there is nothing yet.
    func beginning() async -> Instant? {
        (try? await reports.environment(asOf: nil))?.earliest
    }
}
