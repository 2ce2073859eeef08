import CDuckDB
import Foundation
import Synchronization

/// An open database: one file, or memory. It closes when its last session is gone.
final class DuckDatabase: Sendable {
    nonisolated(unsafe) let handle: duckdb_database
    private let path: String?
    private let removesFiles = Mutex(false)

    /// - Parameters:
    ///   - path: nil: in memory.
    ///   - temporaryFolder: where the engine spills what its memory limit does not hold; nil: it does not spill.
    init(path: String?, settings: EngineSettings, temporaryFolder: String?) throws {
        var config: duckdb_config?
        guard duckdb_create_config(&config) == DuckDBSuccess else { throw EngineError(message: "no memory") }
        defer { duckdb_destroy_config(&config) }
        for (name, value) in DuckDatabase.options(settings, temporaryFolder: temporaryFolder) {
            guard duckdb_set_config(config, name, value) == DuckDBSuccess else {
                throw EngineError(message: "the engine does not know the setting \(name) = \(value)")
            }
        }
        var opened: duckdb_database?
        var problem: UnsafeMutablePointer<CChar>?
        let state = duckdb_open_ext(path ?? ":memory:", &opened, config, &problem)
        defer { duckdb_free(problem) }
        guard state == DuckDBSuccess, let opened else {
            throw EngineError(message: problem.map { String(cString: $0) } ?? "the database could not be opened")
        }
        handle = opened
        self.path = path
    }

    /// Statements reach no other file and no network, and rows may come out in any order that is not asked for.
    private static func options(_ settings: EngineSettings, temporaryFolder: String?) -> [(String, String)] {
        [
            ("threads", String(settings.threads)),
            ("memory_limit", "\(settings.memoryLimitMegabytes)MB"),
            ("temp_directory", temporaryFolder ?? ""),
            ("preserve_insertion_order", "false"),
            ("autoinstall_known_extensions", "false"),
            ("autoload_known_extensions", "false"),
            ("enable_external_access", "false"),
            ("lock_configuration", "true"),
        ]
    }

    /// The database's files go when it closes.
    func removeFilesOnClose() {
        removesFiles.withLock { $0 = true }
    }

    deinit {
        var closing: duckdb_database? = handle
        duckdb_close(&closing)
        if let path, removesFiles.withLock({ $0 }) {
            for file in [path, path + ".wal"] { try? FileManager.default.removeItem(atPath: file) }
        }
    }
}
