import Connectors
import Support
import Web

/// Takes everything that a source has: reads, decodes on every core, and hands events on in the order of their lines.
struct Importer {
    struct Summary: Sendable {
        var accepted = 0
        var duplicates = 0
        var rejected = 0
        /// How often each key that no event knows was met.
        var unknownKeys: [String: Int] = [:]

        var lines: Int { accepted + duplicates + rejected }

        static func + (a: Summary, b: Summary) -> Summary {
            Summary(
                accepted: a.accepted + b.accepted, duplicates: a.duplicates + b.duplicates,
                rejected: a.rejected + b.rejected,
                unknownKeys: a.unknownKeys.merging(b.unknownKeys, uniquingKeysWith: +))
        }
    }

    let intake: any EventIntake
    let rejects: RejectsFile
    /// Events that are committed together.
    var batchSize = 20_000
    var progress: (Summary, ReadingProgress) -> Void = { _, _ in }

    private var summary = Summary()
    private var waiting = EventBatch()

    init(
        intake: any EventIntake, rejects: RejectsFile,
        progress: @escaping (Summary, ReadingProgress) -> Void = { _, _ in }
    ) {
        self.intake = intake
        self.rejects = rejects
        self.progress = progress
    }

    /// What came before an error is in the ledger when it is thrown.
    mutating func run(_ source: any EventSource) async throws -> Summary {
        var failure: (any Error)?
        do {
            try await decodeInOrder(source)
        } catch {
            failure = error
        }
        try await flush(source)
        try rejects.finish()
        if let failure { throw failure }
        return summary
    }

    private mutating func decodeInOrder(_ source: any EventSource) async throws {
        let workbench = Workbench.shared
        try await withThrowingTaskGroup(of: (place: Int, batch: EventBatch).self) { group in
            var started = 0
            var running = 0
            var next = 0
            var ready: [Int: EventBatch] = [:]
            var hasMore = true
            while true {
                while hasMore, running < workbench.width + 2 {
                    guard let pending = try source.next() else {
                        hasMore = false
                        break
                    }
                    let place = started
                    group.addTask(executorPreference: workbench) { (place, pending.decoded()) }
                    started += 1
                    running += 1
                }
                guard let decoded = try await group.next() else { return }
                running -= 1
                ready[decoded.place] = decoded.batch
                while let batch = ready.removeValue(forKey: next) {
                    next += 1
                    try await take(batch, from: source)
                }
            }
        }
    }

    private mutating func take(_ batch: EventBatch, from source: any EventSource) async throws {
        waiting.append(batch)
        for event in batch.events {
            for key in event.unknownKeys { summary.unknownKeys[key, default: 0] += 1 }
        }
        summary.rejected += batch.rejects.count
        try rejects.append(batch.rejects)
        if waiting.events.count >= batchSize { try await flush(source) }
    }

    private mutating func flush(_ source: any EventSource) async throws {
        guard !waiting.events.isEmpty else { return }
        let receipt = try await intake.append(waiting.events, atomic: false)
        summary.accepted += receipt.accepted
        summary.duplicates += receipt.duplicates
        summary.rejected += receipt.conflicts.count
        let encoder = EventEncoder()
        try rejects.append(
            receipt.conflicts.map { conflict in
                Reject(
                    line: waiting.lines[conflict.index], rejection: conflict.rejection,
                    original: encoder.json(waiting.events[conflict.index].event))
            })
        waiting = EventBatch()
        progress(summary, source.progress)
    }
}

extension EventBatch {
    fileprivate mutating func append(_ other: EventBatch) {
        events += other.events
        lines += other.lines
    }
}
