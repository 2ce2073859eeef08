import Support

/// What a row says of a comment.
struct CommentRow {
    let id: String?
    let author: String?
    let kind: Message.AuthorKind
    let isPublic: Bool
    /// Writing it made its author the ticket's owner.
    let takesOver: Bool

    init(_ row: CSVRow, _ comment: BoundMapping.Comment) throws(RowRejection) {
        id = try comment.id?.requiredID(row)
        author = try comment.author.id(row)
        takesOver = try comment.kind.word(row).map(comment.owns.contains) ?? false
        if let author, comment.bots.contains(author) {
            kind = .bot
        } else {
            let word = try comment.kind.value(row) ?? ""
            guard let given = Message.AuthorKind(rawValue: word) else {
                throw comment.kind.rejection(Sentence(.wrongAuthor, ["word": word]))
            }
            kind = given
        }
        let isPrivate = try comment.isPrivate?.value(row) ?? "false"
        guard let flag = PropertyCell.flag(isPrivate) else {
            let sentence = Sentence(.wrongPrivacy, ["word": isPrivate])
            throw comment.isPrivate?.rejection(sentence) ?? RowRejection(field: "private", sentence)
        }
        isPublic = !flag
    }

    var user: String? { kind == .agent ? author : nil }
    var contact: String? { kind == .customer ? author : nil }
    var newOwner: String? { takesOver ? user : nil }

    /// Who created a ticket whose first row this is.
    var origin: Creation.Origin {
        switch kind {
        case .customer: .customer
        case .agent: .agent
        case .bot, .system: .system
        }
    }

    func message(numbered number: Int) -> Message {
        Message(id: id ?? String(number), author: kind, user: user, contact: contact, isPublic: isPublic)
    }
}
