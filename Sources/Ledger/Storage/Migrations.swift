import GRDB

/// How a file of any age becomes one of today. A migration that has shipped is never changed: add another one.
enum Migrations {
    static let migrator: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("events", migrate: EventTables.create)
        migrator.registerMigration("settings", migrate: SettingTables.create)
        migrator.registerMigration("accounts", migrate: AccountTables.create)
        migrator.registerMigration("documents", migrate: DocumentTables.create)
        migrator.registerMigration("imports", migrate: ImportTables.create)
        migrator.registerMigration("import_origins", migrate: ImportTables.addOrigins)
        return migrator
    }()

    static func run(_ writer: any DatabaseWriter) throws {
        try writer.read { try refuseNewer($0) }
        try migrator.migrate(writer)
    }

    /// Throws if the file has to be migrated before it can be read, or is newer than this program.
    static func verify(_ db: Database) throws {
        try refuseNewer(db)
        guard try migrator.hasCompletedMigrations(db) else {
            throw LedgerError(
                .tooOld, message: "the ledger was written by an older version of turnaround",
                remedy: "Start the server or run an import once: it brings the file up to date")
        }
    }

    private static func refuseNewer(_ db: Database) throws {
        guard try migrator.hasBeenSuperseded(db) else { return }
        throw LedgerError(
            .tooNew, message: "the ledger was written by a newer version of turnaround",
            remedy: "Use that version, or a backup from before the upgrade")
    }
}
