import Support

extension User: DirectoryObject {
    static var path: String { "people" }
    static var word: String { "person" }

    static func versions(of id: String, in directory: Directory) -> Versions<User>? { directory.users[id] }

    var entry: DirectoryEntry { .user(self) }

    func traits(in directory: Directory, _ page: PageContext) -> [Trait] {
        let words = page.words
        return [
            Trait(words["name"], name), Trait(words["email"], email),
            Trait(words["team"], team.map { directory.teams[$0]?.shown(at: page.now)?.value.name ?? $0 }),
            Trait(words["time_zone"], timeZone),
            Trait(words["working_hours"], workingHours.map { WeekSummary.text($0, words: words) }),
            Trait(words["active"], words[isActive ? "yes" : "no"]),
        ]
    }

    func bears(insteadOf there: User?, in directory: Directory) -> Bool {
        guard let there else { return false }
        return team != there.team || timeZone != there.timeZone || workingHours != there.workingHours
    }
}

extension Team: DirectoryObject {
    static var path: String { "teams" }
    static var word: String { "team" }
    /// It stands on the list.
    static func page(of id: String) -> String { "/settings/people" }

    static func versions(of id: String, in directory: Directory) -> Versions<Team>? { directory.teams[id] }

    var entry: DirectoryEntry { .team(self) }

    func traits(in directory: Directory, _ page: PageContext) -> [Trait] { [Trait(page.words["name"], name)] }

    /// No number depends on what a team is called.
    func bears(insteadOf there: Team?, in directory: Directory) -> Bool { false }
}
