import ArgumentParser
import Connectors
import Foundation
import Ledger
import Support

struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fill a folder with a year of a help desk that does not exist.",
        discussion: "The same seed and end give the same events. A ledger that has events already is left alone.")

    @OptionGroup var data: DataOption
    @Option(help: ArgumentHelp("When the year ends (default: now).", valueName: "instant")) var until: String?
    @Option(help: "Chooses the chance.") var seed: UInt64 = 1
    @Option(help: "Tickets of the year.") var tickets = 20_000
    @Option(help: "Messages of a ticket, on average (3 or more).") var messages = 5.0
    @Flag(help: "Also into a ledger that has events already.") var force = false

    func run() async throws {
        let end = try until.map { text in
            guard let end = Instant(rfc3339: text) else {
                throw Failure.wrongUse(
                    "'\(text)' is no instant", remedy: "As 2024-03-31T18:00:00Z, with Z or an offset.")
            }
            return end
        }
        try data.folder.prepare()
        guard case .own(let ledger) = try await FolderDoor.open(data.folder) else {
            throw Failure("a server works on \(data.folder.path)", remedy: "Stop it first, or name another folder.")
        }
        guard try force || ledger.lastSequence() == 0 else {
            throw Failure(
                "the ledger in \(data.folder.path) has events already",
                remedy: "Name an empty folder with --data, or mix them with --force.")
        }
        try await DemoFill(ledger: ledger, seed: seed, until: end ?? .now(), tickets: tickets, messages: messages).run()
        let workspace = try await Workspace(ledger: ledger, folder: data.folder)
        try await workspace.catchUp()
    }
}
