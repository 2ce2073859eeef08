import Support

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

extension SQLValue {
    /// Texts are compared exactly, as engines do.
    public static func == (a: SQLValue, b: SQLValue) -> Bool {
        switch (a, b) {
        case (.null, .null): true
        case (.integer(let a), .integer(let b)): a == b
        case (.double(let a), .double(let b)): a == b
        case (.text(let a), .text(let b)): a.isExactly(b)
        case (.bool(let a), .bool(let b)): a == b
        case (.integers(let a), .integers(let b)): a == b
        case (.texts(let a), .texts(let b)): a.elementsEqual(b) { $0.isExactly($1) }
        case (.null, _), (.integer, _), (.double, _), (.text, _), (.bool, _), (.integers, _), (.texts, _): false
        }
    }
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
