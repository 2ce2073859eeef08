import ArgumentParser
import Foundation
import Reports
import Support
import Web

struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Answer a report.",
        usage: "turnaround report <slug> [--<parameter> <value> ...] [--format table|csv|json] [--data <folder>]",
        discussion: """
            The parameters are those of the API and of a page's URL, as flags: --range last-30-days, --from 2024-01-01,
            --group team, --clock sla, --where priority:any:high,urgent (repeatable), --as-of 2024-03-31T18:00:00Z.
            A report refuses what it does not have, and says what it has.

            Reports:
            \(ReportLibrary.all.map { "  \($0.slug) - \($0.title)" }.joined(separator: "\n"))
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case table, csv, json }

    @OptionGroup var data: DataOption
    @Option(help: "How the answer is written.") var format = Format.table
    @Argument(help: "Which report.") var slug: String
    @Argument(parsing: .allUnrecognized, help: ArgumentHelp("The report's parameters.", visibility: .hidden))
    var flags: [String] = []

    func run() async throws {
        let parameters = try ParameterFlags(flags).parameters
        guard let report = ReportLibrary.report(slug) else {
            let known = ReportLibrary.all.map(\.slug).joined(separator: ", ")
            throw Failure.wrongUse("there is no report '\(slug)'", remedy: "There are: \(known)")
        }
        try data.folder.requireLedger()
        switch try await FolderDoor.open(data.folder) {
        case .own(let ledger):
            let workspace = try await Workspace(ledger: ledger, folder: data.folder)
            try await workspace.catchUp()
            let answer = try await workspace.desk.answer(report, parameters: parameters)
            write(format == .csv ? Array(answer.csv.utf8) : answer.json)
        case .server(let link):
            let ending = format == .csv ? ".csv" : ""
            write(try await link.get("/api/v1/reports/\(slug)\(ending)", parameters))
        }
    }

    private func write(_ bytes: [UInt8]) {
        switch format {
        case .csv: Console.write(bytes)
        case .json: Console.write(bytes + (bytes.last == UInt8(ascii: "\n") ? [] : [UInt8(ascii: "\n")]))
        case .table:
            guard let answer = try? JSON(parsing: bytes) else { return Console.write(bytes) }
            Console.print(AnswerTable(answer, width: Console.columns).text)
        }
    }
}
