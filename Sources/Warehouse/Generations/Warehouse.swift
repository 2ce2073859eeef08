public import Semantics
import Support
import Synchronization

/// The facts in an embedded engine: derived from a ledger, disposable, rebuilt whenever in doubt.
///
/// Queries run side by side with the one writer and see only whole batches. A rebuild fills the next generation aside while queries
/// go on with the one that is there, and takes its place when it is complete.
public final class Warehouse: StatementRunner {
    enum Standing {
        case ready(Generation)
        case unbuilt(RebuildReason)
    }

    private struct State {
        var standing: Standing
        var isRebuilding = false
    }

    private let ledger: String
    private let settings: EngineSettings
    private let storage: Storage
    private let state: Mutex<State>

    private init(_ standing: Standing, ledger: String, settings: EngineSettings, storage: Storage) {
        self.ledger = ledger
        self.settings = settings
        self.storage = storage
        state = Mutex(State(standing: standing))
    }

    /// Opens the current generation of a data folder, and clears away what interrupted rebuilds left there.
    ///
    /// One that is missing, damaged, or of another version opens too, with a `rebuildReason`. Throws `WarehouseError.inUse` if another
    /// process has it open.
    /// - Parameter ledger: which ledger's facts these have to be.
    public static func open(
        folder: String, ledger: String, settings: EngineSettings = EngineSettings()
    ) async throws -> Warehouse {
        try await onOwnThread {
            let files = GenerationFiles(folder: folder)
            let current = files.current()
            var standing = Standing.unbuilt(.missing)
            if let current {
                let opened = try Generation.open(
                    at: files.path(of: current), ledger: ledger, settings: settings,
                    temporaryFolder: files.temporaryFolder)
                standing =
                    switch opened {
                    case .success(let generation): .ready(generation)
                    case .failure(let unusable): .unbuilt(unusable.reason)
                    }
            }
            files.removeStrays(keeping: current)
            return Warehouse(standing, ledger: ledger, settings: settings, storage: .folder(files))
        }
    }

    /// An empty warehouse without files, ready for batches.
    public static func inMemory(
        ledger: String = "", settings: EngineSettings = EngineSettings()
    ) async throws -> Warehouse {
        try await empty(.memory, ledger: ledger, settings: settings)
    }

    /// An empty warehouse, ready for batches, in a file that goes with it: for what is not kept, but more than memory should hold.
    /// - Parameter folder: a data folder; what a crash leaves there is cleared away when its warehouse is opened.
    public static func temporary(
        folder: String, ledger: String = "", settings: EngineSettings = EngineSettings()
    ) async throws -> Warehouse {
        try await empty(.temporary(GenerationFiles(folder: folder)), ledger: ledger, settings: settings)
    }

    private static func empty(
        _ storage: Storage, ledger: String, settings: EngineSettings
    ) async throws -> Warehouse {
        let warehouse = Warehouse(.unbuilt(.missing), ledger: ledger, settings: settings, storage: storage)
        try await warehouse.rebuild { _ in }
        return warehouse
    }

    /// Nil: it can be asked, and takes batches.
    public var rebuildReason: RebuildReason? {
        state.withLock { state in
            switch state.standing {
            case .ready: nil
            case .unbuilt(let reason): reason
            }
        }
    }

    /// Throws `WarehouseError.notBuilt`, `EngineError`, `QueryTimeout`; `CancellationError` if the task is cancelled.
    public func run(_ statement: Statement) async throws -> ResultTable {
        let generation = try generation()
        return try await generation.results.result(of: statement) { try await generation.readers.run(statement) }
    }

    /// The ledger's sequence up to which everything is derived; 0: nothing is.
    public func derivedThrough() async throws -> Int64 {
        try await generation().writer.derivedThrough
    }

    /// What batches left to be found again.
    public func marks() async throws -> [String: String] {
        try await generation().writer.marks
    }

    /// Puts a batch in, all of it or nothing. Queries that begin afterwards see it.
    public func apply(_ batch: WarehouseBatch) async throws {
        let generation = try generation()
        // Also after a failure: whether a commit that was cut off took place is not known.
        defer { generation.results.factsChanged() }
        try await generation.writer.apply(batch)
    }

    /// Fills a new generation and puts it in the place of the one that is there, unless `fill` throws.
    ///
    /// What is applied meanwhile goes into the old one and is lost with it: go on from `derivedThrough` afterwards.
    nonisolated(nonsending) public func rebuild(_ fill: (BulkLoad) async throws -> Void) async throws {
        try beginRebuild()
        defer { state.withLock { $0.isRebuilding = false } }
        let place = storage.nextPlace()
        let generation = try await newGeneration(at: place)
        do {
            try await generation.writer.beginLoad()
            try await fill(BulkLoad(writer: generation.writer))
            try await generation.writer.finishLoad()
            try place.settle()
        } catch {
            await generation.writer.abandonLoad()
            generation.retire()
            throw error
        }
        replace(with: generation)
    }

    private func newGeneration(at place: Storage.Place) async throws -> Generation {
        let (ledger, settings) = (ledger, settings)
        return try await onOwnThread {
            let generation = try Generation.create(
                at: place.path, ledger: ledger, settings: settings, temporaryFolder: place.temporaryFolder)
            if place.isTemporary { generation.retire() }
            return generation
        }
    }

    private func beginRebuild() throws {
        try state.withLock { state in
            guard !state.isRebuilding else { throw WarehouseError.rebuildUnderWay }
            state.isRebuilding = true
        }
    }

    private func replace(with generation: Generation) {
        let previous = state.withLock { state in
            defer { state.standing = .ready(generation) }
            return state.standing
        }
        if case .ready(let old) = previous { old.retire() }
    }

    private func generation() throws -> Generation {
        try state.withLock { state in
            switch state.standing {
            case .ready(let generation): return generation
            case .unbuilt(let reason): throw WarehouseError.notBuilt(reason)
            }
        }
    }
}

/// The rows of a rebuild on their way into an empty warehouse.
public struct BulkLoad: Sendable {
    let writer: WarehouseWriter

    /// Adds rows without a look at what is there: no ticket, user or other thing may come twice in all batches of a load.
    public func add(_ batch: WarehouseBatch) async throws {
        try await writer.load(batch)
    }
}
