import Semantics
public import Support

extension Warehouse {
    /// Ids of the tickets whose facts depend on one of these users or pipelines: they are to be derived again when it changes.
    public func tickets(mentioning subjects: some Sequence<Subject>) async throws -> Set<String> {
        let byKind = Dictionary(grouping: subjects, by: \.kind)
        var tickets: Set<String> = []
        for (kind, subjects) in byKind {
            let statement = Statement(
                sql: """
                    SELECT DISTINCT t.id FROM mentions m JOIN tickets t ON t.key = m.ticket
                    WHERE m.kind = ? AND m.id IN (SELECT unnest(?))
                    """,
                parameters: [.integer(Int64(kind.rawValue)), .texts(subjects.map(\.id))])
            for row in try await run(statement).rows {
                if case .text(let id) = row[0] { tickets.insert(id) }
            }
        }
        return tickets
    }
}
