import Support

/// The one writer of a warehouse, on a thread of its own.
actor WarehouseWriter {
    private let executor: QueueExecutor
    private let session: DuckSession
    private let keys: KeyRing
    private var meta: Meta
    /// While a bulk load goes on.
    private var load: Intake?
    /// Tickets of the load since its last commit.
    private var loaded = 0

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// Takes over the session of an open warehouse.
    init(session: sending DuckSession, meta: Meta) throws {
        executor = QueueExecutor(label: "turnaround.warehouse.writer")
        keys = try KeyRing(storedIn: session)
        self.session = session
        self.meta = meta
    }

    var derivedThrough: Int64 { meta.derivedThrough ?? 0 }
    var marks: [String: String] { meta.marks }

    // MARK: Increments

    /// All of it, or nothing.
    func apply(_ batch: WarehouseBatch) throws {
        var changed = meta
        changed.derivedThrough = batch.derivedThrough ?? meta.derivedThrough
        changed.marks.merge(batch.marks) { $1 }
        let intake = Intake(session, keys)
        try transaction(intake) {
            try Removal(session: session, keys: keys).removeReplaced(by: batch)
            try add(batch, to: intake)
            try intake.finish()
            if changed != meta { try changed.store(in: session) }
        }
        meta = changed
    }

    private func transaction(_ intake: Intake, _ body: () throws -> Void) throws {
        try session.run("BEGIN TRANSACTION")
        do {
            try body()
            intake.discard()
            try session.run("COMMIT")
            keys.commit()
        } catch {
            abandon(intake)
            throw error
        }
    }

    private func abandon(_ intake: Intake) {
        intake.discard()
        // After a commit that failed there is nothing left to roll back.
        _ = try? session.run("ROLLBACK")
        keys.rollBack()
    }

    private func add(_ batch: WarehouseBatch, to intake: Intake) throws {
        try intake.add(batch.directory)
        for facts in batch.tickets { try intake.add(facts) }
        for stretches in batch.stretches.values { try intake.add(stretches) }
    }

    // MARK: Bulk load

    /// From here on an empty warehouse is filled, in a few large transactions: one for all would be held in memory. Until the
    /// last one the warehouse is not complete, so that what a crash leaves behind is never taken for one.
    func beginLoad() throws {
        try session.run("BEGIN TRANSACTION")
        load = Intake(session, keys)
    }

    /// Adds rows without a look at what is there: nothing may come twice.
    func load(_ batch: WarehouseBatch) throws {
        guard let load else { throw EngineError(message: "no load has begun") }
        try add(batch, to: load)
        meta.derivedThrough = batch.derivedThrough ?? meta.derivedThrough
        meta.marks.merge(batch.marks) { $1 }
        loaded += batch.tickets.count
        if loaded >= WarehouseWriter.ticketsPerCommit { try commitLoaded(load) }
    }

    private static let ticketsPerCommit = 50_000

    private func commitLoaded(_ load: Intake) throws {
        try load.flush()
        try session.run("COMMIT")
        try session.run("BEGIN TRANSACTION")
        loaded = 0
    }

    /// From here on the warehouse counts as complete.
    func finishLoad() throws {
        guard let load else { throw EngineError(message: "no load has begun") }
        try load.finish()
        load.discard()
        self.load = nil
        meta.isComplete = true
        try meta.store(in: session)
        try session.run("COMMIT")
        keys.commit()
        try session.run("CHECKPOINT")
    }

    func abandonLoad() {
        guard let load else { return }
        self.load = nil
        abandon(load)
    }
}
