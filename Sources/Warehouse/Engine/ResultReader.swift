import CDuckDB
import Semantics

/// Turns the engine's vectors into rows.
struct ResultReader {
    private let names: [String]
    private let types: [ColumnType]

    init(_ result: inout duckdb_result, sql: String) throws {
        var names: [String] = []
        var types: [ColumnType] = []
        for column in 0..<duckdb_column_count(&result) {
            let name = duckdb_column_name(&result, column).map { String(cString: $0) } ?? ""
            guard let type = ColumnType(of: &result, column: column) else {
                let code = duckdb_column_type(&result, column).rawValue
                throw EngineError(message: "column \(name) has a type (\(code)) that is not read; cast it", sql: sql)
            }
            names.append(name)
            types.append(type)
        }
        self.names = names
        self.types = types
    }

    func table(of result: duckdb_result) throws -> ResultTable {
        var table = ResultTable(columns: names, rows: [])
        while var chunk = duckdb_fetch_chunk(result) {
            append(chunk, to: &table.rows)
            withUnsafeMutablePointer(to: &chunk) { pointer in
                pointer.withMemoryRebound(to: duckdb_data_chunk?.self, capacity: 1) { duckdb_destroy_data_chunk($0) }
            }
        }
        return table
    }

    private func append(_ chunk: duckdb_data_chunk, to rows: inout [[SQLValue]]) {
        let readers = types.enumerated().map { index, type in
            ColumnReader(type: type, vector: duckdb_data_chunk_get_vector(chunk, idx_t(index)))
        }
        let count = Int(duckdb_data_chunk_get_size(chunk))
        rows.reserveCapacity(rows.count + count)
        for row in 0..<count {
            rows.append(
                [SQLValue](unsafeUninitializedCapacity: readers.count) { buffer, initialized in
                    for index in readers.indices { buffer.initializeElement(at: index, to: readers[index].value(row)) }
                    initialized = readers.count
                })
        }
    }
}
