import ArgumentParser
import Foundation
import Ledger
import Support

struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write every event of the ledger as NDJSON.",
        discussion: """
            What it writes, `turnaround import` reads: into an empty folder it gives the same reports.
            The order is that of tickets, people and objects, each by time; gzip where the file's name ends in .gz.
            """)

    @OptionGroup var data: DataOption
    @Argument(help: "The file; standard output where none is named.", completion: .file()) var file: String?
    @Flag(help: "Overwrite the file.") var force = false

    func run() async throws {
        try data.folder.requireLedger()
        let ledger = try Ledger(folder: data.folder.path, access: .read)
        if let file, !force, FileManager.default.fileExists(atPath: file) {
            throw Failure("\(file) exists already", remedy: "Name another file, or say --force.")
        }
        let output = try EventOutput(path: file)
        let progress = Progress("events", quiet: file == nil)
        var count = 0
        let encoder = EventEncoder()
        try ledger.forEachRawTimelines(of: Set(Subject.Kind.allCases)) { timelines in
            for index in 0..<timelines.count {
                for event in try timelines.events(at: index) {
                    try output.writeLine(encoder.json(event))
                    count += 1
                }
            }
            progress.update("exporting", done: count)
        }
        try output.finish()
        progress.finish()
        if let file { Console.print("\(Progress.grouped(count)) events written to \(file)") }
    }
}
