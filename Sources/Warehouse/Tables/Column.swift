/// A column of a table: its name and what it holds, which says how it is stored.
struct Column: Sendable {
    enum Content: Sendable, Hashable {
        /// A key into one of the tables of things.
        case key(KeyKind)
        /// Milliseconds since 1970.
        case instant
        /// Milliseconds.
        case duration
        case text
        case flag
        /// A small number that stands for a case; the declaring table says which.
        case code
        case count
        case number
    }

    var name: String
    var content: Content

    /// The type in SQL.
    var type: String {
        switch content {
        case .key, .count: "INTEGER"
        case .instant, .duration: "BIGINT"
        case .text: "VARCHAR"
        case .flag: "BOOLEAN"
        case .code: "TINYINT"
        case .number: "DOUBLE"
        }
    }

    static func key(_ name: String, _ kind: KeyKind) -> Column { Column(name: name, content: .key(kind)) }
    static func instant(_ name: String) -> Column { Column(name: name, content: .instant) }
    static func duration(_ name: String) -> Column { Column(name: name, content: .duration) }
    static func text(_ name: String) -> Column { Column(name: name, content: .text) }
    static func flag(_ name: String) -> Column { Column(name: name, content: .flag) }
    static func code(_ name: String) -> Column { Column(name: name, content: .code) }
    static func count(_ name: String) -> Column { Column(name: name, content: .count) }
    static func number(_ name: String) -> Column { Column(name: name, content: .number) }

    static let ticket = Column.key("ticket", .tickets)
    /// To whom a fact is credited.
    static let credit = [Column.key("owner", .users), Column.key("team", .teams)]
}
