import GRDB
public import Support

enum ImportTables {
    static func create(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE import_run (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    file TEXT NOT NULL,
                    started INTEGER NOT NULL,
                    finished INTEGER,
                    accepted INTEGER NOT NULL DEFAULT 0,
                    duplicates INTEGER NOT NULL DEFAULT 0,
                    rejected INTEGER NOT NULL DEFAULT 0,
                    unknown_keys INTEGER NOT NULL DEFAULT 0,
                    rejects_path TEXT,
                    state TEXT NOT NULL,
                    message TEXT
                ) STRICT;
                """)
    }

    /// Where a run came from.
    static func addOrigins(_ db: Database) throws {
        for column in ["account", "mapping", "upload"] {
            try db.execute(sql: "ALTER TABLE import_run ADD COLUMN \(column) TEXT")
        }
    }
}

/// What was imported when, and what became of it.
public struct ImportHistory: Sendable {
    let storage: Storage

    /// The id of the new run.
    ///
    /// - Parameters:
    ///   - account: who started it; nil: somebody at the command line.
    ///   - mapping: by which a table becomes events, as text.
    ///   - upload: the id of the upload that is imported.
    public func start(
        file: String, account: String? = nil, mapping: String? = nil, upload: String? = nil, now: Instant
    ) throws -> Int64 {
        try storage.write { db in
            try db.execute(
                sql: """
                    INSERT INTO import_run (file, started, state, account, mapping, upload)
                    VALUES (?, ?, 'running', ?, ?, ?)
                    """,
                arguments: [file, now.milliseconds, account, mapping, upload])
            return db.lastInsertedRowID
        }
    }

    /// Notes how far a run is; not with every batch, each note is a commit.
    public func note(_ counts: ImportRun.Counts, of id: Int64) throws {
        try storage.write { try ImportHistory.set(counts, of: id, $0) }
    }

    /// Ends a run; with a message it failed.
    public func finish(
        _ id: Int64, counts: ImportRun.Counts, rejectsPath: String? = nil, failure message: String? = nil, now: Instant
    ) throws {
        let state: ImportRun.State = message == nil ? .finished : .failed
        try storage.write { db in
            try ImportHistory.set(counts, of: id, db)
            try db.execute(
                sql: "UPDATE import_run SET finished = ?, rejects_path = ?, state = ?, message = ? WHERE id = ?",
                arguments: [now.milliseconds, rejectsPath, state.rawValue, message, id])
        }
    }

    /// For whoever opens the ledger for writing, before it imports: what still seems to run has no process any more.
    public func markInterrupted(now: Instant) throws {
        try storage.write { db in
            try db.execute(
                sql: "UPDATE import_run SET state = 'interrupted', finished = ? WHERE state = 'running'",
                arguments: [now.milliseconds])
        }
    }

    /// The latest first.
    public func latest(limit: Int = 50) throws -> [ImportRun] {
        try storage.read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM import_run ORDER BY id DESC LIMIT ?", arguments: [limit])
                .map(ImportRun.init)
        }
    }

    public func run(_ id: Int64) throws -> ImportRun? {
        try storage.read { db in
            try Row.fetchOne(db, sql: "SELECT * FROM import_run WHERE id = ?", arguments: [id]).map(ImportRun.init)
        }
    }

    /// The latest run of an upload; nil: it was not imported.
    public func run(ofUpload upload: String) throws -> Int64? {
        try storage.read { db in
            try Int64.fetchOne(db, sql: "SELECT max(id) FROM import_run WHERE upload = ?", arguments: [upload])
        }
    }

    private static func set(_ counts: ImportRun.Counts, of id: Int64, _ db: Database) throws {
        try db.execute(
            sql: """
                UPDATE import_run SET accepted = ?, duplicates = ?, rejected = ?, unknown_keys = ? WHERE id = ?
                """,
            arguments: [counts.accepted, counts.duplicates, counts.rejected, counts.unknownKeys, id])
    }
}

extension ImportRun {
    init(_ row: Row) {
        self.init(
            id: row["id"], file: row["file"], started: Instant(milliseconds: row["started"]),
            finished: (row["finished"] as Int64?).map(Instant.init(milliseconds:)),
            counts: Counts(
                accepted: row["accepted"], duplicates: row["duplicates"], rejected: row["rejected"],
                unknownKeys: row["unknown_keys"]),
            rejectsPath: row["rejects_path"], state: State(rawValue: row["state"]) ?? .interrupted,
            message: row["message"], account: row["account"], mapping: row["mapping"])
    }
}

extension Ledger {
    public var imports: ImportHistory { ImportHistory(storage: storage) }
}
