import Connectors
import Ledger
import Support
import Web

/// An import of one file that the ledger's history of imports tells of: while it runs, and what became of it.
struct RecordedImport {
    let ledger: Ledger
    let intake: any EventIntake
    /// As people call the file.
    let name: String
    let rejects: RejectsFile
    let clock: @Sendable () -> Instant
    /// By which a table becomes events, as text.
    var mapping: String?
    var progress: (Importer.Summary, ReadingProgress) -> Void = { _, _ in }

    /// - Parameter run: its place in the history; nil: a new one.
    func run(_ source: any EventSource, as run: Int64? = nil) async throws -> Importer.Summary {
        let run = try run ?? ledger.imports.start(file: name, mapping: mapping, now: clock())
        var latest = Importer.Summary()
        var noted = ContinuousClock.now
        var importer = Importer(intake: intake, rejects: rejects) { summary, reading in
            latest = summary
            progress(summary, reading)
            guard ContinuousClock.now - noted > .seconds(1) else { return }
            noted = .now
            // Only for those who look on: the end is noted for certain.
            try? ledger.imports.note(summary.counts, of: run)
        }
        do {
            let summary = try await importer.run(source)
            try finish(run, summary, failure: nil)
            return summary
        } catch {
            try finish(run, latest, failure: "\(error)")
            throw error
        }
    }

    private func finish(_ run: Int64, _ summary: Importer.Summary, failure: String?) throws {
        try ledger.imports.finish(
            run, counts: summary.counts, rejectsPath: summary.rejected > 0 ? rejects.path : nil, failure: failure,
            now: clock())
    }
}

extension Importer.Summary {
    var counts: ImportRun.Counts {
        ImportRun.Counts(
            accepted: accepted, duplicates: duplicates, rejected: rejected,
            unknownKeys: unknownKeys.values.reduce(0, +))
    }
}
