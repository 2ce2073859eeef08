import Support

/// A text with holes: `{}` is the id of what is named, `{column}` is that column's value.
struct Template: Sendable {
    enum Part: Sendable {
        case text(String)
        case id
        case column(Cell)
    }

    private(set) var parts: [Part] = []

    init(_ node: MappingNode) throws {
        var rest = try node.text()[...]
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}") else { throw node.error(Sentence(.openBrace)) }
            if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
            let name = String(rest[rest.index(after: open)..<close])
            parts.append(name.isEmpty ? .id : .column(Cell(origin: .column(name: name, line: node.line))))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.text(String(rest))) }
        guard parts.contains(where: { if case .text = $0 { false } else { true } }) else {
            throw node.error(Sentence(.namedAlike))
        }
    }
}

struct BoundTemplate: Sendable {
    private enum Part: Sendable {
        case text(String)
        case id
        case column(BoundCell)
    }

    private var parts: [Part] = []

    init(_ template: Template, header: Header) throws {
        for part in template.parts {
            switch part {
            case .text(let text): parts.append(.text(text))
            case .id: parts.append(.id)
            case .column(let cell): parts.append(.column(try BoundCell(cell, header: header)))
            }
        }
    }

    /// The id where nothing is left; a column that cannot be read is passed over.
    func text(id: String, _ row: CSVRow) -> String {
        var text = ""
        for part in parts {
            switch part {
            case .text(let piece): text += piece
            case .id: text += id
            case .column(let cell): text += (try? cell.value(row)) ?? ""
            }
        }
        return text.isEmpty ? id : text
    }
}
