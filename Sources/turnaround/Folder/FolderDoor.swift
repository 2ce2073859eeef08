import Foundation
import Ledger
import Support

/// The way into a data folder: by opening it, or by asking the server that holds it. Never two writers.
enum FolderDoor: Sendable {
    case own(Ledger)
    case server(ServerLink)

    /// Where another command holds the folder, waits for its turn.
    static func open(_ folder: DataFolder, patience: Duration = .seconds(600)) async throws -> FolderDoor {
        let deadline = ContinuousClock.now + patience
        var hasSaidSo = false
        while true {
            do {
                return .own(try Ledger(folder: folder.path, access: .write))
            } catch let error as LedgerError {
                guard case .alreadyOpen(let process) = error.kind else { throw Failure(error) }
                if let link = ServerLink(folder), await link.answers() { return .server(link) }
                guard ContinuousClock.now < deadline else { throw Failure(error) }
                if !hasSaidSo {
                    let holder = process.map { "process \($0)" } ?? "another process"
                    Console.say("waiting for \(holder), which works on \(folder.path)")
                    hasSaidSo = true
                }
                try await Task.sleep(for: .milliseconds(200))
            }
        }
    }
}

extension Failure {
    init(_ error: LedgerError) {
        self.init(error.message, remedy: error.remedy + ".")
    }
}
