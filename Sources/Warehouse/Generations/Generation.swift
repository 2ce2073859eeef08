import Foundation

/// One warehouse as it was built: an open database with its writer and its readers. It closes when nobody uses it any more.
final class Generation: Sendable {
    let writer: WarehouseWriter
    let readers: ReaderPool
    let results = ResultCache()
    private let database: DuckDatabase

    private init(_ database: DuckDatabase, writer: WarehouseWriter, settings: EngineSettings) throws {
        self.database = database
        self.writer = writer
        readers = try ReaderPool(database, settings: settings)
    }

    /// An empty one, to be loaded.
    /// - Parameter path: nil: in memory.
    static func create(
        at path: String?, ledger: String, settings: EngineSettings, temporaryFolder: String?
    ) throws -> Generation {
        let database = try DuckDatabase(path: path, settings: settings, temporaryFolder: temporaryFolder)
        let session = try DuckSession(database)
        try Schema.create(in: session)
        var meta = Meta()
        meta.schemaVersion = Schema.version
        meta.ledger = ledger
        try meta.store(in: session)
        let writer = try WarehouseWriter(session: session, meta: meta)
        return try Generation(database, writer: writer, settings: settings)
    }

    /// One that was built before; failure: it has to be built anew.
    static func open(
        at path: String, ledger: String, settings: EngineSettings, temporaryFolder: String?
    ) throws -> Result<Generation, Unusable> {
        do {
            let database = try DuckDatabase(path: path, settings: settings, temporaryFolder: temporaryFolder)
            let session = try DuckSession(database)
            let meta = try Meta(storedIn: session)
            if let reason = meta.reasonToRebuild(for: ledger) { return .failure(Unusable(reason: reason)) }
            let writer = try WarehouseWriter(session: session, meta: meta)
            return .success(try Generation(database, writer: writer, settings: settings))
        } catch let error as EngineError {
            if let refusal = WarehouseError(refusal: error, path: path) { throw refusal }
            return .failure(Unusable(reason: .damaged(error.message)))
        }
    }

    struct Unusable: Error { var reason: RebuildReason }

    /// Its files go when the last of its readers is done.
    func retire() { database.removeFilesOnClose() }
}

extension Meta {
    fileprivate func reasonToRebuild(for ledger: String) -> RebuildReason? {
        guard schemaVersion == Schema.version else {
            return .otherSchema(found: schemaVersion, expected: Schema.version)
        }
        guard isComplete else { return .damaged("its first load never ended") }
        return self.ledger == ledger ? nil : .otherLedger
    }
}
