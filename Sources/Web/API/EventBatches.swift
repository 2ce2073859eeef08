import Hummingbird
import Support

/// Collects decoded events into batches and keeps the account of what became of them.
struct EventBatches {
    private let intake: any EventIntake
    private let isAtomic: Bool
    private let batchSize: Int
    private let decoder = EventDecoder()
    private var events: [DecodedEvent] = []
    /// The lines of `events`.
    private var lines: [Int] = []
    private var summary = IntakeSummary()

    init(intake: any EventIntake, isAtomic: Bool, batchSize: Int) {
        self.intake = intake
        self.isAtomic = isAtomic
        self.batchSize = batchSize
    }

    mutating func take(line: Int, _ piece: EventLineReader.Piece) {
        switch piece {
        case .broken(let reason):
            summary.reject(line, EventRejection(field: "", reason: reason))
        case .text(let text):
            switch decoder.decode(line: text) {
            case .success(let event):
                summary.unknownKeys += event.unknownKeys.count
                events.append(event)
                lines.append(line)
            case .failure(let rejection):
                summary.reject(line, rejection)
            }
        }
    }

    /// Commits what has come together, unless all of it has to go in at once.
    mutating func commitFullBatches() async throws {
        guard !isAtomic else { return }
        while events.count >= batchSize { try await commit(batchSize) }
    }

    /// Commits the rest. Throws a ``Problem`` (422) where all or none was asked for and something did not fit.
    mutating func finish() async throws -> IntakeSummary {
        if isAtomic {
            if summary.rejectedCount == 0 { try await commit(events.count) }
            if summary.rejectedCount > 0 { throw summary.refusal }
        } else {
            while !events.isEmpty { try await commit(min(batchSize, events.count)) }
        }
        return summary
    }

    private mutating func commit(_ count: Int) async throws {
        guard count > 0 else { return }
        let result = try await intake.append(Array(events.prefix(count)), atomic: isAtomic)
        summary.accepted += result.accepted
        summary.duplicates += result.duplicates
        for conflict in result.conflicts { summary.reject(lines[conflict.index], conflict.rejection) }
        events.removeFirst(count)
        lines.removeFirst(count)
    }
}

/// What became of a body of events.
struct IntakeSummary: Sendable {
    /// Rejections that are listed; the rest is counted only, so that a body of nothing but garbage costs no memory.
    static let listed = 10_000

    var accepted = 0
    var duplicates = 0
    var unknownKeys = 0
    private(set) var rejectedCount = 0
    private var rejected: [(line: Int, rejection: EventRejection)] = []

    mutating func reject(_ line: Int, _ rejection: EventRejection) {
        rejectedCount += 1
        if rejected.count < Self.listed { rejected.append((line, rejection)) }
    }

    private var rejectedJSON: JSON {
        .array(
            rejected.sorted { $0.line < $1.line }.map { line, rejection in
                .object([
                    "line": .integer(line), "field": .string(rejection.field), "reason": .string(rejection.reason),
                ])
            })
    }

    var json: JSON {
        .object([
            "accepted": .integer(accepted), "duplicates": .integer(duplicates), "rejected": rejectedJSON,
            "rejected_count": .integer(rejectedCount), "unknown_keys": .integer(unknownKeys),
        ])
    }

    /// Of an atomic body: nothing was taken, and why.
    var refusal: Problem {
        var problem = Problem(
            .unprocessableContent, "events", "Not all events fit",
            detail: "\(rejectedCount) of them were rejected, and atomic=true takes all or none: nothing was stored")
        problem.members = [
            JSONObject.Member(key: "rejected", value: rejectedJSON),
            JSONObject.Member(key: "rejected_count", value: .integer(rejectedCount)),
        ]
        return problem
    }
}
