import Foundation
import GRDB

/// The single row of facts about the ledger itself.
struct LedgerState {
    var identifier: String
    var identityKey: [UInt8]
    var identifiedThrough: Int64
    var earliestActivity: Int64?

    static func fetch(_ db: Database) throws -> LedgerState {
        guard let row = try Row.fetchOne(db, sql: "SELECT * FROM ledger") else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the table ledger is empty")
        }
        return LedgerState(
            identifier: row["identifier"], identityKey: Array(row["identity_key"] as Data),
            identifiedThrough: row["identified_through"], earliestActivity: row["earliest_activity"])
    }
}
