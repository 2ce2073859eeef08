import Connectors
import Ledger
import Logging
import ServiceLifecycle
import Support
import Synchronization
import Web

/// Imports uploads beside everything else, one at a time.
final class ImportRunner: Service {
    struct Job: Sendable {
        let run: Int64
        let upload: String
        let file: UploadStore.Upload
        /// Nil: a file of events.
        let mapping: Mapping?
        let rejects: String
    }

    private let ledger: Ledger
    private let intake: any EventIntake
    private let store: UploadStore
    private let clock: @Sendable () -> Instant
    private let log: Logger
    private let jobs: AsyncStream<Job>
    private let door: AsyncStream<Job>.Continuation
    private let running = Mutex<[Int64: ImportProgress]>([:])

    init(
        ledger: Ledger, intake: any EventIntake, store: UploadStore, clock: @escaping @Sendable () -> Instant, log: Logger
    ) {
        self.ledger = ledger
        self.intake = intake
        self.store = store
        self.clock = clock
        self.log = log
        (jobs, door) = AsyncStream.makeStream()
    }

    func enqueue(_ job: Job) {
        running.withLock { $0[job.run] = ImportProgress(lines: 0, percent: 0) }
        door.yield(job)
    }

    func progress(of run: Int64) -> ImportProgress? { running.withLock { $0[run] } }

    func run() async throws {
        // What a stop interrupts is told by the history, and safe to repeat.
        await cancelWhenGracefulShutdown {
            for await job in self.jobs { await self.work(job) }
        }
    }

    private func work(_ job: Job) async {
        defer {
            running.withLock { $0[job.run] = nil }
            store.remove(job.upload)
        }
        do {
            let source: any EventSource =
                if let mapping = job.mapping {
                    try TableSource(path: job.file.path, mapping: mapping)
                } else {
                    try NDJSONSource(path: job.file.path)
                }
            var importing = RecordedImport(
                ledger: ledger, intake: intake, name: job.file.name, rejects: RejectsFile(path: job.rejects), clock: clock)
            importing.progress = { [self] summary, reading in
                let percent = reading.bytesTotal.map { $0 == 0 ? 100 : Int(reading.bytesRead * 100 / $0) }
                running.withLock { $0[job.run] = ImportProgress(lines: summary.lines, percent: percent) }
            }
            _ = try await importing.run(source, as: job.run)
        } catch {
            log.warning("the import of \(job.file.name) failed: \(error)")
        }
    }
}
