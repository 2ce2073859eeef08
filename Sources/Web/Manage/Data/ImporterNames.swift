import Ledger

/// Who imported, as people are called.
struct ImporterNames {
    private let names: [String: String]
    private let words: Words

    init(_ ledger: Ledger, words: Words) throws {
        names = try Folk(ledger: ledger).names()
        self.words = words
    }

    func importer(of run: ImportRun) -> String {
        guard let account = run.account else { return words["import_by_command"] }
        return names[account] ?? words["somebody"]
    }
}
