import GRDB
public import Support

/// Slows down whoever guesses passwords, by the account that is tried and by the address that tries.
///
/// A few failures are free; from then on each doubles the wait, up to a quarter of an hour. They are forgotten after a day
/// without another one.
public struct LoginThrottle: Sendable {
    let storage: Storage

    static let freeFailures = (account: 5, address: 20)
    static let longestWait: Milliseconds = 15 * .minute
    static let memory: Milliseconds = .day

    /// How long somebody has to wait before another try is looked at; nil: now.
    public func wait(email: String, address: String, now: Instant) throws -> Milliseconds? {
        try storage.read { db in
            let waits = try Key.both(email: email, address: address).compactMap { key in
                try key.fetch(db, now: now).flatMap { failures, latest -> Milliseconds? in
                    let end = latest + LoginThrottle.pause(after: failures - key.free)
                    return end > now ? end - now : nil
                }
            }
            return waits.max()
        }
    }

    public func recordFailure(email: String, address: String, now: Instant) throws {
        try storage.write { db in
            try db.execute(
                sql: "DELETE FROM login_failure WHERE latest < ?",
                arguments: [(now - LoginThrottle.memory).milliseconds])
            for key in Key.both(email: email, address: address) {
                try db.execute(
                    sql: """
                        INSERT INTO login_failure (subject, failures, latest) VALUES (?, 1, ?)
                        ON CONFLICT DO UPDATE SET failures = failures + 1, latest = excluded.latest
                        """,
                    arguments: [key.subject, now.milliseconds])
            }
        }
    }

    /// Forgets the account's failures. The address keeps its own: it may try many accounts and own one of them.
    public func recordSuccess(email: String) throws {
        try storage.write { db in
            try db.execute(
                sql: "DELETE FROM login_failure WHERE subject = ?", arguments: [Key.account(email).subject])
        }
    }

    /// 1 s after the first failure that is not free, then twice as long each time.
    private static func pause(after failures: Int) -> Milliseconds {
        guard failures > 0 else { return 0 }
        return failures > 10 ? longestWait : min(longestWait, .second << Milliseconds(failures - 1))
    }

    private struct Key {
        let subject: String
        let free: Int

        static func account(_ email: String) -> Key {
            Key(subject: "account " + Secret.digest(Account.normalised(email)), free: freeFailures.account)
        }

        static func both(email: String, address: String) -> [Key] {
            [account(email), Key(subject: "address " + address, free: freeFailures.address)]
        }

        func fetch(_ db: Database, now: Instant) throws -> (failures: Int, latest: Instant)? {
            try Row.fetchOne(
                db, sql: "SELECT failures, latest FROM login_failure WHERE subject = ? AND latest >= ?",
                arguments: [subject, (now - LoginThrottle.memory).milliseconds]
            ).map { ($0["failures"], Instant(milliseconds: $0["latest"])) }
        }
    }
}

extension Ledger {
    public var loginThrottle: LoginThrottle { LoginThrottle(storage: storage) }
}
