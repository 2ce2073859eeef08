import Support

/// Where a value comes from: a column of the table, or the same for every row.
struct Cell: Sendable {
    enum Origin: Sendable {
        case column(name: String, line: Int?)
        case constant(String)
    }

    var origin: Origin
    /// What the table's words mean; a word that is not listed means itself.
    var values: [String: String] = [:]
    /// Words that mean that there is no value here, beside those of the whole table.
    var missing: Set<String> = []
    /// Where there is no value.
    var otherwise: String?

    static func constant(_ value: String) -> Cell { Cell(origin: .constant(value)) }

    /// A column's name, or `{column, values, missing, otherwise}`, or `{value}`.
    init(_ node: MappingNode) throws {
        try self.init(node, besides: [])
    }

    init(origin: Origin) {
        self.origin = origin
    }

    /// `further` keys belong to whoever calls.
    init(_ node: MappingNode, besides further: [String]) throws {
        if node.isText {
            origin = .column(name: try node.text(), line: node.line)
            return
        }
        let members = try node.members(["column", "values", "missing", "otherwise", "value"] + further)
        if let value = members["value"] {
            guard members["column"] == nil else { throw value.error(Sentence(.columnAndValue)) }
            origin = .constant(try value.text())
        } else if let column = members["column"] {
            origin = .column(name: try column.text(), line: column.line)
        } else {
            throw node.error(Sentence(.noCell))
        }
        for (word, meaning) in try members["values"]?.members() ?? [] { values[word] = try meaning.text() }
        missing = Set(try members["missing"]?.texts() ?? [])
        otherwise = try members["otherwise"]?.text()
    }
}
