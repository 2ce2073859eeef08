import Ledger
import Reports
import Support

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
    var percentText: String?
    var figures: [Figure]
    /// Of a table: its rejected rows as a table again.
    var rejectsTableAddress: String?
    var rejectsAddress: String?
    var times: String
    var byText: String
    /// By which a table was read; nil: it was a file of events.
    var mapping: String?

    init(
        _ run: ImportRun, by importer: String, hasRejectsTable: Bool, progress: ImportProgress?, page: PageContext
    ) {
        let (words, format, zone) = (page.words, page.format, Zone(page.settings.timeZone) ?? .utc)
        file = run.file
        stateText = words["import_" + run.state.rawValue]
        isRunning = run.state == .running
        isFailed = run.state == .failed || run.state == .interrupted
        runMessage = run.message
        percent = progress?.percent.map(String.init)
        percentText = progress?.percent.map { format.percent(Double($0)) }
        figures = [
            ("import_accepted", run.counts.accepted), ("import_duplicates", run.counts.duplicates),
            ("import_rejected", run.counts.rejected), ("import_unknown_keys", run.counts.unknownKeys),
        ].map { Figure(figureLabel: words[$0.0], figureValue: format.integer($0.1)) }
        if page.mayAdminister, run.rejectsPath != nil, run.counts.rejected > 0 {
            rejectsAddress = "/data/imports/\(run.id)/rejects"
            if hasRejectsTable { rejectsTableAddress = "/data/imports/\(run.id)/rejects.csv" }
        }
        byText = words.text("import_by", ["name": importer])
        mapping = page.mayAdminister ? run.mapping : nil
        let started = format.dateAndTime(run.started, zone)
        times =
            run.finished.map {
                words.text("import_took", ["start": started, "span": format.duration(max(1000, $0 - run.started))])
            } ?? words.text("import_since", ["start": started])
    }
}
