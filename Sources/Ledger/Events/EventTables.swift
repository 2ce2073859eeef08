import Foundation
import GRDB

/// The tables of events. Times are UTC milliseconds, sequences number the events in the order of their arrival from 1.
enum EventTables {
    static func create(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE ledger (
                    one INTEGER PRIMARY KEY CHECK (one = 1),
                    identifier TEXT NOT NULL,
                    identity_key BLOB NOT NULL,          -- of the hash that gives an event id its slot
                    identified_through INTEGER NOT NULL, -- the sequence up to which the table identity reaches
                    earliest_activity INTEGER            -- the earliest at of a ticket or availability event
                ) STRICT;

                CREATE TABLE subject (
                    key INTEGER PRIMARY KEY,
                    kind INTEGER NOT NULL,
                    id TEXT NOT NULL,
                    UNIQUE (kind, id)
                ) STRICT;

                -- Clustered by subject: a timeline is one range, and all timelines are one sequential scan.
                CREATE TABLE event (
                    subject INTEGER NOT NULL,
                    at INTEGER NOT NULL,
                    sequence INTEGER NOT NULL,
                    id TEXT NOT NULL,
                    content BLOB NOT NULL,               -- canonical JSON without id and at
                    PRIMARY KEY (subject, at, sequence)
                ) STRICT, WITHOUT ROWID;

                -- What came when, and where it is kept.
                CREATE TABLE arrival (
                    sequence INTEGER PRIMARY KEY,
                    subject INTEGER NOT NULL,
                    at INTEGER NOT NULL,
                    slot INTEGER NOT NULL
                ) STRICT;
                CREATE INDEX arrival_at ON arrival (at);

                -- Which event took a slot, the hash of its id (or the next free one). It lags behind arrival.
                CREATE TABLE identity (
                    slot INTEGER PRIMARY KEY,
                    sequence INTEGER NOT NULL
                ) STRICT;

                CREATE TABLE merge (
                    sequence INTEGER PRIMARY KEY,
                    subject INTEGER NOT NULL,
                    at INTEGER NOT NULL,
                    into_ticket TEXT NOT NULL
                ) STRICT;
                """)
        try db.execute(
            sql: "INSERT INTO ledger VALUES (1, ?, ?, 0, NULL)",
            arguments: [Secret.hex(Secret.randomBytes(16)), Data(Secret.randomBytes(EventIdentities.keyLength))])
    }
}
