import Ledger
import Support
import Web

/// Appends what comes in over HTTP, and wakes the deriver.
struct LedgerIntake: EventIntake {
    let ledger: Ledger
    let wake: @Sendable () -> Void

    func append(_ events: [DecodedEvent], atomic: Bool) async throws -> IntakeReceipt {
        let ledger = ledger
        let result = try await Workbench.shared.run { try ledger.append(events, atomic: atomic) }
        if result.accepted > 0 { wake() }
        return IntakeReceipt(
            accepted: result.accepted, duplicates: result.duplicates,
            conflicts: result.conflicts.map { .init(index: $0.index, rejection: $0.rejection) })
    }
}
