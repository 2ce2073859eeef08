import Yams

/// The text of a mapping, changed key by key: the lines of keys that stay, and the comments in them, are not touched.
struct MappingDocument {
    let text: String
    let top: Node

    init(text: String) throws {
        let node = try MappingNode(text: text, path: "the mapping")
        _ = try node.members()
        (self.text, top) = (text, node.node)
    }

    /// The text that says `changed`.
    func changed(to changed: Node) throws -> String {
        let spliced = try splice(changed)
        // Texts that are laid out in other ways, all keys on one line for instance, are written anew as a whole.
        if let again = try? MappingNode(text: spliced, path: "").node, again.members.count == changed.members.count,
            changed.members.allSatisfy({ Self.isSame(again.member($0.key), $0.value) })
        {
            return spliced
        }
        return try Self.yaml(changed)
    }

    private func splice(_ changed: Node) throws -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last?.isEmpty == true { lines.removeLast() }
        let starts = (top.mapping.map(Array.init) ?? []).compactMap { pair -> (key: String, line: Int)? in
            guard let key = pair.key.scalar?.string, let mark = pair.key.mark else { return nil }
            return (key, mark.line - 1)
        }
        var result = Array(lines[..<min(starts.first?.line ?? lines.count, lines.count)])
        for (place, start) in starts.enumerated() {
            let next = place + 1 < starts.count ? starts[place + 1].line : lines.count
            guard start.line < next, next <= lines.count else { return "" }
            let itsLines = lines[start.line..<next]
            // What stands at the margin behind a key's own lines speaks of what follows.
            let own = itsLines.dropFirst().lastIndex { !$0.isEmpty && !$0.hasPrefix("#") } ?? start.line
            if let value = changed.member(start.key) {
                let isKept = Self.isSame(value, top.member(start.key))
                result += isKept ? lines[start.line...own] : try block(start.key, value)
            }
            result += lines[(own + 1)..<next]
        }
        for (key, value) in changed.members where top.member(key) == nil { result += try block(key, value) }
        // Which columns are left over is another matter after a change.
        if !Self.isSame(top, changed) { result.removeAll { $0.hasPrefix("# Not used:") } }
        return result.joined(separator: "\n") + "\n"
    }

    private func block(_ key: String, _ value: Node) throws -> ArraySlice<String> {
        try Self.yaml(Node([(Node(key), value)])).split(separator: "\n").map(String.init)[...]
    }

    private static func yaml(_ node: Node) throws -> String {
        try Yams.serialize(node: node, indent: 2, width: -1, allowUnicode: true)
    }

    /// Letter by letter, however it is quoted.
    private static func isSame(_ one: Node?, _ other: Node?) -> Bool {
        switch (one, other) {
        case (.scalar(let one)?, .scalar(let other)?): one.string == other.string
        case (.sequence(let one)?, .sequence(let other)?):
            one.count == other.count && zip(one, other).allSatisfy { isSame($0, $1) }
        case (.mapping?, .mapping?):
            one?.members.count == other?.members.count
                && zip(one?.members ?? [], other?.members ?? []).allSatisfy {
                    $0.key == $1.key && isSame($0.value, $1.value)
                }
        default: one == nil && other == nil
        }
    }
}
