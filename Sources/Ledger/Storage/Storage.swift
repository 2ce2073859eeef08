import Foundation
import GRDB

/// The open file: connections, access, and the translation of SQLite's errors into ours.
final class Storage: Sendable {
    let path: String?
    let access: Ledger.Access
    private let database: any DatabaseWriter
    /// Held as long as the file is open for events; in memory and elsewhere nil.
    private let lock: LedgerLock?

    static let fileName = "ledger.sqlite"

    init(folder: String, access: Ledger.Access) throws {
        let path = folder + "/" + Storage.fileName
        self.path = path
        self.access = access
        do {
            switch access {
            case .write:
                try Storage.createFolder(folder)
                lock = try LedgerLock(folder: folder)
                let pool = try Storage.openPool(path: path, readonly: false)
                try Migrations.run(pool)
                database = pool
            case .administer:
                try Storage.createFolder(folder)
                lock = nil
                let pool = try Storage.openToAdminister(folder: folder, path: path)
                database = pool
            case .read:
                guard FileManager.default.fileExists(atPath: path) else { throw LedgerError.missing(folder: folder) }
                lock = nil
                let pool = try Storage.openPool(path: path, readonly: true)
                try pool.read { try Migrations.verify($0) }
                database = pool
            }
        } catch let error as DatabaseError {
            throw LedgerError(error, path: path)
        }
    }

    private init(inMemory queue: DatabaseQueue) {
        path = nil
        access = .write
        database = queue
        lock = nil
    }

    static func inMemory() throws -> Storage {
        let queue = try DatabaseQueue(configuration: configuration(readonly: false))
        try Migrations.run(queue)
        return Storage(inMemory: queue)
    }

    /// One consistent view of the file for all that `body` reads.
    func read<T>(_ body: (Database) throws -> T) throws -> T {
        do {
            return try database.read(body)
        } catch let error as DatabaseError {
            throw LedgerError(error, path: path)
        }
    }

    /// One transaction: on disk when it returns, nothing of it if `body` throws.
    func write<T>(_ body: (Database) throws -> T) throws -> T {
        guard access != .read else { throw LedgerError.readOnly }
        do {
            return try database.write(body)
        } catch let error as DatabaseError {
            throw LedgerError(error, path: path)
        }
    }

    func close() throws {
        do {
            try database.close()
        } catch let error as DatabaseError {
            throw LedgerError(error, path: path)
        }
        lock?.release()
    }

    /// A compacted copy in a new file. It has its own connection: a copy is no part of any transaction.
    func copy(to target: String) throws {
        do {
            if let path {
                var configuration = Storage.configuration(readonly: true)
                configuration.label = "backup"
                try DatabaseQueue(path: path, configuration: configuration).inDatabase { db in
                    try db.execute(sql: "VACUUM INTO ?", arguments: [target])
                }
            } else {
                try database.writeWithoutTransaction { db in
                    try db.execute(sql: "VACUUM INTO ?", arguments: [target])
                }
            }
        } catch let error as DatabaseError {
            throw LedgerError(error, path: target)
        }
    }

    private static func createFolder(_ folder: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw LedgerError(
                .inaccessible, message: "cannot create the data folder \(folder): \(error.localizedDescription)",
                remedy: "Create it, writable for this user, or name another with --data")
        }
    }

    /// Whoever comes first creates the file; beside a writer it is enough that it has been created.
    private static func openToAdminister(folder: String, path: String) throws -> DatabasePool {
        do {
            let lock = try LedgerLock(folder: folder)
            defer { withExtendedLifetime(lock) {} }
            let pool = try openPool(path: path, readonly: false)
            try Migrations.run(pool)
            return pool
        } catch let error as LedgerError {
            guard case .alreadyOpen = error.kind else { throw error }
            let pool = try openPool(path: path, readonly: false)
            try pool.read { try Migrations.verify($0) }
            return pool
        }
    }
}
