import Semantics
import Synchronization

/// Results of statements, kept until the facts change. The same statement over the same facts has one result, so that a report that was
/// asked before is answered without asking the engine again.
final class ResultCache: Sendable {
    private struct Entry {
        var result: ResultTable
        var lastUse: Int
        var cells: Int
    }

    private struct State {
        /// Counts the changes of the facts.
        var version = 0
        var entries: [Statement: Entry] = [:]
        var uses = 0
        var cells = 0
    }

    /// How many values all kept results may hold together, and one of them alone.
    private let capacity: Int
    private let largest: Int
    private let state = Mutex(State())

    init(capacity: Int = 2_000_000, largest: Int = 300_000) {
        self.capacity = capacity
        self.largest = largest
    }

    /// The kept result, or what `compute` gives, which is kept unless the facts changed meanwhile.
    func result(of statement: Statement, _ compute: () async throws -> ResultTable) async throws -> ResultTable {
        let (kept, version) = state.withLock { state in
            state.uses += 1
            state.entries[statement]?.lastUse = state.uses
            return (state.entries[statement]?.result, state.version)
        }
        if let kept { return kept }
        let result = try await compute()
        state.withLock { state in
            if state.version == version { keep(result, of: statement, in: &state) }
        }
        return result
    }

    func factsChanged() {
        state.withLock { state in
            state.version += 1
            state.entries.removeAll()
            state.cells = 0
        }
    }

    private func keep(_ result: ResultTable, of statement: Statement, in state: inout State) {
        let cells = (result.rows.count + 1) * (result.columns.count + 1) + statement.parameters.count
        guard cells <= largest, state.entries[statement] == nil else { return }
        state.entries[statement] = Entry(result: result, lastUse: state.uses, cells: cells)
        state.cells += cells
        while state.cells > capacity, let oldest = state.entries.min(by: { $0.value.lastUse < $1.value.lastUse }) {
            state.entries[oldest.key] = nil
            state.cells -= oldest.value.cells
        }
    }
}
