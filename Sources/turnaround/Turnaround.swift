import ArgumentParser
import Foundation

@main
struct Turnaround: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "turnaround",
        abstract: "Service reports for customer-support teams, each number explainable.",
        discussion: """
            Events go in (serve, import, demo), reports come out (serve, report). Everything lives in one folder.
            Exit codes: 0 ok, 1 failed, 2 wrong use.
            """,
        subcommands: [
            Serve.self, Import.self, ReportCommand.self, Explain.self, Rebuild.self, Demo.self, Check.self, Export.self,
            Backup.self, TokenCommand.self, SettingsCommand.self, BenchCommand.self,
        ])

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            ExitStatus(of: error).leave()
        }
    }
}
