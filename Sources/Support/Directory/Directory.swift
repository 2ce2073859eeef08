/// Everything that is known of people, pipelines, schedules and rules, with every version of it.
///
/// A directory holds only what was known at a moment: whoever builds it leaves out the events after that moment.
public struct Directory: Sendable {
    public var teams: [String: Versions<Team>] = [:]
    public var users: [String: Versions<User>] = [:]
    public var contacts: [String: Versions<Contact>] = [:]
    public var companies: [String: Versions<Company>] = [:]
    public var pipelines: [String: Versions<Pipeline>] = [:]
    public var schedules: [String: Versions<Schedule>] = [:]
    public var slaRules: [String: Versions<SLARule>] = [:]

    /// From directory events in any order; events of other kinds are passed over.
    public init(_ events: some Sequence<Event>) {
        var grouped = Grouped()
        for event in events {
            guard case .directory(let entry) = event.payload else { continue }
            switch entry {
            case .team(let value): grouped.teams.add(value.id, event, value)
            case .user(let value): grouped.users.add(value.id, event, value)
            case .contact(let value): grouped.contacts.add(value.id, event, value)
            case .company(let value): grouped.companies.add(value.id, event, value)
            case .pipeline(let value): grouped.pipelines.add(value.id, event, value)
            case .schedule(let value): grouped.schedules.add(value.id, event, value)
            case .slaRule(let value): grouped.slaRules.add(value.id, event, value)
            }
        }
        teams = grouped.teams.versions
        users = grouped.users.versions
        contacts = grouped.contacts.versions
        companies = grouped.companies.versions
        pipelines = grouped.pipelines.versions
        schedules = grouped.schedules.versions
        slaRules = grouped.slaRules.versions
    }

    private struct Grouped {
        var teams = Pile<Team>()
        var users = Pile<User>()
        var contacts = Pile<Contact>()
        var companies = Pile<Company>()
        var pipelines = Pile<Pipeline>()
        var schedules = Pile<Schedule>()
        var slaRules = Pile<SLARule>()
    }

    private struct Pile<Value: Sendable> {
        var byID: [String: [Versions<Value>.Version]] = [:]

        mutating func add(_ id: String, _ event: Event, _ value: Value) {
            byID[id, default: []].append(.init(at: event.at, event: event.id, value: value))
        }

        var versions: [String: Versions<Value>] { byID.mapValues { Versions($0) } }
    }
}
