import ArgumentParser
import Ledger
import Support

struct Rebuild: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Derive all facts anew from the ledger.",
        discussion:
            "Beside a running server it does it: reports go on with what is there until the new facts are complete.")

    @OptionGroup var data: DataOption

    func run() async throws {
        try data.folder.requireLedger()
        switch try await FolderDoor.open(data.folder) {
        case .own(let ledger): try await rebuild(ledger)
        case .server(let link): try await ask(link)
        }
    }

    private func rebuild(_ ledger: Ledger) async throws {
        let workspace = try await Workspace(ledger: ledger, folder: data.folder)
        let total = try ledger.span(asOf: nil)?.events ?? 0
        let progress = Progress("events")
        let start = ContinuousClock.now
        try await workspace.deriver.rebuild { progress.update("rebuilding", done: $0, of: total) }
        progress.finish()
        let span = ContinuousClock.now - start
        Console.print("rebuilt from \(Progress.grouped(total)) events (\(Progress.rate(total, in: span)))")
    }

    private func ask(_ link: ServerLink) async throws {
        let progress = Progress("events")
        defer { progress.finish() }
        _ = try await link.post("/api/v1/rebuild")
        while true {
            try await Task.sleep(for: .milliseconds(200))
            let answer = try JSON(parsing: try await link.get("/api/v1/rebuild"))
            guard let rebuild = answer["rebuild"] else { throw Failure("the server knows of no rebuild") }
            switch rebuild["state"]?.text {
            case "running": progress.update("rebuilding", done: Int(rebuild["done"]?.number ?? 0))
            case "finished":
                progress.finish()
                return Console.print(
                    "rebuilt by the server from \(Progress.grouped(Int(rebuild["done"]?.number ?? 0))) events")
            default: throw Failure("the rebuild failed: \(rebuild["failure"]?.text ?? "the server does not say why")")
            }
        }
    }
}
