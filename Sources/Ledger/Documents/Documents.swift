import GRDB
public import Support

/// The saved reports, or the dashboards. Who may change one is for the caller to decide; what one may see is decided here.
public struct Documents: Sendable {
    let storage: Storage
    let kind: SavedDocument.Kind

    /// All that a reader may see and nobody has thrown away, by title.
    public func all(for reader: DocumentReader) throws -> [SavedDocument] {
        try storage.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    \(Documents.selection) WHERE kind = ? AND deleted IS NULL
                    ORDER BY title COLLATE NOCASE, id
                    """,
                arguments: [reader.account, kind.rawValue]
            ).map(SavedDocument.init).filter { $0.isVisible(to: reader) }
        }
    }

    /// Nil: there is none, it was thrown away, or the reader may not see it.
    public func document(_ id: String, for reader: DocumentReader) throws -> SavedDocument? {
        try storage.read { db in
            guard let document = try fetch(id, account: reader.account, db), document.deleted == nil else { return nil }
            return document.isVisible(to: reader) ? document : nil
        }
    }

    /// What was thrown away and can come back. Nil: there is none, or the reader may not see it.
    public func deletedDocument(_ id: String, for reader: DocumentReader) throws -> SavedDocument? {
        try storage.read { db in
            guard let document = try fetch(id, account: reader.account, db), document.deleted != nil else { return nil }
            return document.isVisible(to: reader) ? document : nil
        }
    }

    public func create(
        title: String, body: String, visibility: Visibility = .nobodyElse, owner: String, now: Instant
    ) throws -> SavedDocument {
        try storage.write { db in
            let id = Secret.makeIdentifier()
            try db.execute(
                sql: """
                    INSERT INTO document (id, kind, owner, title, body, everyone, team, created, modified, version)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
                    """,
                arguments: [
                    id, kind.rawValue, owner, title, body, visibility.isEveryone, visibility.team, now.milliseconds,
                    now.milliseconds,
                ])
            return try existing(id, account: owner, db)
        }
    }

    /// Saves title, body and visibility. `document.version` is the version that was edited: if it is not the latest one any
    /// more, throws `DocumentError.editConflict` and changes nothing.
    /// - Parameter account: who saves.
    public func save(_ document: SavedDocument, by account: String, now: Instant) throws -> SavedDocument {
        try storage.write { db in
            let current = try existing(document.id, account: account, db)
            guard current.version == document.version else { throw DocumentError.editConflict(current: current) }
            try write(document, now, db)
            return try existing(document.id, account: account, db)
        }
    }

    /// Changes title, body or visibility of whatever version there is by now: for changes that take nothing away from those
    /// of others, and so cannot be in conflict with them. Nil: as ``document(_:for:)``.
    public func update(
        _ id: String, for reader: DocumentReader, now: Instant, _ change: (inout SavedDocument) throws -> Void
    ) throws -> SavedDocument? {
        try storage.write { db in
            guard var document = try fetch(id, account: reader.account, db), document.deleted == nil,
                document.isVisible(to: reader)
            else { return nil }
            try change(&document)
            try write(document, now, db)
            return try existing(id, account: reader.account, db)
        }
    }

    /// Throws it away; `restore` brings it back.
    public func delete(_ id: String, now: Instant) throws {
        try storage.write { db in
            _ = try existing(id, account: "", db)
            try db.execute(
                sql: "UPDATE document SET deleted = ? WHERE id = ?", arguments: [now.milliseconds, id])
        }
    }

    public func restore(_ id: String) throws {
        try storage.write { db in
            guard try fetch(id, account: "", db) != nil else { throw DocumentError.missing }
            try db.execute(sql: "UPDATE document SET deleted = NULL WHERE id = ?", arguments: [id])
        }
    }

    /// Forgets for good what was thrown away before a moment.
    public func purge(deletedBefore instant: Instant) throws {
        try storage.write { db in
            try db.execute(
                sql: "DELETE FROM document WHERE kind = ? AND deleted < ?",
                arguments: [kind.rawValue, instant.milliseconds])
        }
    }

    public func setFavourite(_ id: String, _ isFavourite: Bool, for account: String) throws {
        try storage.write { db in
            _ = try existing(id, account: account, db)
            try db.execute(
                sql: isFavourite
                    ? "INSERT OR IGNORE INTO favourite (account, document) VALUES (?, ?)"
                    : "DELETE FROM favourite WHERE account = ? AND document = ?",
                arguments: [account, id])
        }
    }

    private func write(_ document: SavedDocument, _ now: Instant, _ db: Database) throws {
        try db.execute(
            sql: """
                UPDATE document SET title = ?, body = ?, everyone = ?, team = ?, modified = ?, version = version + 1
                WHERE id = ?
                """,
            arguments: [
                document.title, document.body, document.visibility.isEveryone, document.visibility.team,
                now.milliseconds, document.id,
            ])
    }

    // MARK: Reading

    private static let selection = """
        SELECT *, EXISTS (
            SELECT 1 FROM favourite WHERE account = ? AND favourite.document = document.id) AS favourite
        FROM document
        """

    private func fetch(_ id: String, account: String, _ db: Database) throws -> SavedDocument? {
        try Row.fetchOne(
            db, sql: "\(Documents.selection) WHERE id = ? AND kind = ?", arguments: [account, id, kind.rawValue]
        ).map(SavedDocument.init)
    }

    private func existing(_ id: String, account: String, _ db: Database) throws -> SavedDocument {
        guard let document = try fetch(id, account: account, db), document.deleted == nil else {
            throw DocumentError.missing
        }
        return document
    }
}

extension SavedDocument {
    func isVisible(to reader: DocumentReader) -> Bool {
        if owner == reader.account { return true }
        switch visibility {
        case .nobodyElse: return false
        case .team(let team): return reader.teams.contains(team)
        case .everyone: return true
        }
    }
}

extension Ledger {
    public var savedReports: Documents { Documents(storage: storage, kind: .report) }
    public var dashboards: Documents { Documents(storage: storage, kind: .dashboard) }
}
