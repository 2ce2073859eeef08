import ArgumentParser
import Ledger

struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copy the ledger, with accounts and saved reports, into one file.",
        discussion: """
            Works beside a running server. To go back to it, put the file into an empty folder as ledger.sqlite and serve
            that: facts are derived anew.
            """)

    @OptionGroup var data: DataOption
    @Argument(help: "The file to make.", completion: .file()) var file: String

    func run() async throws {
        try data.folder.requireLedger()
        try Ledger(folder: data.folder.path, access: .read).backUp(to: file)
        Console.print("the ledger is backed up to \(file)")
    }
}
