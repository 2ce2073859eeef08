/// A column's name as words: `sys_updated_at`, `SysUpdatedAt` and `Sys updated at` are the same three.
struct ColumnName: Sendable, Equatable {
    let words: [String]

    init(_ name: String) {
        var words: [String] = []
        var word = ""
        var previous: Character = " "
        for character in name {
            let isWordPart = character.isLetter || character.isNumber
            let startsWord = !isWordPart || (character.isUppercase && previous.isLowercase)
            if startsWord, !word.isEmpty {
                words.append(word.lowercased())
                word = ""
            }
            if isWordPart { word.append(character) }
            previous = character
        }
        if !word.isEmpty { words.append(word.lowercased()) }
        self.words = words.flatMap(Self.unglued)
    }

    /// Whether the words of `phrase` stand in the name, one after the other.
    func contains(_ phrase: String) -> Bool {
        let wanted = phrase.split(separator: " ").map(String.init)
        guard wanted.count <= words.count else { return false }
        return (0...(words.count - wanted.count)).contains { Array(words[$0..<($0 + wanted.count)]) == wanted }
    }

    func has(anyOf words: Set<String>) -> Bool { self.words.contains(where: words.contains) }

    /// `issueid` is `issue id`, `sagsnummer` is `sags nummer`.
    private static func unglued(_ word: String) -> [String] {
        for tail in ["id", "nummer", "number", "key", "name", "navn"] where word.hasSuffix(tail) {
            let head = String(word.dropLast(tail.count))
            if Vocabulary.things.contains(head) { return [head, tail] }
        }
        return [word]
    }
}
