import CDuckDB
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
        let prepared = try PreparedStatement(statement.sql, session: self)
        try prepared.bind(statement.parameters)
        return try prepared.execute(interruption)
    }

    @discardableResult
    func run(_ sql: String, _ parameters: [SQLValue] = []) throws -> ResultTable {
        try run(Statement(sql: sql, parameters: parameters))
    }

    deinit {
        var closing: duckdb_connection? = handle
        duckdb_disconnect(&closing)
    }
}
