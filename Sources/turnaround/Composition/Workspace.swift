import Ledger
import Support
import Warehouse

/// A data folder opened for work: its ledger, held for writing, and the warehouse that follows it.
struct Workspace: Sendable {
    let ledger: Ledger
    let warehouse: Warehouse
    let deriver: Deriver
    let snapshots: Snapshots
    let clock: @Sendable () -> Instant

    /// Everything in memory where there is no folder. Nothing is derived yet: that is the deriver's first pass.
    init(
        ledger: Ledger, folder: DataFolder? = nil, clock: @escaping @Sendable () -> Instant = Instant.now
    ) async throws {
        self.ledger = ledger
        self.clock = clock
        let identifier = try ledger.identifier()
        warehouse =
            if let folder {
                try await Warehouse.open(folder: folder.path, ledger: identifier)
            } else {
                try await Warehouse.inMemory(ledger: identifier)
            }
        deriver = Deriver(ledger: ledger, warehouse: warehouse, clock: clock)
        let snapshots = Snapshots(ledger: ledger, folder: folder?.path, clock: clock)
        self.snapshots = snapshots
        await deriver.whenNewsArrive { await snapshots.forget(from: $0) }
    }

    /// For whoever derives and answers by turns.
    var desk: ReportDesk {
        ReportDesk(
            ledger: ledger, warehouse: warehouse, standing: deriver.standing, snapshots: snapshots, clock: clock,
            patience: .zero)
    }

    var explainer: TicketExplainer {
        TicketExplainer(ledger: ledger, clock: clock) { [deriver] in try await deriver.currentKnowledge() }
    }
}
