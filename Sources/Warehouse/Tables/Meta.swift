import Semantics

/// What a warehouse says of itself.
struct Meta: Sendable, Equatable {
    static let table = Table("meta", [.text("name"), .text("value")])

    var schemaVersion: Int?
    /// The ledger whose facts these are.
    var ledger: String?
    /// The ledger's sequence up to which everything is derived.
    var derivedThrough: Int64?
    /// False while the first load goes on.
    var isComplete = false
    /// What whoever derives wants to find again.
    var marks: [String: String] = [:]

    init() {}

    /// Throws if there is no such table.
    init(storedIn session: DuckSession) throws {
        for row in try session.run("SELECT name, value FROM meta").rows {
            guard case .text(let name) = row[0], case .text(let value) = row[1] else { continue }
            switch name {
            case "schema_version": schemaVersion = Int(value)
            case "ledger_id": ledger = value
            case "derived_through": derivedThrough = Int64(value)
            case "complete": isComplete = value == "true"
            default: marks[name] = value
            }
        }
    }

    func store(in session: DuckSession) throws {
        var values: [(String, String?)] = [
            ("schema_version", schemaVersion.map { String($0) }), ("ledger_id", ledger),
            ("derived_through", derivedThrough.map { String($0) }), ("complete", String(isComplete)),
        ]
        values += marks.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        try session.run("DELETE FROM meta")
        for case (let name, let value?) in values {
            try session.run("INSERT INTO meta VALUES (?, ?)", [.text(name), .text(value)])
        }
    }
}
