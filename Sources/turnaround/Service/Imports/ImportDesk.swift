import Connectors
import Foundation
import Ledger
import Logging
import ServiceLifecycle
import Support
import Synchronization
import Web

/// Imports uploaded files beside everything else that the server does, one after another.
final class ImportDesk: ImportService, Service {
    private struct Job: Sendable {
        var run: Int64
        var upload: String
        var mapping: String?
    }

    private let ledger: Ledger
    private let intake: any EventIntake
    private let folder: UploadFolder
    private let clock: @Sendable () -> Instant
    private let log: Logger
    private let jobs: AsyncStream<Job>
    private let door: AsyncStream<Job>.Continuation
    private let running = Mutex<[Int64: ImportProgress]>([:])
    /// Of the uploads that were looked at last: an upload does not change, and a look at a large table takes a while.
    private let otherLooks = Mutex<[(upload: String, rows: String, zone: Zone, proposal: InspectedUpload.Proposal?)]>(
        [])
    private let looks = Mutex<[(upload: String, zone: Zone, look: InspectedUpload)]>([])

    init(
        ledger: Ledger, intake: any EventIntake, folder: UploadFolder, clock: @escaping @Sendable () -> Instant,
        log: Logger
    ) {
        (self.ledger, self.intake, self.folder, self.clock, self.log) = (ledger, intake, folder, clock, log)
        (jobs, door) = AsyncStream.makeStream()
    }

    func run() async throws {
        try ledger.imports.markInterrupted(now: clock())
        await cancelWhenGracefulShutdown {
            for await job in self.jobs { await self.work(job) }
        }
    }

    // MARK: Uploads

    func refusal(firstBytes: [UInt8]) -> ImportSentence? { UploadInspector.refusal(firstBytes: firstBytes) }

    func receive(name: String) throws -> any ReceivingFile { try folder.receive(name: name) }

    func inspect(_ upload: String) async throws -> InspectedUpload? {
        guard let found = folder.upload(upload) else { return nil }
        let zone = try ledger.accountZone()
        if let known = looks.withLock({ $0.first { $0.upload == upload && $0.zone == zone } }) { return known.look }
        let pipelines = try pipelines()
        let look = try await Workbench.shared.run {
            try UploadInspector(path: found.path, name: found.name)
                .inspected(bytes: found.bytes, zone: zone, pipelines: pipelines)
        }
        looks.withLock { $0 = Array(([(upload, zone, look)] + $0).prefix(8)) }
        return look
    }

    func proposal(of upload: String, rows: String) async -> InspectedUpload.Proposal? {
        guard let inspector = try? inspector(upload), let zone = try? ledger.accountZone(),
            let pipelines = try? pipelines()
        else { return nil }
        if let known = otherLooks.withLock({ $0.first { $0.upload == upload && $0.rows == rows && $0.zone == zone } }) {
            return known.proposal
        }
        let proposal = try? await Workbench.shared.run {
            inspector.proposal(rows: rows, zone: zone, pipelines: pipelines)
        }
        otherLooks.withLock { $0 = Array(([(upload, rows, zone, proposal ?? nil)] + $0).prefix(8)) }
        return proposal ?? nil
    }

    private func pipelines() throws -> [Pipeline] {
        let directory = Directory(try ledger.directoryEvents(kinds: [.pipeline]))
        return directory.pipelines.values.compactMap(\.latest)
    }

    /// Without those that were imported: of a failed import the file is still there.
    func pending() async -> [PendingUpload] {
        folder.pending.filter { upload in (try? ledger.imports.run(ofUpload: upload.id)) == .some(nil) }
    }

    func draft(of upload: String) -> UploadDraft? { folder.draft(of: upload) }

    func keep(_ draft: UploadDraft, of upload: String) throws { try folder.keep(draft, of: upload) }

    func fits(_ mapping: String, _ upload: String) async -> Bool {
        guard let inspector = try? inspector(upload) else { return false }
        return (try? await Workbench.shared.run { inspector.fits(mapping) }) ?? false
    }

    func choices(of mapping: String) throws -> MappingChoices {
        do {
            return MappingChoices(try MappingForm(text: mapping))
        } catch let error as MappingError {
            throw ImportRefusal(error)
        }
    }

    func mapping(
        of upload: String, _ mapping: String, choosing choices: MappingChoices
    ) async throws -> String {
        let inspector = try inspector(upload)
        return try await Workbench.shared.run {
            do {
                return try MappingFormWriter(table: inspector.path).text(mapping, with: MappingForm(choices))
            } catch let error as MappingError {
                throw ImportRefusal(error)
            } catch let error as ReadingError {
                throw ImportRefusal(error, of: inspector.name)
            }
        }
    }

    func preview(_ upload: String, mapping: String?) async throws -> ImportPreview {
        let inspector = try inspector(upload)
        return try await Workbench.shared.run { try inspector.preview(mapping: mapping) }
    }

    func discard(_ upload: String) async { folder.remove(upload) }

    private func inspector(_ upload: String) throws -> UploadInspector {
        guard let found = folder.upload(upload) else { throw ImportRefusal(Sentence(.uploadGone)) }
        return UploadInspector(path: found.path, name: found.name)
    }

    // MARK: Imports

    func start(_ upload: String, mapping: String?, account: String) async throws -> Int64 {
        let inspector = try inspector(upload)
        // What does not fit is said now, and not in the history.
        _ = try await Workbench.shared.run { try inspector.preview(mapping: mapping) }
        let run = try ledger.imports.start(
            file: inspector.name, account: account, mapping: mapping, upload: upload, now: clock())
        running.withLock { $0[run] = ImportProgress(lines: 0, percent: 0) }
        door.yield(Job(run: run, upload: upload, mapping: mapping))
        return run
    }

    func progress(of run: Int64) async -> ImportProgress? { running.withLock { $0[run] } }

    private func work(_ job: Job) async {
        defer { _ = running.withLock { $0.removeValue(forKey: job.run) } }
        do {
            let inspector = try inspector(job.upload)
            let source = try inspector.source(mapping: job.mapping)
            let rejects = RejectsFile(path: "\(folder.path)/\(job.run).rejects.ndjson", of: source)
            var importing = RecordedImport(
                ledger: ledger, intake: intake, name: inspector.name, rejects: rejects, clock: clock)
            importing.progress = { [self] summary, reading in note(summary, reading, of: job.run) }
            _ = try await importing.run(source, as: job.run)
            folder.remove(job.upload)
        } catch {
            // The history of imports tells it to whoever sent the file.
            log.error("the import \(job.run) failed: \(error)")
        }
    }

    private func note(_ summary: Importer.Summary, _ reading: ReadingProgress, of run: Int64) {
        let percent = reading.bytesTotal.map { $0 == 0 ? 100 : Int(reading.bytesRead * 100 / $0) }
        running.withLock { $0[run] = ImportProgress(lines: summary.lines, percent: percent) }
    }
}
