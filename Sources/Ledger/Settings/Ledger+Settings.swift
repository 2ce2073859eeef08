import GRDB
import Support

enum SettingTables {
    static func create(_ db: Database) throws {
        try db.execute(sql: "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID")
    }
}

extension Ledger {
    /// What was never set has its default.
    public func settings() throws -> Settings {
        try storage.read { db in
            var settings = Settings()
            for row in try Row.fetchAll(db, sql: "SELECT name, value FROM setting") {
                let value: String = row["value"]
                switch SettingName(rawValue: row["name"]) {
                case .accountName: settings.accountName = value
                case .timeZone: settings.timeZone = value
                case .weekStart: settings.weekStart = Weekday.allCases.first { $0.key == value } ?? .monday
                case nil: continue
                }
            }
            return settings
        }
    }

    /// Replaces all settings. Whether there is such a time zone is for the caller to check.
    public func save(_ settings: Settings) throws {
        try storage.write { db in
            for name in SettingName.allCases {
                try db.execute(
                    sql: "INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
                    arguments: [name.rawValue, name.value(in: settings)])
            }
        }
    }
}

/// The raw values are stored.
private enum SettingName: String, CaseIterable {
    case accountName = "account_name"
    case timeZone = "time_zone"
    case weekStart = "week_start"

    func value(in settings: Settings) -> String {
        switch self {
        case .accountName: settings.accountName
        case .timeZone: settings.timeZone
        case .weekStart: settings.weekStart.key
        }
    }
}
