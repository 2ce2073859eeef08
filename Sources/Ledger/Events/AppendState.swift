import GRDB
import Synchronization

/// What the appending process keeps in memory from batch to batch, bounded whatever the size of the ledger.
struct AppendState {
    var identities: EventIdentities
    var subjects = SubjectKeys()
    var lastSequence: Int64
    var earliestActivity: Int64?

    init(_ db: Database, limits: EventIdentities.Limits) throws {
        let state = try LedgerState.fetch(db)
        lastSequence = try Int64.fetchOne(db, sql: "SELECT max(sequence) FROM arrival") ?? 0
        earliestActivity = state.earliestActivity
        identities = try EventIdentities(db, state: state, limits: limits)
    }
}

/// One batch at a time. Nil: read it from the file before the next batch.
final class AppendStateBox: Sendable {
    let state = Mutex<AppendState?>(nil)
    let limits: EventIdentities.Limits

    init(limits: EventIdentities.Limits) {
        self.limits = limits
    }
}
