import ArgumentParser
import Foundation
import Ledger
import Reports
import Semantics
import Support
import Web

/// For scripts/bench: how long every report of a year takes in this process, and what plain SQL over message rows takes beside it.
struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench-reports", abstract: "Measure every report of a year (used by scripts/bench).",
        shouldDisplay: false)

    @OptionGroup var data: DataOption

    func run() async throws {
        try data.folder.requireLedger()
        let opening = ContinuousClock.now
        let ledger = try Ledger(folder: data.folder.path, access: .write)
        let workspace = try await Workspace(ledger: ledger, folder: data.folder)
        try await workspace.deriver.catchUp()
        let opened = ContinuousClock.now - opening
        guard let end = workspace.deriver.standing.current.span?.latest else { throw Failure("the ledger is empty") }
        Console.print("opened\t\t\(milliseconds(opened))\t\t")

        let year = BenchYear(ending: Zone.utc.date(at: end))
        for report in ReportLibrary.all {
            for view in report.controls.hasViews ? ["totals", "over-time"] : ["totals"] {
                let cold = try await time(report, view, year, workspace)
                var warm: [Duration] = []
                // A day earlier each time: an answer that is kept from before would measure nothing.
                for shift in 1...5 { warm.append(try await time(report, view, year.earlier(by: shift), workspace)) }
                var kept: [Duration] = []
                for _ in 1...5 { kept.append(try await time(report, view, year, workspace)) }
                Console.print(
                    "\(report.slug)\t\(view)\t\(milliseconds(cold))\t\(milliseconds(warm.sorted()[2]))\t\(milliseconds(kept.sorted()[2]))"
                )
            }
        }
        for question in HandWrittenQuestion.all {
            let byReport = try await median(of: question.slug, year, workspace)
            let byHand = try await question.median(in: workspace.warehouse, year)
            Console.print(
                "\(question.slug)\thand-written\t\(milliseconds(byReport))\t\(milliseconds(byHand))\t\(question.words)")
        }
    }

    private func median(of slug: String, _ year: BenchYear, _ workspace: Workspace) async throws -> Duration {
        guard let report = ReportLibrary.report(slug) else { return .zero }
        var times: [Duration] = []
        for shift in 10..<15 { times.append(try await time(report, "totals", year.earlier(by: shift), workspace)) }
        return times.sorted()[2]
    }

    private func time(
        _ report: Reports.Report, _ view: String, _ year: BenchYear, _ workspace: Workspace
    ) async throws -> Duration {
        var parameters = year.parameters
        if report.controls.groups.contains("owner") { parameters.append(Parameter(name: "group", value: "owner")) }
        if report.controls.hasViews { parameters.append(Parameter(name: "view", value: view)) }
        let start = ContinuousClock.now
        _ = try await workspace.desk.answer(report, parameters: parameters)
        return ContinuousClock.now - start
    }

    private func milliseconds(_ span: Duration) -> String {
        String(format: "%.1f", span / .milliseconds(1))
    }
}
