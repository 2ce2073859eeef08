import Ledger
import Reports
import Support

/// The data page: a file to bring in, what came in before, and what is odd.
struct DataOverview {
    struct Run {
        var runAddress: String
        var file: String
        var started: String
        var state: String
        var accepted: String
        var duplicates: String
        var rejected: String
        var rejectsAddress: String?
        var importedBy: String
    }

    struct Counter {
        var kindAddress: String
        var kindLabel: String
        var kindHint: String?
        var count: String
        var isZero: Bool
    }

    /// A file that waits for a decision.
    struct Waiting {
        var uploadId: String
        var file: String
        var size: String
        var received: String
    }

    var takesFiles: Bool
    var limitText: String
    var limitBytes: String
    var waiting: [Waiting]
    var hasWaiting: Bool
    var runs: [Run]
    var counters: [Counter]
    var standingText: String?
    var lagText: String?

    init(
        runs: [ImportRun], names: ImporterNames, waiting: [PendingUpload], counters: [DataQuality.Counter]?,
        standing: WarehouseStatus?, limit: Int, takesFiles: Bool,
        page: PageContext
    ) {
        let (words, format, zone) = (page.words, page.format, Zone(page.settings.timeZone) ?? .utc)
        self.takesFiles = takesFiles
        limitText = words.text("upload_limit", ["size": ByteText.text(Int64(limit), format)])
        limitBytes = String(limit)
        self.waiting = waiting.map {
            Waiting(
                uploadId: $0.id, file: $0.name, size: ByteText.text($0.bytes, format),
                received: format.dateAndTime($0.received, zone))
        }
        hasWaiting = !waiting.isEmpty
        self.runs = runs.map { run in
            Run(
                runAddress: "/data/imports/\(run.id)", file: run.file, started: format.dateAndTime(run.started, zone),
                state: words["import_" + run.state.rawValue], accepted: format.integer(run.counts.accepted),
                duplicates: format.integer(run.counts.duplicates), rejected: format.integer(run.counts.rejected),
                rejectsAddress: page.mayAdminister && run.rejectsPath != nil && run.counts.rejected > 0
                    ? "/data/imports/\(run.id)/rejects" : nil,
                importedBy: names.importer(of: run))
        }
        self.counters = (counters ?? []).map { counter in
            Counter(
                kindAddress: PageAddress("/data/quality", [.init(name: "kind", value: counter.kind)]).text,
                kindLabel: words.optional("odd_" + counter.kind) ?? counter.kind,
                kindHint: words.optional("odd_hint_" + counter.kind), count: format.integer(counter.count),
                isZero: counter.count == 0)
        }
        standingText = standing.map { words.count("events_in_all", $0.events) }
        lagText = standing.flatMap { $0.lag > 0 ? words.count("events_waiting", Int($0.lag)) : nil }
    }
}
