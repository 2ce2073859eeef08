/// Everything that was ever told to the product, in one SQLite file of a data folder, and beside it what its users made:
/// accounts, saved reports, dashboards.
///
/// Events are kept for ever and only ever added. One process at a time appends them; any number read beside it.
///
///     let ledger = try Ledger(folder: "turnaround-data", access: .write)
///     let result = try ledger.append(decoded)   // on disk when it returns
///
/// A ledger is a cheap value: copies share the same open file, which closes with the last of them.
public struct Ledger: Sendable {
    public enum Access: Sendable {
        /// Events and everything else. One process per folder at a time.
        case write
        /// Everything but events, beside a writer too (a token made on the command line while the server runs).
        case administer
        case read
    }

    let storage: Storage
    let appendState: AppendStateBox

    /// Opens the ledger of a folder; for writing, creates and migrates it where needed.
    ///
    /// Throws `LedgerError`: already opened by another writer, no ledger there (reading), made by a newer version.
    public init(folder: String, access: Access) throws {
        self.init(storage: try Storage(folder: folder, access: access), limits: .init())
    }

    init(storage: Storage, limits: EventIdentities.Limits) {
        self.storage = storage
        appendState = AppendStateBox(limits: limits)
    }

    /// A ledger that is gone with its last copy: for tests and for trying things out.
    public static func inMemory() throws -> Ledger {
        try inMemory(limits: .init())
    }

    static func inMemory(limits: EventIdentities.Limits) throws -> Ledger {
        try Ledger(storage: Storage.inMemory(), limits: limits)
    }

    /// Names this ledger for ever (32 hex digits): what was derived from another one must be derived anew.
    public func identifier() throws -> String {
        try storage.read { try LedgerState.fetch($0).identifier }
    }

    /// Closes the file for all copies of this value and lets another process write; nothing can be asked any more. Waits for
    /// what is running. A ledger that nobody holds any more closes by itself.
    public func close() throws {
        try storage.close()
    }

    /// The file, nil in memory.
    public var path: String? { storage.path }
}
