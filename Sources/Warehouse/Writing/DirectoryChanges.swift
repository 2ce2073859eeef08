public import Support

/// The latest versions of what reports name; each id once.
public struct DirectoryChanges: Sendable {
    public var users: [User] = []
    public var teams: [Team] = []
    public var contacts: [Contact] = []
    public var pipelines: [Pipeline] = []

    public init(
        users: [User] = [], teams: [Team] = [], contacts: [Contact] = [], pipelines: [Pipeline] = []
    ) {
        self.users = users
        self.teams = teams
        self.contacts = contacts
        self.pipelines = pipelines
    }

    /// Everything that the directory has.
    public init(_ directory: Directory) {
        users = directory.users.values.compactMap(\.latest)
        teams = directory.teams.values.compactMap(\.latest)
        contacts = directory.contacts.values.compactMap(\.latest)
        pipelines = directory.pipelines.values.compactMap(\.latest)
    }

    /// What the directory has of these subjects; those of other kinds are passed over.
    public init(_ directory: Directory, only subjects: some Sequence<Subject>) {
        for subject in subjects {
            switch subject.kind {
            case .user: directory.users[subject.id]?.latest.map { users.append($0) }
            case .team: directory.teams[subject.id]?.latest.map { teams.append($0) }
            case .contact: directory.contacts[subject.id]?.latest.map { contacts.append($0) }
            case .pipeline: directory.pipelines[subject.id]?.latest.map { pipelines.append($0) }
            case .ticket, .availability, .company, .schedule, .slaRule: continue
            }
        }
    }
}
