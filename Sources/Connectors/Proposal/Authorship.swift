import Support

/// The columns that say who wrote a comment, and as what.
struct Authorship {
    let author: ColumnProfile
    /// Nil: no column says who is customer and who agent.
    let role: ColumnProfile?
    let message: ColumnProfile?
    let isPrivate: ColumnProfile?

    /// Nil: the rows are no comments.
    init?(_ finder: inout ColumnFinder, _ groups: TicketGroups) {
        let role = finder.best(Vocabulary.role, allowing: ["type", "is"]) { Self.isRole($0) }
        let message = finder.best(Vocabulary.message) {
            $0.uniqueness > 0.9 && $0.isComplete && $0.isIdentifier && !$0.isTime
        }
        let author = finder.best(Vocabulary.author) { $0.index != role?.index && !$0.isFlag && !$0.isTime }
        let hasText = finder.best(["body", "text", "content", "comment", "message", "besked", "nachricht"]) {
            $0.longest > 40 && !$0.isIdentifier
        }
        guard role != nil || (author != nil && (message != nil || hasText != nil)), let id = author ?? role else {
            return nil
        }
        self.author = id
        self.role = role
        self.message = message ?? finder.free.first { $0.name.words == ["id"] && $0.isComplete }
        isPrivate = finder.best(Vocabulary.isPrivate, allowing: ["is"]) { profile in
            (1...3).contains(profile.words.count) && profile.words.allSatisfy { WordKinds.flag($0) != nil }
        }
        for column in [id, role, self.message, isPrivate].compactMap(\.self) { finder.take(column) }
    }

    /// What a word of the role's column stands for; nil: it does not say.
    func kind(_ word: String) -> Message.AuthorKind? {
        guard let role else { return nil }
        guard role.isFlag, let flag = WordKinds.flag(word) else { return WordKinds.author(word) }
        let isOurs = role.name.has(anyOf: ["agent", "staff", "outbound", "outgoing"])
        return flag == isOurs ? .agent : .customer
    }

    /// A few words, of which at least one says customer or agent.
    private static func isRole(_ profile: ColumnProfile) -> Bool {
        guard (1...12).contains(profile.words.count) else { return false }
        if profile.isFlag { return profile.name.has(anyOf: ["inbound", "incoming", "outbound", "outgoing"]) }
        return profile.words.contains { WordKinds.author($0) != nil }
    }
}
