import GRDB
import Support

/// The numbers that stand for subjects in the tables of events, the recently used ones in memory.
///
/// Two generations: when the young one is full it becomes the old one, and what is used again moves back.
struct SubjectKeys {
    static let generationLimit = 60_000

    private var young: [Name: Int64] = [:]
    private var old: [Name: Int64] = [:]

    /// The key of a subject, which is added where it is new.
    mutating func key(of subject: Subject, _ table: SubjectTable) throws -> Int64 {
        let name = Name(subject)
        if let key = young[name] { return key }
        let key = try old[name] ?? table.key(of: subject) ?? table.add(subject)
        if young.count >= SubjectKeys.generationLimit {
            swap(&young, &old)
            young.removeAll(keepingCapacity: true)
        }
        young[name] = key
        return key
    }

    /// A subject, compared byte by byte as the table does: two spellings of an "é" are two ids.
    private struct Name: Hashable {
        let kind: Subject.Kind
        let id: String

        init(_ subject: Subject) {
            kind = subject.kind
            id = subject.id
        }

        static func == (a: Name, b: Name) -> Bool {
            a.kind == b.kind && a.id.utf8.elementsEqual(b.id.utf8)
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(kind)
            var id = id
            id.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        }
    }
}

/// The table of subjects, for the length of one transaction.
struct SubjectTable {
    private let search: PreparedStatement
    private let insertion: PreparedStatement?
    private let db: Database

    init(_ db: Database, adding: Bool = false) throws {
        self.db = db
        search = try PreparedStatement(db, "SELECT key FROM subject WHERE kind = ? AND id = ?")
        insertion = adding ? try PreparedStatement(db, "INSERT INTO subject (kind, id) VALUES (?, ?)") : nil
    }

    func key(of subject: Subject) throws -> Int64? {
        search.bind(Int64(subject.kind.rawValue), at: 1)
        search.bind(subject.id, at: 2)
        defer { search.reset() }
        return try search.step() ? search.integer(0) : nil
    }

    fileprivate func add(_ subject: Subject) throws -> Int64 {
        guard let insertion else { throw LedgerError.readOnly }
        insertion.bind(Int64(subject.kind.rawValue), at: 1)
        insertion.bind(subject.id, at: 2)
        try insertion.run()
        return db.lastInsertedRowID
    }
}
