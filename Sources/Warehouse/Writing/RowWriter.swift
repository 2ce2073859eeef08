import CDuckDB
import Support

/// Writes rows of one table straight into the engine's vectors, column after column in the order in which they are declared.
///
/// Each value is written by the call for what its column holds; `endRow` closes the row. What was written joins the transaction of
/// the session's connection when a chunk is full, and at the latest in `flush`.
final class RowWriter {
    private let table: Table
    private let appender: duckdb_appender?
    private let chunk: duckdb_data_chunk?
    private let capacity = Int(duckdb_vector_size())
    private var vectors: [ColumnVector]
    private var row = 0
    private var column = 0

    init(_ table: Table, session: DuckSession) throws {
        var appender: duckdb_appender?
        guard duckdb_appender_create(session.handle, nil, table.name, &appender) == DuckDBSuccess else {
            let message = RowWriter.problem(appender)
            duckdb_appender_destroy(&appender)
            throw EngineError(message: message)
        }
        var types = table.columns.map { duckdb_create_logical_type($0.engineType) }
        defer { for index in types.indices { duckdb_destroy_logical_type(&types[index]) } }
        self.table = table
        self.appender = appender
        chunk = duckdb_create_data_chunk(&types, idx_t(types.count))
        vectors = []
        openVectors()
    }

    private func openVectors() {
        vectors = table.columns.indices.map { ColumnVector(duckdb_data_chunk_get_vector(chunk, idx_t($0))) }
    }

    // MARK: Values

    func key(_ key: Int32?) { write(key) }
    func count(_ count: Int?) { write(count.map { Int32(clamping: $0) }) }
    func instant(_ instant: Instant?) { write(instant?.milliseconds) }
    func duration(_ duration: Milliseconds?) { write(duration) }
    func code(_ code: Int?) { write(code.map { Int8(clamping: $0) }) }
    func flag(_ flag: Bool?) { write(flag) }
    func number(_ number: Double?) { write(number) }

    func text(_ text: String?) {
        guard let text else { return null() }
        vectors[column].set(text, at: row)
        column += 1
    }

    /// The two columns of `Column.credit`.
    func credit(_ credit: Credit, _ keys: KeyRing) {
        key(keys.users[credit.owner])
        key(keys.teams[credit.team])
    }

    private func write<Value>(_ value: Value?) {
        guard let value else { return null() }
        vectors[column].set(value, at: row)
        column += 1
    }

    private func null() {
        vectors[column].setNull(at: row)
        column += 1
    }

    // MARK: Rows

    func endRow() throws {
        precondition(column == vectors.count, "a row of \(table.name) has \(vectors.count) columns, not \(column)")
        column = 0
        row += 1
        if row == capacity { try append() }
    }

    /// Hands everything to the engine.
    func flush() throws {
        try append()
        try check(duckdb_appender_flush(appender))
    }

    private func append() throws {
        guard row > 0 else { return }
        duckdb_data_chunk_set_size(chunk, idx_t(row))
        try check(duckdb_append_data_chunk(appender, chunk))
        duckdb_data_chunk_reset(chunk)
        row = 0
        openVectors()
    }

    private func check(_ state: duckdb_state) throws {
        guard state == DuckDBSuccess else {
            throw EngineError(message: "\(table.name): \(RowWriter.problem(appender))")
        }
    }

    private static func problem(_ appender: duckdb_appender?) -> String {
        duckdb_appender_error(appender).map { String(cString: $0) } ?? "unknown error"
    }

    deinit {
        var chunk = chunk
        duckdb_destroy_data_chunk(&chunk)
        var appender = appender
        duckdb_appender_destroy(&appender)
    }
}

extension Column {
    fileprivate var engineType: duckdb_type {
        switch content {
        case .key, .count: DUCKDB_TYPE_INTEGER
        case .instant, .duration: DUCKDB_TYPE_BIGINT
        case .text: DUCKDB_TYPE_VARCHAR
        case .flag: DUCKDB_TYPE_BOOLEAN
        case .code: DUCKDB_TYPE_TINYINT
        case .number: DUCKDB_TYPE_DOUBLE
        }
    }
}
