import Yams

extension MappingForm {
    /// Reads what a text says, complete or not. Throws `MappingError` where it is no list of keys.
    public init(text: String) throws {
        let top = try MappingNode(text: text, path: "the mapping")
        _ = try top.members()
        self.init(top.node)
    }

    init(_ top: Node) {
        func text(_ keys: String...) -> String? {
            keys.reduce(top as Node?) { $0?.member($1) }?.scalar?.string
        }
        table = text("table") ?? ""
        rows = text("rows") ?? ""
        separator = Self.separator(text("separator") ?? "")
        encoding = text("encoding").map { TextEncoding(named: $0)?.rawValue ?? $0 } ?? encoding
        source = text("fields", "source", "value") ?? text("fields", "source", "otherwise") ?? ""
        pipeline = text("pipeline", "name") ?? text("pipeline", "id") ?? ""
        format = text("time", "format") ?? format
        zone = text("time", "zone") ?? zone
        for (key, cell) in Self.cells(of: top) {
            if let column = cell.column {
                let earlier = uses[column].flatMap(Self.keys.firstIndex(of:))
                let place = Self.keys.firstIndex(of: key)
                if let place, earlier.map({ place < $0 }) ?? true { uses[column] = key }
            } else {
                fixed.insert(key)
            }
        }
        stages = (top.member("pipeline")?.member("stages")?.members ?? []).map { stage, value in
            Meaning(word: stage, meaning: value.scalar?.string ?? value.member("kind")?.scalar?.string ?? "")
        }
        authors = (top.member("author")?.member("kind")?.member("values")?.members ?? []).map { word, value in
            Meaning(word: word, meaning: value.scalar?.string ?? "")
        }
        let machines = top.member("author")?.member("bots")
        bots = machines?.scalar.map { [$0.string] } ?? machines?.sequence?.compactMap { $0.scalar?.string } ?? []
    }

    private static func separator(_ text: String) -> String { text == "\t" || text == "\\t" ? "tab" : text }

    /// Every cell with the key that it is given for.
    private static func cells(of top: Node) -> [(key: String, cell: Node)] {
        var cells: [(key: String, cell: Node)] = []
        for key in Self.keys where !key.hasPrefix("properties") {
            let cell = key.split(separator: ".").reduce(top as Node?) { $0?.member(String($1)) }
            if let cell { cells.append((key, cell)) }
        }
        for (_, cell) in top.member("properties")?.members ?? [] {
            let form = cell.member("as")?.scalar?.string ?? "text"
            cells.append((form == "text" ? "properties" : "properties.\(form)", cell))
        }
        return cells
    }
}

extension Node {
    /// Whatever kind of scalar a key is, its letters count.
    func member(_ key: String) -> Node? { mapping?.first { $0.key.scalar?.string == key }?.value }

    var members: [(key: String, value: Node)] {
        mapping?.compactMap { key, value in key.scalar.map { ($0.string, value) } } ?? []
    }

    /// Of a cell: its column.
    var column: String? { scalar?.string ?? member("column")?.scalar?.string }

    /// Nil takes the key out.
    mutating func set(_ key: String, _ value: Node?) {
        guard let mapping else { return }
        var pairs = mapping.map { ($0.key, $0.value) }
        let place = pairs.firstIndex { $0.0.scalar?.string == key }
        switch (place, value) {
        case (let place?, let value?): pairs[place].1 = value
        case (let place?, nil): pairs.remove(at: place)
        case (nil, let value?): pairs.append((Node(key), value))
        case (nil, nil): return
        }
        self = Node(pairs, mapping.tag, mapping.style)
    }

    /// At the end of a path of keys; lists of keys that are not there are made.
    mutating func set(_ path: some Collection<String>, _ value: Node?) {
        guard let first = path.first else { return }
        guard path.count > 1 else { return set(first, value) }
        let there = member(first)
        guard value != nil || there != nil else { return }
        let empty = Node([(Node, Node)]())
        var child = there?.mapping == nil ? empty : there ?? empty
        child.set(path.dropFirst(), value)
        set(first, child.members.isEmpty ? nil : child)
    }
}
