/// What the engine refused or failed to do.
public struct EngineError: Error, Sendable, CustomStringConvertible {
    /// The engine's own words.
    public var message: String
    /// The statement that failed, for logs; nil where none was running.
    public var sql: String?

    public init(message: String, sql: String? = nil) {
        self.message = message
        self.sql = sql
    }

    public var description: String { message }
}

/// A query that was stopped because it took longer than the settings allow.
public struct QueryTimeout: Error, Sendable, CustomStringConvertible {
    public var limit: Duration
    public var sql: String

    public var description: String {
        "The query was stopped after \(limit.components.seconds) seconds. Ask for a shorter range or fewer groups."
    }
}
