import Ledger
import Semantics
import Support
import Warehouse
import Web

/// Tells how far the warehouse is and what is odd in it, and starts it over.
struct WarehouseSteward: WarehouseService {
    let ledger: Ledger
    let warehouse: Warehouse
    let standing: Standing
    let loop: DeriverLoop

    func status() async throws -> WarehouseStatus {
        let standing = standing.current
        return WarehouseStatus(
            dataTo: standing.span?.latest, events: standing.span?.events ?? 0, sequence: try ledger.lastSequence(),
            derivedThrough: max(0, standing.derivedThrough))
    }

    func startRebuild() async throws -> RebuildProgress { loop.requestRebuild() }

    func rebuildProgress() async throws -> RebuildProgress? { loop.rebuildProgress }

    func settingsChanged() async throws { loop.wake() }

    func tablesThatDiffer() async throws -> [String] {
        try await Inspection(ledger: ledger, clock: loop.clock).tablesThatDiffer(whileInUse: warehouse)
    }

    func quality(kind: String?, offset: Int, limit: Int) async throws -> DataQuality {
        try await OddityList(runner: warehouse).quality(kind: kind, offset: offset, limit: limit)
    }
}
