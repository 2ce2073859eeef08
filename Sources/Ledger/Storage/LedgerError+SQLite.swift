import GRDB

extension LedgerError {
    /// SQLite's error in the words of whoever has to act on it.
    init(_ error: DatabaseError, path: String?) {
        let file = path ?? "the ledger in memory"
        let detail = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_FULL:
            self.init(
                .diskFull, message: "the disk that holds \(file) is full; nothing of this step was kept",
                remedy: "Free some space and repeat the step: what is already recorded is recognised")
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self.init(
                .busy, message: "\(file) was busy for too long", remedy: "Wait for the running import, then try again")
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY, .SQLITE_AUTH:
            self.init(
                .inaccessible, message: "cannot open or write \(file): \(detail)",
                remedy: "Give this user read and write access to the data folder and its files")
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            self.init(
                .damaged, message: "\(file) is damaged: \(detail)",
                remedy: "Run 'turnaround check', and bring back the latest backup if it finds errors")
        case .SQLITE_IOERR:
            self.init(
                .inaccessible, message: "reading or writing \(file) failed: \(detail)",
                remedy: "Look at the disk (space, quota, hardware) and repeat the step")
        case .SQLITE_MISUSE:
            self.init(.inaccessible, message: "\(file) is closed", remedy: "Open it again")
        default:
            self.init(
                .unexpected, message: "\(file) refused a step: \(detail)",
                remedy: "Repeat the step; if it fails again, report this message")
        }
    }
}
