import CDuckDB

/// One column of the chunk that is being filled.
struct ColumnVector {
    private let vector: duckdb_vector?
    private let data: UnsafeMutableRawPointer?
    /// Made when the first value is missing.
    private var validity: UnsafeMutablePointer<UInt64>?

    init(_ vector: duckdb_vector?) {
        self.vector = vector
        data = duckdb_vector_get_data(vector)
    }

    func set<Value>(_ value: Value, at row: Int) {
        data?.storeBytes(of: value, toByteOffset: row * MemoryLayout<Value>.stride, as: Value.self)
    }

    func set(_ text: String, at row: Int) {
        text.withEngineBytes { duckdb_vector_assign_string_element_len(vector, idx_t(row), $0, $1) }
    }

    mutating func setNull(at row: Int) {
        if validity == nil {
            duckdb_vector_ensure_validity_writable(vector)
            validity = duckdb_vector_get_validity(vector)
        }
        validity?[row >> 6] &= ~(1 << UInt64(row & 63))
    }
}
