import Yams

/// A place in a mapping file, read by type; whatever is wrong is said with its line and its key.
struct MappingNode {
    let node: Node
    let path: String
    /// Keys from the top: `fields.stage`.
    let name: String

    /// The file's top, which must be a list of keys.
    init(text: String, path: String) throws {
        do {
            guard let node = try Yams.compose(yaml: text) else { throw MappingError(path, "is empty") }
            self.init(node: node, path: path, name: "")
        } catch let error as YamlError {
            throw MappingError(path, "is no YAML: \(error)")
        }
    }

    private init(node: Node, path: String, name: String) {
        self.node = node
        self.path = path
        self.name = name
    }

    var line: Int? { node.mark?.line }
    var isText: Bool { node.scalar != nil }

    func error(_ reason: String) -> MappingError {
        MappingError(path, line: line, name.isEmpty ? reason : "\(name): \(reason)")
    }

    /// The children by key, in order; every key must be one of `allowed`.
    func members(_ allowed: [String]) throws -> [String: MappingNode] {
        let members = try members()
        for (key, child) in members where !allowed.contains(key) {
            let near = allowed.first { $0.hasPrefix(key.prefix(3)) }.map { " (did you mean '\($0)'?)" } ?? ""
            throw child.error("there is no such key\(near); the keys here are \(allowed.joined(separator: ", "))")
        }
        return Dictionary(uniqueKeysWithValues: members)
    }

    /// The children in order, whatever their keys.
    func members() throws -> [(key: String, value: MappingNode)] {
        guard let mapping = node.mapping else { throw error("must be a list of keys and values") }
        var members: [(key: String, value: MappingNode)] = []
        for (key, value) in mapping {
            guard let text = key.scalar?.string else { throw error("a key must be text") }
            let child = MappingNode(node: value, path: path, name: name.isEmpty ? text : "\(name).\(text)")
            guard !members.contains(where: { $0.key == text }) else { throw child.error("is given twice") }
            members.append((text, child))
        }
        return members
    }

    func text() throws -> String {
        guard let scalar = node.scalar else { throw error("must be a text") }
        return scalar.string
    }

    /// A list, or one text that stands for a list of one.
    func texts() throws -> [String] {
        if isText { return [try text()] }
        return try elements().map { try $0.text() }
    }

    func elements() throws -> [MappingNode] {
        guard let sequence = node.sequence else { throw error("must be a list") }
        return sequence.enumerated().map { MappingNode(node: $1, path: path, name: "\(name)[\($0)]") }
    }

    func word<Word: RawRepresentable & CaseIterable>(_ type: Word.Type) throws -> Word where Word.RawValue == String {
        let text = try text()
        guard let word = Word(rawValue: text) else {
            throw error("'\(text)' is none of \(Word.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return word
    }
}
