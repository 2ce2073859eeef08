import Semantics
import Synchronization

/// A few readers for many queries: who finds none idle waits, first come first served.
final class ReaderPool: StatementRunner {
    private struct State {
        var idle: [Reader]
        var waiting: [(ticket: Int, continuation: CheckedContinuation<Reader, any Error>)] = []
        var nextTicket = 0
        /// Those that were cancelled before they had begun to wait.
        var cancelled: Set<Int> = []
    }

    private let state: Mutex<State>

    init(_ database: DuckDatabase, settings: EngineSettings) throws {
        let readers = try (0..<max(1, settings.readers)).map { _ in
            try Reader(database, timeout: settings.queryTimeout)
        }
        state = Mutex(State(idle: readers))
    }

    func run(_ statement: Statement) async throws -> ResultTable {
        let reader = try await borrow()
        defer { giveBack(reader) }
        return try await reader.run(statement)
    }

    private func borrow() async throws -> Reader {
        let ticket = state.withLock { state in
            state.nextTicket += 1
            return state.nextTicket
        }
        defer { _ = state.withLock { $0.cancelled.remove(ticket) } }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { wait(ticket, $0) }
        } onCancel: {
            giveUp(ticket)
        }
    }

    private func wait(_ ticket: Int, _ continuation: CheckedContinuation<Reader, any Error>) {
        let answer: Result<Reader, any Error>? = state.withLock { state in
            if state.cancelled.remove(ticket) != nil { return .failure(CancellationError()) }
            if let reader = state.idle.popLast() { return .success(reader) }
            state.waiting.append((ticket, continuation))
            return nil
        }
        if let answer { continuation.resume(with: answer) }
    }

    private func giveUp(_ ticket: Int) {
        let waiting = state.withLock { state -> CheckedContinuation<Reader, any Error>? in
            guard let index = state.waiting.firstIndex(where: { $0.ticket == ticket }) else {
                state.cancelled.insert(ticket)
                return nil
            }
            return state.waiting.remove(at: index).continuation
        }
        waiting?.resume(throwing: CancellationError())
    }

    private func giveBack(_ reader: Reader) {
        let next = state.withLock { state -> CheckedContinuation<Reader, any Error>? in
            guard !state.waiting.isEmpty else {
                state.idle.append(reader)
                return nil
            }
            return state.waiting.removeFirst().continuation
        }
        next?.resume(returning: reader)
    }
}
