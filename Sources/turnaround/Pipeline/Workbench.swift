import Dispatch

/// Threads of our own for work that computes or blocks: on the cooperative pool it would hold up every request meanwhile.
///
///     group.addTask(executorPreference: workbench) { try reader.histories(of: tickets) }
final class Workbench: TaskExecutor {
    static let shared = Workbench()

    private let queue = DispatchQueue(label: "turnaround.workbench", attributes: .concurrent)

    /// How many pieces of work are worth doing at once.
    var width: Int { 2 }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let executor = asUnownedTaskExecutor()
        queue.async { job.runSynchronously(on: executor) }
    }

    /// Runs one thing that blocks.
    func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withTaskExecutorPreference(self) { try body() }
    }

    /// Maps all, `width` at a time; results come in any order, and are handed on as they come.
    func map<Item: Sendable, Result: Sendable>(
        _ items: some Sequence<Item>, _ transform: @escaping @Sendable (Item) throws -> Result,
        each: (Result) async throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: Result.self) { group in
            var running = 0
            for item in items {
                if running == width, let result = try await group.next() {
                    running -= 1
                    try await each(result)
                }
                group.addTask(executorPreference: self) { try transform(item) }
                running += 1
            }
            while let result = try await group.next() { try await each(result) }
        }
    }
}
