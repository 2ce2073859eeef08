/// SQL text of one dialect with the values that are bound to its placeholders, in their order.
public struct Statement: Sendable, Hashable {
    public var sql: String
    public var parameters: [SQLValue]

    public init(sql: String, parameters: [SQLValue] = []) {
        self.sql = sql
        self.parameters = parameters
    }
}

/// A value that goes into an engine or comes out of one.
public enum SQLValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case double(Double)
    case text(String)
    case bool(Bool)
    /// Only into an engine.
    case integers([Int64])
    /// Only into an engine.
    case texts([String])
}

/// What a statement answers.
public struct ResultTable: Sendable {
    public var columns: [String]
    public var rows: [[SQLValue]]

    public init(columns: [String], rows: [[SQLValue]]) {
        self.columns = columns
        self.rows = rows
    }
}

/// Whatever runs statements: an engine of the warehouse, or a stand-in in a test.
public protocol StatementRunner: Sendable {
    func run(_ statement: Statement) async throws -> ResultTable
}
