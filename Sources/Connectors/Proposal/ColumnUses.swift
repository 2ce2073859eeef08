/// For which keys of a mapping each column is used.
struct ColumnUses {
    private var uses: [(column: String, key: String)] = []

    init(_ draft: MappingDraft) {
        func add(_ key: String, _ column: String?) {
            if let column { uses.append((column, key)) }
        }
        add("ticket", draft.ticket)
        add("at", draft.at)
        add("created.at", draft.created?.at)
        add("first_reply.at", draft.firstReply)
        add("closed.at", draft.closed?.at)
        add("message", draft.message)
        add("author.id", draft.author?.id)
        add("author.kind", draft.author?.role?.column)
        add("private", draft.isPrivate?.column)
        for (field, words) in draft.fields { add("fields.\(field.rawValue)", words.column) }
        for property in draft.properties { add("properties", property.column) }
        add("users.team", draft.users?.belongsTo)
        add("contacts.company", draft.contacts?.belongsTo)
    }

    func of(_ column: String) -> [String] { uses.filter { $0.column == column }.map(\.key) }
}
