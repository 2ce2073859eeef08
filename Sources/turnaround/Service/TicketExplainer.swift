import Ledger
import Support
import Web

/// Accounts of single tickets, derived from the ledger when they are asked for.
struct TicketExplainer: TicketService {
    let ledger: Ledger
    let clock: @Sendable () -> Instant
    /// What is known now; nil: to be read from the ledger.
    var current: (@Sendable () async throws -> Knowledge)?

    func account(of ticket: String, asOf: Instant?) async throws -> TicketAccount? {
        let moment = asOf ?? clock()
        let known = asOf == nil ? try await current?() : nil
        return try await Workbench.shared.run { [ledger] in
            let knowledge = try known ?? Knowledge(ledger, asOf: moment, zone: ledger.accountZone())
            let merges = try Merges(ledger, asOf: moment)
            let reader = HistoryReader(ledger: ledger, merges: merges, asOf: moment)
            guard let history = try reader.histories(of: [ticket]).first else { return nil }
            return TicketAccount(
                explanation: TicketExplanation(history, rulebook: knowledge.derivation.rulebook),
                directory: knowledge.directory, zone: knowledge.zone)
        }
    }
}
