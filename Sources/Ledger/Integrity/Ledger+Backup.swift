import Foundation
import GRDB

extension Ledger {
    /// Copies everything, as it is at this moment, into a new file, while the ledger stays in use.
    ///
    /// The copy is a ledger file of its own: to go back to it, put it into an empty data folder as `ledger.sqlite`.
    public func backUp(to path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw LedgerError(
                .inaccessible, message: "\(path) exists already", remedy: "Name a file that does not exist yet")
        }
        let unfinished = path + ".unfinished"
        do {
            try? FileManager.default.removeItem(atPath: unfinished)
            try storage.copy(to: unfinished)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: unfinished)
            try FileManager.default.moveItem(atPath: unfinished, toPath: path)
        } catch {
            try? FileManager.default.removeItem(atPath: unfinished)
            throw error
        }
    }
}
