import Dispatch

/// Runs what blocks where it holds up nobody on the cooperative pool.
func onOwnThread<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        DispatchQueue(label: "turnaround.warehouse").async {
            continuation.resume(with: Result { try body() })
        }
    }
}
