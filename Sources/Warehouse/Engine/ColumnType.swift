import CDuckDB

/// The engine's types that a result may have.
enum ColumnType {
    case null
    case boolean
    case int8, int16, int32, int64
    case uint8, uint16, uint32, uint64
    case int128
    case float, double
    case text
    indirect case decimal(ColumnType, scale: Int)

    /// Nil: a type that we do not read.
    init?(of result: inout duckdb_result, column: idx_t) {
        let type = duckdb_column_type(&result, column)
        guard type == DUCKDB_TYPE_DECIMAL else {
            self.init(plain: type)
            return
        }
        var logical = duckdb_column_logical_type(&result, column)
        defer { duckdb_destroy_logical_type(&logical) }
        guard let stored = ColumnType(plain: duckdb_decimal_internal_type(logical)) else { return nil }
        self = .decimal(stored, scale: Int(duckdb_decimal_scale(logical)))
    }

    private init?(plain type: duckdb_type) {
        switch type {
        case DUCKDB_TYPE_SQLNULL: self = .null
        case DUCKDB_TYPE_BOOLEAN: self = .boolean
        case DUCKDB_TYPE_TINYINT: self = .int8
        case DUCKDB_TYPE_SMALLINT: self = .int16
        case DUCKDB_TYPE_INTEGER: self = .int32
        case DUCKDB_TYPE_BIGINT: self = .int64
        case DUCKDB_TYPE_UTINYINT: self = .uint8
        case DUCKDB_TYPE_USMALLINT: self = .uint16
        case DUCKDB_TYPE_UINTEGER: self = .uint32
        case DUCKDB_TYPE_UBIGINT: self = .uint64
        case DUCKDB_TYPE_HUGEINT: self = .int128
        case DUCKDB_TYPE_FLOAT: self = .float
        case DUCKDB_TYPE_DOUBLE: self = .double
        case DUCKDB_TYPE_VARCHAR: self = .text
        default: return nil
        }
    }
}
