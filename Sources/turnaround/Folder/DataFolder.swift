import Foundation

/// The folder that holds everything of one help desk: the ledger, the warehouse, and while a server runs, how to reach it.
struct DataFolder: Sendable {
    let path: String

    init(_ path: String) {
        self.path = URL(fileURLWithPath: path).standardizedFileURL.path
    }

    var warehousePath: String { path + "/warehouse" }
    var serverPath: String { path + "/server.json" }
    var ledgerPath: String { path + "/ledger.sqlite" }

    var holdsLedger: Bool { FileManager.default.fileExists(atPath: ledgerPath) }

    /// Makes it where it does not exist yet.
    func prepare() throws {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw Failure("the folder \(path) cannot be made", remedy: "Name one with --data that you may write to.")
        }
        guard FileManager.default.isWritableFile(atPath: path) else {
            throw Failure(
                "the folder \(path) is not writable", remedy: "Give it to this user, or name another with --data.")
        }
    }

    /// For commands that only read: nothing is made by a mistyped name.
    func requireLedger() throws {
        guard holdsLedger else {
            throw Failure(
                "there is no ledger in \(path)",
                remedy: "Name the folder with --data, or begin with `turnaround import` or `turnaround demo`.")
        }
    }
}
