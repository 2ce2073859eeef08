import Dispatch
import HTTPTypes
import Synchronization

/// Hashing a password takes a core for a moment on purpose: it is done one at a time, beside the threads that answer.
///
/// The queue is short, and nobody fills it alone: whoever sends many passwords at once is turned away, and the others
/// wait for a few hashes at most.
final class PasswordWork: Sendable {
    static let longestQueue = 16
    static let mostOfOneClient = 4

    /// The queue is full, or full enough of this client.
    struct Busy: Error {}

    private let queue = DispatchQueue(label: "turnaround.passwords")
    /// How many of each client wait or are at work.
    private let waiting = Mutex<[String: Int]>([:])

    /// Throws ``Busy`` at once where there is no place.
    func run<Value: Sendable>(for client: String, _ body: @escaping @Sendable () throws -> Value) async throws -> Value
    {
        try enter(client)
        defer { leave(client) }
        return try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result(catching: body)) }
        }
    }

    private func enter(_ client: String) throws {
        try waiting.withLock { waiting in
            guard waiting.values.reduce(0, +) < Self.longestQueue, waiting[client, default: 0] < Self.mostOfOneClient
            else { throw Busy() }
            waiting[client, default: 0] += 1
        }
    }

    private func leave(_ client: String) {
        waiting.withLock { waiting in
            let left = (waiting[client] ?? 1) - 1
            waiting[client] = left == 0 ? nil : left
        }
    }
}

extension Problem {
    static func busy() -> Problem {
        var problem = Problem(
            .serviceUnavailable, "busy", "Too much at once", detail: "many passwords are being looked at; try again"
        ).worded("why_busy")
        problem.headers[.retryAfter] = "1"
        return problem
    }
}
