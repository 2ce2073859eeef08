/// A table as it is declared: the order of its columns is the order in which rows are filled.
struct Table: Sendable {
    var name: String
    var columns: [Column]

    init(_ name: String, _ columns: [Column]) {
        self.name = name
        self.columns = columns
    }

    /// Names are quoted: `at` is a word of the engine's own.
    var creation: String {
        let declarations = columns.map { "\"\($0.name)\" \($0.type)" }
        return "CREATE TABLE \(name) (\(declarations.joined(separator: ", ")))"
    }
}

/// A table whose rows belong to tickets. It declares its columns and how the facts of one ticket fill them.
protocol TicketTable: Sendable {
    static var table: Table { get }
    static func fill(_ rows: RowWriter, from facts: TicketRow) throws
}
