import CDuckDB
import Dispatch
import Semantics

/// One connection, whose calls block; it belongs to the one actor that keeps it.
final class DuckSession {
    private let database: DuckDatabase
    let handle: duckdb_connection

    init(_ database: DuckDatabase) throws {
        var connected: duckdb_connection?
        guard duckdb_connect(database.handle, &connected) == DuckDBSuccess, let connected else {
            throw EngineError(message: "the engine gave no connection")
        }
        self.database = database
        handle = connected
    }

    /// Runs one statement and reads its whole answer.
    func run(_ statement: Statement, interruption: Interruption = Interruption()) throws -> ResultTable {
        defer { if interruption.isStopped { settle() } }
        let prepared = try PreparedStatement(statement.sql, session: self)
        try prepared.bind(statement.parameters)
        return try prepared.execute(interruption)
    }

    /// Ends what the engine's threads may still do for a query that was stopped. The next query would wait for them, and they
    /// heed nothing but an interrupt, which the engine can forget: so it is repeated until they are done.
    private func settle() {
        let address = UInt(bitPattern: handle)
        let queue = DispatchQueue(label: "turnaround.warehouse.settle")
        let nudge = DispatchSource.makeTimerSource(queue: queue)
        nudge.setEventHandler { duckdb_interrupt(UnsafeMutablePointer(bitPattern: address)) }
        nudge.schedule(deadline: .now(), repeating: .milliseconds(10))
        nudge.resume()
        cleanUp()
        nudge.cancel()
        queue.sync {}
        // The last interrupt is forgotten with this one.
        cleanUp()
    }

    /// Prepares a query of no use, which cleans up after the one before it.
    private func cleanUp() { _ = try? PreparedStatement("SELECT 1", session: self) }

    @discardableResult
    func run(_ sql: String, _ parameters: [SQLValue] = []) throws -> ResultTable {
        try run(Statement(sql: sql, parameters: parameters))
    }

    deinit {
        var closing: duckdb_connection? = handle
        duckdb_disconnect(&closing)
    }
}
