import Ledger
import Support
import Warehouse

/// Warehouses as of moments that lie before the live one's data: a few of them, the longest unused goes first. Who asks for one that
/// is being derived waits for it with the others. They are in memory, or, of a large ledger, in files that go with them.
actor Snapshots {
    private struct Key: Hashable {
        /// The latest event that is in; nil: none is.
        let latest: Instant?
        let zone: String
        let horizon: AvailabilityHorizon
    }

    /// From how many events on a warehouse is more than memory should hold.
    static let largestInMemory = 500_000

    private let ledger: Ledger
    private let folder: String?
    private let clock: @Sendable () -> Instant
    private let capacity: Int
    private var derivations: [Key: Task<Warehouse, any Error>] = [:]
    /// The last one was asked for last.
    private var order: [Key] = []

    /// - Parameter folder: where the files may lie; nil: everything is in memory.
    init(ledger: Ledger, folder: String? = nil, clock: @escaping @Sendable () -> Instant, capacity: Int = 4) {
        self.ledger = ledger
        self.folder = folder
        self.clock = clock
        self.capacity = capacity
    }

    func warehouse(asOf: Instant, latest: Instant?, zone: Zone) async throws -> Warehouse {
        let horizon = AvailabilityHorizon(asOf: max(asOf, clock()))
        let key = Key(latest: latest, zone: zone.identifier, horizon: horizon)
        order.removeAll { $0 == key }
        order.append(key)
        let derivation = derivations[key] ?? begin(key, asOf: asOf, zone: zone)
        while order.count > capacity { forget(order[0]) }
        do {
            return try await derivation.value
        } catch {
            if derivations[key] == derivation { forget(key) }
            throw error
        }
    }

    /// What is as of then or later was derived without events that are there now.
    func forget(from instant: Instant) {
        for key in order where key.latest.map({ $0 >= instant }) ?? false { forget(key) }
    }

    /// A task of its own: whoever asked first may go away while others wait for it.
    private func begin(_ key: Key, asOf: Instant, zone: Zone) -> Task<Warehouse, any Error> {
        let (ledger, folder) = (ledger, folder)
        let task = Task {
            let events = try ledger.span(asOf: asOf)?.events ?? 0
            let warehouse =
                if let folder, events > Snapshots.largestInMemory {
                    try await Warehouse.temporary(folder: folder)
                } else {
                    try await Warehouse.inMemory()
                }
            let derivation = FullDerivation(ledger: ledger, asOf: asOf, zone: zone, horizon: key.horizon)
            try await derivation.fill(warehouse)
            return warehouse
        }
        derivations[key] = task
        return task
    }

    private func forget(_ key: Key) {
        derivations[key] = nil
        order.removeAll { $0 == key }
    }
}
