import Support

/// What is known of people and pipelines now. Every id that facts name has a row; its name is NULL where the directory has none.
enum DirectoryTables {
    static let users = Table("users", [.key("key", .users), .text("id"), .text("name"), .key("team", .teams)])
    static let teams = Table("teams", [.key("key", .teams), .text("id"), .text("name")])
    /// `company` is the company's id.
    static let contacts = Table(
        "contacts", [.key("key", .contacts), .text("id"), .text("name"), .text("company")])
    static let pipelines = Table("pipelines", [.key("key", .pipelines), .text("id"), .text("name")])
    static let sources = Table("sources", [.key("key", .sources), .text("id")])
    static let stages = Table("stages", [.key("key", .stages), .text("id")])
    /// The stages that each pipeline has now. Kinds: `StageKind`.
    static let pipelineStages = Table(
        "pipeline_stages",
        [
            .key("pipeline", .pipelines), .key("stage", .stages), .count("position"), .text("name"), .text("kind"),
        ])

    static let all = [users, teams, contacts, pipelines, sources, stages, pipelineStages]

    /// The table of a kind's ids; tickets have theirs among the facts.
    static func table(of kind: KeyKind) -> Table? {
        all.first { $0.name == kind.rawValue }
    }

    static func fill(_ rows: RowWriter, with user: User, _ keys: KeyRing) throws {
        rows.key(keys.users[user.id])
        rows.text(user.id)
        rows.text(user.name)
        rows.key(keys.teams[user.team])
        try rows.endRow()
    }

    static func fill(_ rows: RowWriter, with team: Team, _ keys: KeyRing) throws {
        rows.key(keys.teams[team.id])
        rows.text(team.id)
        rows.text(team.name)
        try rows.endRow()
    }

    static func fill(_ rows: RowWriter, with contact: Contact, _ keys: KeyRing) throws {
        rows.key(keys.contacts[contact.id])
        rows.text(contact.id)
        rows.text(contact.name)
        rows.text(contact.company)
        try rows.endRow()
    }

    static func fill(_ rows: RowWriter, with pipeline: Pipeline, _ keys: KeyRing) throws {
        rows.key(keys.pipelines[pipeline.id])
        rows.text(pipeline.id)
        rows.text(pipeline.name)
        try rows.endRow()
    }

    static func fillStages(_ rows: RowWriter, of pipeline: Pipeline, _ keys: KeyRing) throws {
        for (position, stage) in pipeline.stages.enumerated() {
            rows.key(keys.pipelines[pipeline.id])
            rows.key(keys.stages[stage.id])
            rows.count(position)
            rows.text(stage.name)
            rows.text(stage.kind.rawValue)
            try rows.endRow()
        }
    }

    /// An id of which nothing else is known.
    static func fill(_ rows: RowWriter, withBare id: String, key: Int32, in table: Table) throws {
        rows.key(key)
        rows.text(id)
        for column in table.columns.dropFirst(2) {
            if case .key = column.content { rows.key(nil) } else { rows.text(nil) }
        }
        try rows.endRow()
    }
}
