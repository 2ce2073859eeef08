import ArgumentParser
import Connectors
import Foundation
import Ledger
import Support
import Web

struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take events from files into the ledger.",
        discussion: """
            NDJSON, one event per line, or one JSON list of events; or CSV tables, by a mapping file. All plain or gzip. `-` is
            standard input.
            Safe to repeat: what is known already is counted as a duplicate and ignored. Lines that are no events are written
            to FILE.rejects.ndjson with their reason (rows of a table to FILE.rejects.csv too) and stop nothing; the exit code is 0 all the same.
            Beside a running server the events are handed to it.
            """)

    @OptionGroup var data: DataOption
    @Argument(help: "Files of events.", completion: .file()) var files: [String]
    @Option(help: ArgumentHelp("How the columns of a CSV table become events (YAML).", valueName: "file"))
    var mapping: String?

    func run() async throws {
        try data.folder.prepare()
        let sources = try files.map { (file: $0, source: try EventFiles.open($0, mapping: mapping)) }
        let start = ContinuousClock.now
        let door = try await FolderDoor.open(data.folder)
        let ledger = try door.ledger(in: data.folder)
        if case .own = door { try ledger.imports.markInterrupted(now: .now()) }
        var total = Importer.Summary()
        for (file, source) in sources {
            let summary = try await take(source, named: file, through: door.intake, noting: ledger)
            if sources.count > 1 { Console.print("\(file): \(summary.words)") }
            total = total + summary
        }
        let span = ContinuousClock.now - start
        Console.print("\(total.words) (\(Progress.rate(total.lines, in: span)))")
        if case .own = door { try await derive(ledger) }
    }

    private func take(
        _ source: any EventSource, named file: String, through intake: any EventIntake, noting ledger: Ledger
    ) async throws -> Importer.Summary {
        let progress = Progress("events")
        defer { progress.finish() }
        let rejects = RejectsFile(beside: file == "-" ? "stdin" : file, of: source)
        var importing = RecordedImport(
            ledger: ledger, intake: intake, name: file, rejects: rejects, clock: Instant.now)
        importing.mapping = mapping.flatMap { try? String(contentsOfFile: $0, encoding: .utf8) }
        importing.progress = { summary, reading in
            let percent = reading.bytesTotal.map { total in total == 0 ? 100 : reading.bytesRead * 100 / total }
            let share = percent.map { " (\($0) %)" } ?? ""
            progress.update(file + share, done: summary.lines)
        }
        let summary = try await importing.run(source)
        progress.finish()
        for (key, count) in summary.unknownKeys.sorted(by: { $0.value > $1.value }).prefix(5) {
            Console.say("\(file): the key '\(key)' is unknown and was ignored, \(Progress.grouped(count)) times")
        }
        if summary.rejected > 0 { Console.say("\(file): what was rejected is in \(rejects.path)") }
        return summary
    }

    private func derive(_ ledger: Ledger) async throws {
        let workspace = try await Workspace(ledger: ledger, folder: data.folder)
        try await workspace.catchUp()
    }
}

extension FolderDoor {
    /// For everything but events, where a server has those.
    fileprivate func ledger(in folder: DataFolder) throws -> Ledger {
        switch self {
        case .own(let ledger): ledger
        case .server: try Ledger(folder: folder.path, access: .administer)
        }
    }

    var intake: any EventIntake {
        switch self {
        case .own(let ledger): LedgerIntake(ledger: ledger, wake: {})
        case .server(let link): RemoteIntake(link: link)
        }
    }
}

extension Importer.Summary {
    var words: String {
        var words = "\(Progress.grouped(accepted)) accepted, \(Progress.grouped(duplicates)) duplicates"
        words += ", \(Progress.grouped(rejected)) rejected"
        let unknown = unknownKeys.values.reduce(0, +)
        if unknown > 0 { words += ", \(Progress.grouped(unknown)) unknown keys ignored" }
        return words
    }
}

extension Workspace {
    /// With progress on standard error, where it takes long.
    func catchUp() async throws {
        let progress = Progress("events")
        defer { progress.finish() }
        try await deriver.catchUp { progress.update("deriving", done: $0) }
    }
}
