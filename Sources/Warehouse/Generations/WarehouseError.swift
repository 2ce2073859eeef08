/// What keeps a warehouse from being used, and what helps.
public enum WarehouseError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Another process has the file open; its number where the engine told it.
    case inUse(path: String, process: Int?)
    case notBuilt(RebuildReason)
    case rebuildUnderWay

    public var description: String {
        switch self {
        case .inUse(let path, let process):
            "The warehouse \(path) is in use by \(process.map { "process \($0)" } ?? "another process"). "
                + "Stop it, or ask it through its API instead."
        case .notBuilt(let reason):
            "The warehouse has to be built first (\(reason)). Run `turnaround rebuild`."
        case .rebuildUnderWay:
            "The warehouse is being rebuilt. Wait until that is done."
        }
    }
}

extension WarehouseError {
    /// Nil: the engine had another reason to refuse the file.
    init?(refusal: EngineError, path: String) {
        guard refusal.message.contains("Could not set lock") else { return nil }
        // As in `Conflicting lock is held in /usr/bin/turnaround (PID 4711)`.
        let process = refusal.message.firstMatch(of: /PID (\d+)/).flatMap { Int($0.1) }
        self = .inUse(path: path, process: process)
    }
}
