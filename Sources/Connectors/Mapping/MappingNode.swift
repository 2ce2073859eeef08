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
            guard let node = try Yams.compose(yaml: text) else { throw MappingError(path, Sentence(.mappingEmpty)) }
            self.init(node: node, path: path, name: "")
        } catch let error as YamlError {
            throw MappingError(path, error)
        }
    }

    private init(node: Node, path: String, name: String) {
        self.node = node
        self.path = path
        self.name = name
    }

    var line: Int? { node.mark?.line }
    var isText: Bool { node.scalar != nil }

    func error(_ sentence: Sentence) -> MappingError {
        MappingError(path, line: line, name.isEmpty ? sentence : Sentence(.ofKey, ["key": name], what: sentence))
    }

    /// The children by key, in order; every key must be one of `allowed`.
    func members(_ allowed: [String]) throws -> [String: MappingNode] {
        let members = try members()
        for (key, child) in members where !allowed.contains(key) {
            let keys = allowed.joined(separator: ", ")
            guard let near = allowed.first(where: { $0.hasPrefix(key.prefix(3)) }) else {
                throw child.error(Sentence(.noSuchKey, ["keys": keys]))
            }
            throw child.error(Sentence(.nearKey, ["near": near, "keys": keys]))
        }
        return Dictionary(uniqueKeysWithValues: members)
    }

    /// The children in order, whatever their keys.
    func members() throws -> [(key: String, value: MappingNode)] {
        guard let mapping = node.mapping else { throw error(Sentence(.noKeys)) }
        var members: [(key: String, value: MappingNode)] = []
        for (key, value) in mapping {
            guard let text = key.scalar?.string else { throw error(Sentence(.keyNoText)) }
            let child = MappingNode(node: value, path: path, name: name.isEmpty ? text : "\(name).\(text)")
            guard !members.contains(where: { $0.key == text }) else { throw child.error(Sentence(.givenTwice)) }
            members.append((text, child))
        }
        return members
    }

    func text() throws -> String {
        guard let scalar = node.scalar else { throw error(Sentence(.noText)) }
        return scalar.string
    }

    /// A list, or one text that stands for a list of one.
    func texts() throws -> [String] {
        if isText { return [try text()] }
        return try elements().map { try $0.text() }
    }

    func elements() throws -> [MappingNode] {
        guard let sequence = node.sequence else { throw error(Sentence(.noList)) }
        return sequence.enumerated().map { MappingNode(node: $1, path: path, name: "\(name)[\($0)]") }
    }

    func word<Word: RawRepresentable & CaseIterable>(_ type: Word.Type) throws -> Word where Word.RawValue == String {
        let text = try text()
        guard let word = Word(rawValue: text) else {
            let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
            throw error(Sentence(.noneOf, ["word": text, "words": words]))
        }
        return word
    }
}

extension MappingError {
    /// In words: what a YAML parser says is for those who know how it works.
    fileprivate init(_ path: String, _ error: YamlError) {
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            self.init(path, line: mark.line, Sentence(.noYAML, ["column": String(mark.column)]))
        case .duplicatedKeysInMapping(_, let mark):
            self.init(path, line: mark.mark.line, Sentence(.givenTwice))
        default: self.init(path, Sentence(.noYAML, ["column": "1"]))
        }
    }
}
