import Semantics

/// The keys of everything that facts name.
final class KeyRing {
    let users: Interner
    let teams: Interner
    let contacts: Interner
    let pipelines: Interner
    let sources: Interner
    let stages: Interner
    let tickets: Interner

    /// The keys that a warehouse has already given.
    convenience init(storedIn session: DuckSession) throws {
        try self.init { kind in
            let rows = try session.run("SELECT id, key FROM \(kind.rawValue)").rows
            return Interner(
                rows.compactMap { row in
                    guard case .text(let id) = row[0], case .integer(let key) = row[1] else { return nil }
                    return (id, Int32(key))
                })
        }
    }

    private init(_ interner: (KeyKind) throws -> Interner) rethrows {
        users = try interner(.users)
        teams = try interner(.teams)
        contacts = try interner(.contacts)
        pipelines = try interner(.pipelines)
        sources = try interner(.sources)
        stages = try interner(.stages)
        tickets = try interner(.tickets)
    }

    subscript(_ kind: KeyKind) -> Interner {
        switch kind {
        case .users: users
        case .teams: teams
        case .contacts: contacts
        case .pipelines: pipelines
        case .sources: sources
        case .stages: stages
        case .tickets: tickets
        }
    }

    func commit() { for kind in KeyKind.allCases { self[kind].commit() } }
    func rollBack() { for kind in KeyKind.allCases { self[kind].rollBack() } }
}
