import CDuckDB
import Semantics

/// A statement that the engine has compiled, with values bound to its placeholders.
struct PreparedStatement: ~Copyable {
    private let sql: String
    private let session: DuckSession
    private let handle: duckdb_prepared_statement?

    init(_ sql: String, session: DuckSession) throws {
        var prepared: duckdb_prepared_statement?
        let state = duckdb_prepare(session.handle, sql, &prepared)
        guard state == DuckDBSuccess else {
            let message = PreparedStatement.text(duckdb_prepare_error(prepared))
            duckdb_destroy_prepare(&prepared)
            throw EngineError(message: message, sql: sql)
        }
        self.sql = sql
        self.session = session
        handle = prepared
    }

    func bind(_ values: [SQLValue]) throws {
        let expected = Int(duckdb_nparams(handle))
        guard values.count == expected else {
            throw EngineError(message: "the statement takes \(expected) values, not \(values.count)", sql: sql)
        }
        for (index, value) in values.enumerated() {
            guard bind(value, at: idx_t(index + 1)) == DuckDBSuccess else {
                throw EngineError(message: "value \(index + 1) could not be bound", sql: sql)
            }
        }
    }

    private func bind(_ value: SQLValue, at index: idx_t) -> duckdb_state {
        switch value {
        case .null: duckdb_bind_null(handle, index)
        case .integer(let number): duckdb_bind_int64(handle, index, number)
        case .double(let number): duckdb_bind_double(handle, index, number)
        case .bool(let flag): duckdb_bind_boolean(handle, index, flag)
        case .text(let text): text.withEngineBytes { duckdb_bind_varchar_length(handle, index, $0, $1) }
        case .integers(let numbers): bind(numbers.map { duckdb_create_int64($0) }, of: DUCKDB_TYPE_BIGINT, at: index)
        case .texts(let texts):
            bind(
                texts.map { text in text.withEngineBytes { duckdb_create_varchar_length($0, $1) } },
                of: DUCKDB_TYPE_VARCHAR, at: index)
        }
    }

    /// Binds a list and destroys its elements.
    private func bind(_ elements: [duckdb_value?], of type: duckdb_type, at index: idx_t) -> duckdb_state {
        var elements = elements
        var elementType = duckdb_create_logical_type(type)
        // An empty array may have no address at all, which the engine refuses: it is given one element and told none.
        let count = elements.count
        if elements.isEmpty { elements.append(duckdb_create_int64(0)) }
        var list = elements.withUnsafeMutableBufferPointer {
            duckdb_create_list_value(elementType, $0.baseAddress, idx_t(count))
        }
        defer {
            duckdb_destroy_value(&list)
            for index in elements.indices { duckdb_destroy_value(&elements[index]) }
            duckdb_destroy_logical_type(&elementType)
        }
        return duckdb_bind_value(handle, index, list)
    }

    /// Runs to the end, unless the interruption stops it.
    func execute(_ interruption: Interruption) throws -> ResultTable {
        var pending: duckdb_pending_result?
        defer { duckdb_destroy_pending(&pending) }
        guard duckdb_pending_prepared(handle, &pending) == DuckDBSuccess else {
            throw EngineError(message: PreparedStatement.text(duckdb_pending_error(pending)), sql: sql)
        }
        // Only from here on does the engine heed an interrupt: what came earlier, it would have forgotten.
        do {
            try interruption.begin(session.handle, sql: sql)
        } catch {
            // The engine's threads may be at work on it already, and whoever cleans up after it would wait for their end.
            duckdb_interrupt(session.handle)
            throw error
        }
        var result = duckdb_result()
        defer { duckdb_destroy_result(&result) }
        let state = duckdb_execute_pending(pending, &result)
        try interruption.end(failed: state != DuckDBSuccess, sql: sql)
        guard state == DuckDBSuccess else {
            throw EngineError(message: PreparedStatement.text(duckdb_result_error(&result)), sql: sql)
        }
        return try ResultReader(&result, sql: sql).table(of: result)
    }

    private static func text(_ message: UnsafePointer<CChar>?) -> String {
        message.map { String(cString: $0) } ?? "unknown error"
    }

    deinit {
        var closing = handle
        duckdb_destroy_prepare(&closing)
    }
}

extension String {
    /// The UTF-8 bytes as the engine takes them: an address, never nil, and a length.
    func withEngineBytes<Result>(_ body: (UnsafePointer<CChar>?, idx_t) -> Result) -> Result {
        var text = self
        return text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { body($0.baseAddress, idx_t($0.count)) }
        }
    }
}
