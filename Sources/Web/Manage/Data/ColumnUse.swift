/// What a column of a table can be used for: a key of the mapping.
enum ColumnUse: String, CaseIterable {
    case ticket, at
    case createdAt = "created.at"
    case firstReplyAt = "first_reply.at"
    case closedAt = "closed.at"
    case message
    case authorID = "author.id"
    case authorKind = "author.kind"
    case isPrivate = "private"
    case subject = "fields.subject"
    case stage = "fields.stage"
    case source = "fields.source"
    case owner = "fields.owner"
    case team = "users.team"
    case contact = "fields.contact"
    case company = "contacts.company"
    case pipeline = "fields.pipeline"
    case text = "properties"
    case number = "properties.number"
    case flag = "properties.boolean"

    /// Kinds of tables, by what a row is.
    static let rows = ["tickets", "updates", "comments"]

    enum Group: String, CaseIterable { case moments, comment, ticket, properties }

    var group: Group {
        switch self {
        case .ticket, .at, .createdAt, .firstReplyAt, .closedAt: .moments
        case .message, .authorID, .authorKind, .isPrivate: .comment
        case .subject, .stage, .source, .owner, .team, .contact, .company, .pipeline: .ticket
        case .text, .number, .flag: .properties
        }
    }

    /// Any number of columns can be a property; of all else there is one.
    var isShared: Bool { group == .properties }

    func fits(_ rows: String) -> Bool {
        switch self {
        case .firstReplyAt, .closedAt: rows == "tickets"
        case .message, .authorID, .authorKind, .isPrivate: rows == "comments"
        default: true
        }
    }

    func label(_ words: Words, rows: String) -> String {
        let key = "use_" + rawValue.replacing(".", with: "_")
        return words.optional("\(key)_\(rows)") ?? words[key]
    }
}
