/// What things are called now; the id where the directory has no name.
struct DirectoryNames: Sendable {
    let directory: Directory

    init(_ directory: Directory) {
        self.directory = directory
    }

    func user(_ id: String?) -> String {
        id.map { directory.users[$0]?.latest?.name ?? $0 } ?? "Unassigned"
    }

    func team(_ id: String) -> String { directory.teams[id]?.latest?.name ?? id }

    func contact(_ id: String) -> String { directory.contacts[id]?.latest?.name ?? id }

    func pipeline(_ id: String) -> String { directory.pipelines[id]?.latest?.name ?? id }

    func stage(_ id: String, in pipeline: String?) -> String {
        guard let pipeline, let stages = directory.pipelines[pipeline]?.latest?.stages else { return id }
        return stages.first { $0.id == id }?.name ?? id
    }

    /// A person, with the team where there is one.
    func credit(_ credit: Credit) -> String {
        user(credit.owner) + (credit.team.map { " (\(team($0)))" } ?? "")
    }
}
