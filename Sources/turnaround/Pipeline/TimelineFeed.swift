import Dispatch
import Ledger
import Support
import Synchronization

/// The timelines of a whole ledger, read ahead on a thread of its own; it waits while `depth` batches are under way.
final class TimelineFeed: Sendable {
    let batches: AsyncThrowingStream<RawTimelines, any Error>
    private let room: DispatchSemaphore
    private let isAbandoned = Mutex(false)

    init(ledger: Ledger, asOf: Instant, depth: Int) {
        // Counted up from 0: a semaphore must not be let go while it stands lower than it began.
        room = DispatchSemaphore(value: 0)
        for _ in 0..<depth { room.signal() }
        let (stream, continuation) = AsyncThrowingStream.makeStream(of: RawTimelines.self)
        batches = stream
        DispatchQueue(label: "turnaround.timelines").async { [self] in
            do {
                try ledger.forEachRawTimelines(of: [.ticket], asOf: asOf, batch: 1_000) { timelines in
                    room.wait()
                    if isAbandoned.withLock({ $0 }) { throw CancellationError() }
                    continuation.yield(timelines)
                }
                continuation.finish()
            } catch {
                continuation.finish(throwing: error)
            }
        }
    }

    /// One of the batches is worked off.
    func done() { room.signal() }

    /// Nobody will ask for more: the thread must not wait for ever.
    func stop() {
        isAbandoned.withLock { $0 = true }
        room.signal()
    }
}
