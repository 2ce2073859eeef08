import Dispatch
import Semantics

/// A connection that answers queries, one at a time, on a thread of its own.
actor Reader {
    private let executor: QueueExecutor
    private let session: DuckSession
    private let timeout: Duration?

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(_ database: DuckDatabase, timeout: Duration?) throws {
        executor = QueueExecutor(label: "turnaround.warehouse.reader")
        session = try DuckSession(database)
        self.timeout = timeout
    }

    /// Throws `CancellationError` if the task is cancelled, `QueryTimeout` if it takes too long.
    func run(_ statement: Statement) async throws -> ResultTable {
        let interruption = Interruption()
        return try await withTaskCancellationHandler {
            try execute(statement, interruption)
        } onCancel: {
            interruption.stop(.cancelled)
        }
    }

    private func execute(_ statement: Statement, _ interruption: Interruption) throws -> ResultTable {
        guard let timeout else { return try session.run(statement, interruption: interruption) }
        let alarm = DispatchWorkItem { interruption.stop(.timedOut(timeout)) }
        DispatchQueue.global().asyncAfter(deadline: .now() + timeout.seconds, execute: alarm)
        defer { alarm.cancel() }
        return try session.run(statement, interruption: interruption)
    }
}

extension Duration {
    fileprivate var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
