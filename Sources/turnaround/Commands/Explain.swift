import ArgumentParser
import Foundation
import Ledger
import Support
import Web

struct Explain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what happened to a ticket and how each of its durations came about.",
        discussion: "Reads the ledger only, so it works beside a running server.")

    @OptionGroup var data: DataOption
    @Argument(help: "The ticket's id.") var ticket: String
    @Option(help: ArgumentHelp("As if the ledger ended there.", valueName: "instant")) var asOf: String?

    func run() async throws {
        try data.folder.requireLedger()
        let moment = try asOf.map { text in
            guard let moment = Instant(rfc3339: text) else {
                throw Failure.wrongUse(
                    "'\(text)' is no instant", remedy: "As 2024-03-31T18:00:00Z, with Z or an offset.")
            }
            return moment
        }
        let ledger = try Ledger(folder: data.folder.path, access: .read)
        let explainer = TicketExplainer(ledger: ledger, clock: Instant.now)
        guard let account = try await explainer.account(of: ticket, asOf: moment) else {
            throw Failure("the ledger knows no ticket '\(ticket)'")
        }
        Console.write(account.text.description, to: .standardOutput)
    }
}
