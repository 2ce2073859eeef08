import Support

/// Collects the people, teams and contacts that a table mentions. Each becomes an event where it is first met.
///
/// A name that cannot be read rejects no row: the ticket counts, and its people go by their ids.
struct DirectoryGatherer {
    /// Directory events of a table hold from here on: a table says who there is, not since when.
    static let beginning = Instant(milliseconds: 0)

    private let mapping: BoundMapping
    private let naming: EventNaming
    private var users: Set<String> = []
    private var teams: Set<String> = []
    private var contacts: Set<String> = []
    private var companies: Set<String> = []

    init(_ mapping: BoundMapping, _ naming: EventNaming) {
        self.mapping = mapping
        self.naming = naming
    }

    /// A user belongs to the team of the row in which they first occur.
    mutating func meet(user: String, _ row: CSVRow) -> [DecodedEvent] {
        guard let names = mapping.users, !users.contains(user) else { return [] }
        let team = try? names.belongsTo?.id(row)
        let name = names.name.text(id: user, row)
        var events: [DecodedEvent] = []
        if let team, teams.insert(team).inserted {
            let name = mapping.teams?.name.text(id: team, row) ?? team
            events.append(event("team", team, .team(Team(id: team, name: name))))
        }
        users.insert(user)
        events.append(event("user", user, .user(User(id: user, name: name, team: team))))
        return events
    }

    mutating func meet(contact: String, _ row: CSVRow) -> [DecodedEvent] {
        guard let names = mapping.contacts, !contacts.contains(contact) else { return [] }
        let company = try? names.belongsTo?.id(row)
        let name = names.name.text(id: contact, row)
        var events: [DecodedEvent] = []
        if let company, companies.insert(company).inserted {
            events.append(event("company", company, .company(Company(id: company, name: company))))
        }
        contacts.insert(contact)
        events.append(event("contact", contact, .contact(Contact(id: contact, name: name, company: company))))
        return events
    }

    private func event(_ kind: String, _ id: String, _ entry: DirectoryEntry) -> DecodedEvent {
        naming.event(kind, id, at: Self.beginning, .directory(entry))
    }
}
