import GRDB
public import Support
import Synchronization

extension Ledger {
    /// Records events. When it returns they are on disk; when it throws none of them is.
    ///
    /// An event whose id is known is a duplicate if its time and content are the same, else a conflict, which stops none of
    /// the others; `atomic` takes all or none. Batches of 20,000 to 50,000 are fastest.
    public func append(_ events: [DecodedEvent], atomic: Bool = false) throws -> AppendResult {
        guard storage.access == .write else { throw LedgerError.notForEvents }
        return try appendState.state.withLock { current in
            let (state, result) = try storage.write { db in
                var state = try current ?? AppendState(db, limits: appendState.limits)
                // Whatever fails from here on is rolled back; what memory says of it goes with it.
                current = nil
                let result = try Ledger.append(events, atomic: atomic, &state, db)
                return (state, result)
            }
            current = state
            return result
        }
    }

    private static func append(
        _ events: [DecodedEvent], atomic: Bool, _ state: inout AppendState, _ db: Database
    ) throws -> AppendResult {
        let newcomers = try Newcomers(among: events, state: state, db)
        var result = AppendResult()
        result.duplicates = newcomers.duplicates
        result.conflicts = newcomers.conflicts
        result.unknownKeys = newcomers.unknownKeys
        if !newcomers.list.isEmpty && !(atomic && !newcomers.conflicts.isEmpty) {
            try record(newcomers, of: events, &state, db)
            result.accepted = newcomers.list.count
        }
        result.lastSequence = state.lastSequence
        return result
    }

    private static func record(
        _ newcomers: Newcomers, of events: [DecodedEvent], _ state: inout AppendState, _ db: Database
    ) throws {
        let earliest = state.earliestActivity
        try EventInsertion(db: db).insert(newcomers.list, of: events, &state)
        state.lastSequence += Int64(newcomers.list.count)
        try state.identities.add(newcomers.slots, through: state.lastSequence, db)
        if state.earliestActivity != earliest {
            try db.execute(sql: "UPDATE ledger SET earliest_activity = ?", arguments: [state.earliestActivity])
        }
    }
}
