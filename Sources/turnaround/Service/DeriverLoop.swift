import Ledger
import Logging
import ServiceLifecycle
import Support
import Synchronization
import Web

/// Runs the deriver in a server: whenever it is woken, and when an event that was dated ahead comes due.
final class DeriverLoop: Service {
    private struct State {
        var wantsRebuild = false
        var progress: RebuildProgress?
    }

    private let deriver: Deriver
    let clock: @Sendable () -> Instant
    private let log: Logger
    private let wakes: AsyncStream<Void>
    private let door: AsyncStream<Void>.Continuation
    private let state = Mutex(State())

    init(deriver: Deriver, clock: @escaping @Sendable () -> Instant, log: Logger) {
        self.deriver = deriver
        self.clock = clock
        self.log = log
        (wakes, door) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    func wake() { door.yield() }

    /// The one that is under way, or a new one.
    func requestRebuild() -> RebuildProgress {
        defer { wake() }
        return state.withLock { state in
            if let progress = state.progress, progress.state == .running { return progress }
            let progress = RebuildProgress(state: .running, startedAt: clock())
            state.progress = progress
            state.wantsRebuild = true
            return progress
        }
    }

    var rebuildProgress: RebuildProgress? { state.withLock { $0.progress } }

    func run() async throws {
        wake()
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { group in
                group.addTask { await self.watchTheClock() }
                for await _ in self.wakes { await self.work() }
                group.cancelAll()
            }
        }
    }

    private func work() async {
        do {
            let wantsRebuild = state.withLock { state in
                defer { state.wantsRebuild = false }
                return state.wantsRebuild
            }
            if wantsRebuild { try await rebuild() } else { try await deriver.catchUp() }
        } catch is CancellationError {
            return
        } catch {
            // The ledger has everything: the next pass begins where the last good one ended.
            log.error("deriving failed, trying again in a while: \(error)")
            try? await Task.sleep(for: .seconds(5))
            wake()
        }
    }

    private func rebuild() async throws {
        do {
            let total = deriver.standing.current.span?.events
            state.withLock { $0.progress?.total = total }
            try await deriver.rebuild { [self] events in
                state.withLock { $0.progress?.done = events }
            }
            state.withLock { $0.progress?.done = deriver.standing.current.span?.events ?? 0 }
            finish(.finished, failure: nil)
            log.info("the warehouse is rebuilt")
        } catch {
            finish(.failed, failure: "\(error)")
            throw error
        }
    }

    private func finish(_ outcome: RebuildProgress.State, failure: String?) {
        let now = clock()
        state.withLock { state in
            state.progress?.state = outcome
            state.progress?.finishedAt = now
            state.progress?.failure = failure
        }
    }

    /// To the second for events that come due; every hour for what ages.
    private func watchTheClock() async {
        var seconds = 0
        while (try? await Task.sleep(for: .seconds(1))) != nil {
            seconds += 1
            if deriver.standing.current.isBefore(clock()) || seconds % 3600 == 0 { wake() }
        }
    }
}
