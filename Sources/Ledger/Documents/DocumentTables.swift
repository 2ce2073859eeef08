import GRDB
import Support

enum DocumentTables {
    static func create(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE document (
                    id TEXT PRIMARY KEY,
                    kind TEXT NOT NULL,
                    owner TEXT NOT NULL REFERENCES account (id),
                    title TEXT NOT NULL,
                    body TEXT NOT NULL,
                    everyone INTEGER NOT NULL,            -- whether all see it
                    team TEXT,                            -- the team that sees it
                    created INTEGER NOT NULL,
                    modified INTEGER NOT NULL,
                    deleted INTEGER,
                    version INTEGER NOT NULL
                ) STRICT;
                CREATE INDEX document_owner ON document (owner);

                CREATE TABLE favourite (
                    account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
                    PRIMARY KEY (account, document)
                ) STRICT, WITHOUT ROWID;
                """)
    }
}

extension SavedDocument {
    init(_ row: Row) {
        self.init(
            id: row["id"], kind: Kind(rawValue: row["kind"]) ?? .report, owner: row["owner"], title: row["title"],
            body: row["body"], visibility: Visibility(everyone: row["everyone"], team: row["team"]),
            created: Instant(milliseconds: row["created"]), modified: Instant(milliseconds: row["modified"]),
            deleted: (row["deleted"] as Int64?).map(Instant.init(milliseconds:)), version: row["version"],
            isFavourite: row["favourite"])
    }
}

extension Visibility {
    fileprivate init(everyone: Bool, team: String?) {
        self = everyone ? .everyone : team.map(Visibility.team) ?? .nobodyElse
    }

    var isEveryone: Bool { self == .everyone }

    var team: String? {
        if case .team(let id) = self { id } else { nil }
    }
}
