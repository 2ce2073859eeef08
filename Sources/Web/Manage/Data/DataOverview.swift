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
        var runMessage: String?
    }

    struct Counter {
        var kindAddress: String
        var kindLabel: String
        var kindHint: String?
        var count: String
        var isZero: Bool
    }

    var takesFiles: Bool
    var limitText: String
    var limitBytes: String
    var runs: [Run]
    var counters: [Counter]
    var standingText: String?
    var lagText: String?

    init(
        runs: [ImportRun], counters: [DataQuality.Counter]?, standing: WarehouseStatus?, limit: Int, takesFiles: Bool,
        page: PageContext
    ) {
        let (words, format, zone) = (page.words, page.format, Zone(page.settings.timeZone) ?? .utc)
        self.takesFiles = takesFiles
        limitText = words.text("upload_limit", ["size": ByteText.text(Int64(limit), format)])
        limitBytes = String(limit)
        self.runs = runs.map { run in
            Run(
                runAddress: "/data/imports/\(run.id)", file: run.file, started: format.dateAndTime(run.started, zone),
                state: words["import_" + run.state.rawValue], accepted: format.integer(run.counts.accepted),
                duplicates: format.integer(run.counts.duplicates), rejected: format.integer(run.counts.rejected),
                rejectsAddress: page.mayAdminister && run.rejectsPath != nil && run.counts.rejected > 0
                    ? "/data/imports/\(run.id)/rejects" : nil,
                runMessage: run.message)
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

/// Sizes of files, in units of 1024.
enum ByteText {
    static func text(_ bytes: Int64, _ format: LocalFormat) -> String {
        let units = ["B", "kB", "MB", "GB", "TB"]
        var value = Double(bytes)
        var unit = 0
        while value >= 1024, unit < units.count - 1 {
            value /= 1024
            unit += 1
        }
        return "\(format.number(value, decimals: unit == 0 ? 0 : 1))\u{A0}\(units[unit])"
    }
}

/// What is odd, a page of it.
struct QualityList {
    struct Row {
        var kindLabel: String
        var ticket: String?
        var ticketAddress: String?
        var detail: String
    }

    var heading: String
    var totalText: String
    var rows: [Row]
    var previousAddress: String?
    var nextAddress: String?

    init(_ quality: DataQuality, kind: String?, page: Int, perPage: Int, words: Words) {
        heading = kind.map { words.optional("odd_" + $0) ?? $0 } ?? words["quality"]
        totalText = words.count("odd_total", quality.total)
        rows = quality.oddities.map { oddity in
            Row(
                kindLabel: words.optional("odd_" + oddity.kind) ?? oddity.kind, ticket: oddity.ticket,
                ticketAddress: oddity.ticket.map { "/tickets/\(PageAddress.encoded($0))" }, detail: oddity.detail)
        }
        let address = PageAddress("/data/quality").setting("kind", kind)
        if page > 1 { previousAddress = address.setting("page", String(page - 1)).text }
        if page * perPage < quality.total { nextAddress = address.setting("page", String(page + 1)).text }
    }
}

/// One import, running or past.
struct ImportPageModel {
    struct Figure {
        var figureLabel: String
        var figureValue: String
    }

    var file: String
    var stateText: String
    var isRunning: Bool
    var isFailed: Bool
    var runMessage: String?
    var percent: String?
    var figures: [Figure]
    var rejectsAddress: String?
    var times: String

    init(_ run: ImportRun, progress: ImportProgress?, page: PageContext) {
        let (words, format, zone) = (page.words, page.format, Zone(page.settings.timeZone) ?? .utc)
        file = run.file
        stateText = words["import_" + run.state.rawValue]
        isRunning = run.state == .running
        isFailed = run.state == .failed || run.state == .interrupted
        runMessage = run.message
        percent = progress?.percent.map(String.init)
        figures = [
            ("import_accepted", run.counts.accepted), ("import_duplicates", run.counts.duplicates),
            ("import_rejected", run.counts.rejected), ("import_unknown_keys", run.counts.unknownKeys),
        ].map { Figure(figureLabel: words[$0.0], figureValue: format.integer($0.1)) }
        rejectsAddress =
            page.mayAdminister && run.rejectsPath != nil && run.counts.rejected > 0
            ? "/data/imports/\(run.id)/rejects" : nil
        let started = format.dateAndTime(run.started, zone)
        times =
            run.finished.map {
                words.text("import_took", ["start": started, "span": format.duration(max(1000, $0 - run.started))])
            } ?? words.text("import_since", ["start": started])
    }
}
