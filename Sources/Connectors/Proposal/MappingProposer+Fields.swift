import Support

extension MappingProposer {
    mutating func proposeFields() {
        let isComments = draft.shape == .comments
        func steady(_ profile: ColumnProfile) -> Bool { !isComments || groups.constancy(of: profile) > 0.95 }
        func wordy(_ profile: ColumnProfile) -> Bool { (1...40).contains(profile.words.count) && profile.longest <= 60 }
        let stage = finder.take(Vocabulary.stage) { wordy($0) && !$0.isFlag }
        let team = finder.take(Vocabulary.team) { !$0.isFlag && steady($0) && $0.longest <= 100 }
        let source = finder.take(Vocabulary.source, allowing: ["type"]) { wordy($0) && !$0.isFlag && steady($0) }
        // In a table of comments "agent" is more likely who wrote than who owns.
        let owners = isComments ? ["assigned to", "assignee", "owner", "sagsbehandler"] : Vocabulary.owner
        let owner = finder.take(owners) { !$0.isFlag && $0.longest <= 100 }
        var contact = finder.take(Vocabulary.contact) { !$0.isFlag && steady($0) && $0.longest <= 100 }
        if contact == nil, !isComments, let addresses = finder.free.first(where: { $0.isEmail && $0.words.count > 10 })
        {
            // Whatever the column is called: many different addresses are the customers'.
            finder.take(addresses)
            contact = addresses
        }
        let subject = finder.take(Vocabulary.subject, allowing: ["description"]) { steady($0) && !$0.isFlag }
        let found: [(OwnField, ColumnProfile?, Sentence.Key)] = [
            (.stage, stage, .likeStage), (.source, source, .likeSource), (.owner, owner, .likeOwner),
            (.contact, contact, .likeContact), (.subject, subject, .likeSubject),
        ]
        for (field, profile, likeness) in found {
            guard let profile else { continue }
            draft.fields.append((field, .init(column: profile.column)))
            note(profile, Sentence(likeness))
        }
        if let team, steady(team) { draft.properties.append(.init(column: team.column, form: .text)) }
        if let owner { draft.users = .init(name: name(of: owner, "Agent"), belongsTo: team?.column) }
        if let team {
            note(team, Sentence(.likeTeam))
            if owner != nil { draft.teams = .init(name: name(of: team, "Team")) }
        }
        if let contact {
            let company = finder.best(Vocabulary.company) { $0.longest <= 100 }
            draft.contacts = .init(name: name(of: contact, "Customer"), belongsTo: company?.column)
        }
    }

    /// Columns with few different values, which say nothing of one row alone.
    mutating func proposeProperties() {
        let most = 15
        for profile in finder.free where draft.properties.count < most && isProperty(profile) {
            let isRanked = ColumnFinder.score(profile.name, Vocabulary.ranked, allowing: []) > 0
            let isNamedFlag = profile.isFlag && (!profile.isNumeric || profile.name.has(anyOf: ["is", "has", "was"]))
            let form: PropertyCell.Form = isRanked && profile.isNumeric ? .number : isNamedFlag ? .boolean : .text
            draft.properties.append(.init(column: profile.column, form: form))
        }
    }

    private func isProperty(_ profile: ColumnProfile) -> Bool {
        // What stands in a ticket's first row already, of its end, nobody could know then.
        let ends: Set<String> = ["closed", "resolved", "solved", "count", "seq", "sequence", "turn", "split", "active"]
        guard !profile.name.has(anyOf: ends), !profile.isTime, OwnField(rawValue: profile.column) == nil,
            profile.column.utf8.count <= 60, profile.words.count >= 2, profile.longest <= 60
        else { return false }
        if draft.shape == .comments, groups.constancy(of: profile) < 0.98 { return false }
        let named = Vocabulary.ranked + Vocabulary.grouping
        if ColumnFinder.score(profile.name, named, allowing: ["is", "type"]) > 0 {
            return profile.words.count <= 100 && (profile.uniqueness < 0.5 || profile.words.count <= 10)
        }
        guard !profile.name.has(anyOf: ["id", "by", "rfc", "ref"]) else { return false }
        return profile.words.count <= 30 && profile.missing < 0.8
            && (profile.uniqueness < 0.5 || profile.values.count < 20)
    }

    /// Who wrote the comments, where they are all there is.
    mutating func proposeNames() {
        guard let author = authorship?.author else { return }
        draft.users = draft.users ?? .init(name: name(of: author, "Agent"))
        draft.contacts = draft.contacts ?? .init(name: name(of: author, "Customer"))
    }

    /// A name for ids: a column with the names beside them, or the bare id where it says something by itself.
    private func name(of profile: ColumnProfile, _ kind: String) -> String {
        let words = profile.name.words.filter { !Vocabulary.identifiers.contains($0) }
        let named = profiles.first { other in
            other.index != profile.index && other.name.words.filter { $0 != "name" && $0 != "navn" } == words
                && other.name.has(anyOf: ["name", "navn"]) && !other.column.contains("}")
        }
        if let named { return "{\(named.column)}" }
        return profile.isNumeric ? "\(kind) {}" : "{}"
    }
}
