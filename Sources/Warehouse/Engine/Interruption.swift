import CDuckDB
import Synchronization

/// The way to stop a query from another thread: because its task was cancelled, or because its time is up.
final class Interruption: Sendable {
    enum Cause: Sendable {
        case cancelled
        case timedOut(Duration)

        func error(sql: String) -> any Error {
            switch self {
            case .cancelled: CancellationError()
            case .timedOut(let limit): QueryTimeout(limit: limit, sql: sql)
            }
        }
    }

    private struct State {
        /// The connection's address while a query of ours runs on it.
        var running: UInt?
        var cause: Cause?
    }

    private let state = Mutex(State())

    /// Whether anybody wanted it to stop, in time or not.
    var isStopped: Bool { state.withLock { $0.cause != nil } }

    /// Stops the query now, or before it begins; a query that has ended is not touched.
    func stop(_ cause: Cause) {
        state.withLock { state in
            guard state.cause == nil else { return }
            state.cause = cause
            guard let address = state.running else { return }
            duckdb_interrupt(UnsafeMutablePointer(bitPattern: address))
        }
    }

    func begin(_ connection: duckdb_connection, sql: String) throws {
        try state.withLock { state in
            if let cause = state.cause { throw cause.error(sql: sql) }
            state.running = UInt(bitPattern: connection)
        }
    }

    /// A query that ended well before the interrupt reached it keeps its answer.
    func end(failed: Bool, sql: String) throws {
        try state.withLock { state in
            state.running = nil
            if failed, let cause = state.cause { throw cause.error(sql: sql) }
        }
    }
}
