import Support

/// The directory's part of the story: everything that is set up before the first ticket, and what changes later.
struct DemoDirectory {
    let world: DemoWorld

    /// All versions whose time has come, in order of time.
    func events() -> [Event] {
        let period = world.period
        var versions: [(at: Instant, entry: DirectoryEntry)] = []
        for team in DemoTeam.allCases {
            versions.append((period.founded, .team(Team(id: team.id, name: team.name))))
        }
        for pipeline in DemoPipeline.allCases {
            versions += pipeline.versions(period: period).map { ($0.at, .pipeline($0.pipeline)) }
        }
        let levels = ServiceLevels(period: period)
        versions += levels.schedules.map { (period.founded, .schedule($0)) }
        versions += levels.rules().map { ($0.at, .slaRule($0.rule)) }
        for rep in world.roster.reps {
            versions += rep.versions(period: period).map { ($0.at, .user($0.user)) }
        }
        versions += world.customers.entries.map { (period.founded, $0) }
        return versions.enumerated()
            .map { Event(id: "d\($0.offset + 1)", at: $0.element.at, payload: .directory($0.element.entry)) }
            .filter { $0.at <= period.until }
            .sorted { ($0.at, $0.id) < ($1.at, $1.id) }
    }
}
