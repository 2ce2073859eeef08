import Ledger
import Support
import Warehouse
import Web

/// Compares a warehouse with what its ledger says.
struct Inspection: Sendable {
    let ledger: Ledger
    let clock: @Sendable () -> Instant

    /// Everything as of a moment in a warehouse of its own.
    func derivedAnew(horizon: AvailabilityHorizon?, asOf: Instant) async throws -> Warehouse {
        let warehouse = try await Warehouse.inMemory()
        let derivation = FullDerivation(
            ledger: ledger, asOf: asOf, zone: try ledger.accountZone(), horizon: horizon)
        try await derivation.fill(warehouse)
        return warehouse
    }

    /// In the order of their names; the warehouse has to be in step with the ledger.
    func tablesThatDiffer(in warehouse: Warehouse) async throws -> [String] {
        let marks = WarehouseMarks(try await warehouse.marks())
        let anew = try await derivedAnew(horizon: marks?.horizon, asOf: marks?.knownTo ?? clock())
        let expected = try await anew.fingerprint()
        let found = try await warehouse.fingerprint()
        return Set(expected.keys).union(found.keys).filter { expected[$0] != found[$0] }.sorted()
    }

    /// The same beside a deriver: events that arrive meanwhile make it begin again.
    func tablesThatDiffer(whileInUse warehouse: Warehouse) async throws -> [String] {
        for _ in 0..<5 {
            let through = try ledger.lastSequence()
            if try await warehouse.derivedThrough() == through {
                let differing = try await tablesThatDiffer(in: warehouse)
                if try ledger.lastSequence() == through { return differing }
            } else {
                try await Task.sleep(for: .milliseconds(500))
            }
        }
        throw Failure("events keep coming in while the facts are compared", remedy: "Try again at a quieter time.")
    }

    func oddities(of warehouse: Warehouse) async throws -> [(kind: String, count: Int)] {
        try await OddityList(runner: warehouse).counters().map { ($0.kind, $0.count) }
    }
}
