import Dispatch

/// Hashing a password takes a core for a moment on purpose: it is done one at a time, beside the threads that answer.
enum PasswordWork {
    private static let queue = DispatchQueue(label: "turnaround.passwords")

    static func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result(catching: body)) }
        }
    }
}
