import GRDB
public import Support

/// What arrived after a sequence: which subjects have to be looked at anew.
public struct Changes: Sendable {
    /// The sequence of the last event that is part of it; where nothing came, the one that was asked about.
    public var through: Int64
    public var tickets: Set<String> = []
    /// The users with new availability.
    public var users: Set<String> = []
    /// The objects of the directory with new versions.
    public var directory: [Subject] = []
    /// The earliest and latest time of the events; nil where there are none.
    public var firstAt: Instant?
    public var lastAt: Instant?
    /// How many events.
    public var count = 0

    init(through: Int64) {
        self.through = through
    }
}

extension Ledger {
    /// Of the latest event; 0 where there is none. Sequences have no gaps, so that it is also the number of events.
    public func lastSequence() throws -> Int64 {
        try storage.read { try Int64.fetchOne($0, sql: "SELECT max(sequence) FROM arrival") ?? 0 }
    }

    /// The next `limit` events after a sequence, in the order of their arrival.
    public func changes(after sequence: Int64, limit: Int) throws -> Changes {
        try storage.read { db in
            let arrivals = try PreparedStatement(
                db, "SELECT sequence, subject, at FROM arrival WHERE sequence > ? ORDER BY sequence LIMIT ?")
            arrivals.bind(sequence, at: 1)
            arrivals.bind(Int64(limit), at: 2)
            return try Changes(arrivals, after: sequence, db)
        }
    }

    /// The events whose time is after `start` and not after `end`, whenever they came: those dated ahead, once their time has
    /// come. `through` is the greatest of their sequences, 0 where there are none.
    public func changes(datedAfter start: Instant, through end: Instant) throws -> Changes {
        try storage.read { db in
            let arrivals = try PreparedStatement(
                db, "SELECT sequence, subject, at FROM arrival WHERE at > ? AND at <= ?")
            arrivals.bind(start.milliseconds, at: 1)
            arrivals.bind(end.milliseconds, at: 2)
            return try Changes(arrivals, after: 0, db)
        }
    }
}

extension Changes {
    /// From rows of sequence, subject, at.
    fileprivate init(_ arrivals: PreparedStatement, after sequence: Int64, _ db: Database) throws {
        self.init(through: sequence)
        defer { arrivals.reset() }
        var keys: Set<Int64> = []
        while try arrivals.step() {
            through = max(through, arrivals.integer(0))
            keys.insert(arrivals.integer(1))
            note(Instant(milliseconds: arrivals.integer(2)))
        }
        try addSubjects(keys, db)
    }

    private mutating func note(_ at: Instant) {
        firstAt = min(firstAt ?? at, at)
        lastAt = max(lastAt ?? at, at)
        count += 1
    }

    private mutating func addSubjects(_ keys: Set<Int64>, _ db: Database) throws {
        let subjects = try PreparedStatement(db, "SELECT kind, id FROM subject WHERE key = ?")
        defer { subjects.reset() }
        for key in keys.sorted() {
            subjects.reset()
            subjects.bind(key, at: 1)
            guard try subjects.step(), let kind = Subject.Kind(rawValue: Int(subjects.integer(0))) else { continue }
            switch kind {
            case .ticket: tickets.insert(subjects.text(1))
            case .availability: users.insert(subjects.text(1))
            case .team, .user, .contact, .company, .pipeline, .schedule, .slaRule:
                directory.append(Subject(kind: kind, id: subjects.text(1)))
            }
        }
    }
}
