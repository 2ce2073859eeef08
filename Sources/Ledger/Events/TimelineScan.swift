import GRDB
import Support

/// Reads the timelines of all subjects of some kinds in the order of their keys, a batch per transaction.
///
/// Nothing is ever changed in the ledger, so that "all up to a sequence" is the same at every moment: no snapshot has to be
/// held, and events that arrive during a long scan are just not part of it.
struct TimelineScan {
    let kinds: Set<Subject.Kind>
    let asOf: Instant?
    let through: Int64
    /// Subjects in a batch; fewer where they are large.
    let batch: Int
    private var lastKey: Int64 = 0

    /// Bytes after which a batch ends with the subject that it is in.
    private static let byteLimit = 16_777_216

    init(kinds: Set<Subject.Kind>, asOf: Instant?, through: Int64, batch: Int) {
        self.kinds = kinds
        self.asOf = asOf
        self.through = through
        self.batch = max(1, batch)
    }

    /// Nil after the last one. Subjects without events by then are left out, and so may be a whole batch.
    mutating func next(_ db: Database) throws -> RawTimelines? {
        // The unary plus keeps SQLite in the order of keys, which is the order of the events.
        let kindList = kinds.map { String($0.rawValue) }.sorted().joined(separator: ",")
        let subjects = try PreparedStatement(
            db, "SELECT key, kind, id FROM subject WHERE key > ? AND +kind IN (\(kindList)) ORDER BY key LIMIT ?")
        subjects.bind(lastKey, at: 1)
        subjects.bind(Int64(batch), at: 2)
        defer { subjects.reset() }
        var events = try EventCursor(db, after: lastKey)
        defer { events.close() }

        var timelines = RawTimelines()
        var found = false
        while timelines.byteCount < TimelineScan.byteLimit, try subjects.step() {
            guard let kind = Subject.Kind(rawValue: Int(subjects.integer(1))) else { continue }
            found = true
            lastKey = subjects.integer(0)
            timelines.begin(Subject(kind: kind, id: subjects.text(2)))
            try events.forEach(of: lastKey) { at, sequence, statement in
                guard sequence <= through, at <= asOf ?? .distantFuture else { return }
                timelines.add(at: at, id: statement.bytes(3), content: statement.bytes(4))
            }
            timelines.dropIfEmpty()
        }
        return found ? timelines : nil
    }
}

/// Walks along the table of events, which lies in the order of its subjects' keys.
private struct EventCursor {
    private let statement: PreparedStatement
    private var hasRow: Bool

    init(_ db: Database, after key: Int64) throws {
        statement = try PreparedStatement(
            db,
            """
            SELECT subject, at, sequence, id, content FROM event WHERE subject > ?
            ORDER BY subject, at, sequence
            """)
        statement.bind(key, at: 1)
        hasRow = try statement.step()
    }

    mutating func forEach(of key: Int64, _ body: (Instant, Int64, PreparedStatement) throws -> Void) throws {
        while hasRow {
            let subject = statement.integer(0)
            if subject > key { return }
            if subject == key {
                try body(Instant(milliseconds: statement.integer(1)), statement.integer(2), statement)
            }
            hasRow = try statement.step()
        }
    }

    func close() {
        statement.reset()
    }
}
