import Support

/// What the things that a ticket names are called now; the id where the directory has no name.
struct TicketNames {
    let directory: Directory
    let words: Words

    init(_ directory: Directory, words: Words) {
        self.directory = directory
        self.words = words
    }

    func user(_ id: String?) -> String {
        id.map { directory.users[$0]?.latest?.name ?? $0 } ?? words["label_Unassigned"]
    }

    func contact(_ id: String) -> String { directory.contacts[id]?.latest?.name ?? id }

    func pipeline(_ id: String) -> String { directory.pipelines[id]?.latest?.name ?? id }

    func stage(_ id: String, in pipeline: String?) -> String {
        let stages = pipeline.flatMap { directory.pipelines[$0]?.latest?.stages } ?? []
        return stages.first { $0.id == id }?.name ?? id
    }

    /// A person, with the team where there is one.
    func credit(_ credit: Credit) -> String {
        user(credit.owner) + (credit.team.map { " (\(directory.teams[$0]?.latest?.name ?? $0))" } ?? "")
    }
}
