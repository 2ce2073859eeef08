import Support

/// People and teams as their page shows them, by name, with what is planned for each.
struct PeopleList {
    struct Person {
        var personAddress: String
        var personName: String
        var email: String
        var teamName: String
        var zoneName: String
        var hours: String
        var isInactive: Bool
        var planned: [PlannedVersion]
    }

    struct TeamRow {
        var teamId: String
        var teamName: String
        /// As it was sent and could not be saved; else its name.
        var typedName: String
        var memberCount: String
        var seen: SeenVersion
        var planned: [PlannedVersion]
    }

    var tabs: [SettingsTabs.Link]
    var people: [Person]
    var hasPeople: Bool
    var teamRows: [TeamRow]

    init(_ directory: Directory, _ page: PageContext, typed: Team? = nil) {
        let words = page.words
        tabs = SettingsTabs.links(.people, page)
        let users = directory.users.values.compactMap { versions in
            versions.shown(at: page.now).map { (user: $0.value, versions: versions) }
        }
        people = users.sorted { ($0.user.name, $0.user.id) < ($1.user.name, $1.user.id) }.map { user, versions in
            Person(
                personAddress: User.address(of: user.id), personName: user.name, email: user.email ?? "",
                teamName: user.team.map { directory.teams[$0]?.shown(at: page.now)?.value.name ?? $0 } ?? "",
                zoneName: user.timeZone ?? "",
                hours: user.workingHours.map { WeekSummary.text($0, words: words) } ?? words["hours_not_set"],
                isInactive: !user.isActive, planned: PlannedVersion.all(versions, user.id, in: directory, page))
        }
        hasPeople = !people.isEmpty
        let teams = directory.teams.values.compactMap { versions in
            versions.shown(at: page.now).map { (shown: $0, versions: versions) }
        }
        teamRows = teams.sorted { ($0.shown.value.name, $0.shown.value.id) < ($1.shown.value.name, $1.shown.value.id) }
            .map { shown, versions in
                let team = shown.value
                return TeamRow(
                    teamId: PageAddress.encoded(team.id), teamName: team.name,
                    typedName: typed?.id == team.id ? typed?.name ?? team.name : team.name,
                    memberCount: words.count("members", users.count { $0.user.team == team.id }),
                    seen: SeenVersion(versions, shown),
                    planned: PlannedVersion.all(versions, team.id, in: directory, page))
            }
    }
}
