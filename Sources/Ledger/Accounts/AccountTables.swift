import GRDB

/// The tables of people who sign in, of what signs in for a program, and of what guards both. Secrets are kept as digests alone.
enum AccountTables {
    static func create(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE account (
                    id TEXT PRIMARY KEY,
                    email TEXT NOT NULL UNIQUE,           -- in lower case
                    name TEXT NOT NULL,
                    role TEXT NOT NULL,
                    password TEXT NOT NULL,               -- Argon2id, as libsodium writes it
                    active INTEGER NOT NULL,
                    created INTEGER NOT NULL
                ) STRICT, WITHOUT ROWID;

                CREATE TABLE session (
                    digest TEXT PRIMARY KEY,
                    account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
                    created INTEGER NOT NULL,
                    expires INTEGER NOT NULL,
                    last_seen INTEGER NOT NULL
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX session_account ON session (account);

                CREATE TABLE one_time_link (
                    digest TEXT PRIMARY KEY,
                    id TEXT NOT NULL UNIQUE,
                    purpose TEXT NOT NULL,
                    role TEXT NOT NULL,
                    email TEXT,
                    account TEXT REFERENCES account (id) ON DELETE CASCADE,
                    created INTEGER NOT NULL,
                    expires INTEGER NOT NULL,
                    used INTEGER
                ) STRICT, WITHOUT ROWID;

                CREATE TABLE login_failure (
                    subject TEXT PRIMARY KEY,             -- an account or an address that logs in
                    failures INTEGER NOT NULL,
                    latest INTEGER NOT NULL
                ) STRICT, WITHOUT ROWID;

                CREATE TABLE api_token (
                    handle TEXT PRIMARY KEY,              -- the part of the token that may be shown
                    digest TEXT NOT NULL,
                    name TEXT NOT NULL,
                    scopes TEXT NOT NULL,
                    created INTEGER NOT NULL,
                    last_used INTEGER,
                    revoked INTEGER
                ) STRICT, WITHOUT ROWID;
                """)
    }
}
