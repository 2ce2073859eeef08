/// Finds the column that says which ticket a row is about.
enum TicketColumn {
    /// Nil: none looks like it.
    static func find(_ profiles: [ColumnProfile]) -> ColumnProfile? {
        let candidates = profiles.filter { $0.missing < 0.01 && $0.isIdentifier && !$0.isTime && $0.words.count > 1 }
        let rated = candidates.map { ($0, score($0.name)) }.filter { $0.1 > 0 }
        if let best = rated.map(\.1).max() { return rated.first { $0.1 == best }?.0 }
        // No name helps. A ticket's id is rarely the same twice in a row of counts or words.
        return candidates.first { $0.words.count > 10 && !$0.isFlag && $0.uniqueness > 0.02 && $0.uniqueness < 0.9 }
            ?? candidates.first { $0.uniqueness == 1 }
    }

    /// Of `ticket_id`, `Issue key`, `number`, `id`: the more it says, the more.
    private static func score(_ name: ColumnName) -> Int {
        let isOnlyThis = name.words.allSatisfy {
            Vocabulary.tickets.contains($0) || Vocabulary.identifiers.contains($0)
        }
        guard isOnlyThis, !name.words.isEmpty, name.words != ["code"] else { return 0 }
        if name.has(anyOf: Vocabulary.tickets) { return name.has(anyOf: Vocabulary.identifiers) ? 5 : 4 }
        if name.has(anyOf: ["number", "nummer", "key", "número", "numero"]) { return 3 }
        return 1
    }
}
