import ArgumentParser
import Ledger
import Support
import Warehouse

struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check the ledger, and the facts against a derivation from scratch.",
        discussion: """
            Damage makes it fail (exit code 1); oddities, events that were accepted but look wrong, are only listed.
            """)

    @OptionGroup var data: DataOption

    func run() async throws {
        try data.folder.requireLedger()
        switch try await FolderDoor.open(data.folder) {
        case .own(let ledger): try await check(ledger)
        case .server(let link):
            var damage = try checkLedger(Ledger(folder: data.folder.path, access: .read))
            let answer = try JSON(parsing: try await link.post("/api/v1/check"))
            compare(answer["differing_tables"]?.elements.compactMap(\.text) ?? [], &damage)
            let quality = try JSON(parsing: try await link.get("/api/v1/quality"))
            show(
                (quality["counters"]?.elements ?? []).map { ($0["kind"]?.text ?? "", Int($0["count"]?.number ?? 0)) })
            try conclude(damage)
        }
    }

    private func check(_ ledger: Ledger) async throws {
        var damage = try checkLedger(ledger)
        let workspace = try await Workspace(ledger: ledger, folder: data.folder)
        let inspection = Inspection(ledger: ledger, clock: workspace.clock)
        if let reason = workspace.warehouse.rebuildReason {
            Console.print("facts: none to compare, \(reason)")
            try await workspace.catchUp()
        } else {
            try await workspace.catchUp()
            compare(try await inspection.tablesThatDiffer(in: workspace.warehouse), &damage)
        }
        try await show(inspection.oddities(of: workspace.warehouse))
        try conclude(damage)
    }

    private func compare(_ differing: [String], _ damage: inout [String]) {
        if differing.isEmpty {
            Console.print("facts: equal to a derivation from scratch")
        } else {
            damage.append("these tables differ from a derivation from scratch: \(differing.joined(separator: ", "))")
        }
    }

    private func checkLedger(_ ledger: Ledger) throws -> [String] {
        let findings = try ledger.check(limit: 20)
        let events = Progress.grouped(try ledger.span(asOf: nil)?.events ?? 0)
        if findings.isEmpty { Console.print("ledger: \(events) events, sound") }
        return findings
    }

    private func show(_ oddities: [(kind: String, count: Int)]) {
        let found = oddities.filter { $0.count > 0 }
        if found.isEmpty { return Console.print("oddities: none") }
        Console.print("oddities:")
        for oddity in found { Console.print("  \(oddity.kind): \(Progress.grouped(oddity.count))") }
    }

    private func conclude(_ damage: [String]) throws {
        guard !damage.isEmpty else { return }
        throw Failure(
            "damage found\n" + damage.map { "  \($0)" }.joined(separator: "\n"),
            remedy: "Facts are mended by `turnaround rebuild`; a ledger by going back to a backup.")
    }
}
