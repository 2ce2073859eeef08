import Support

/// The promises: schedules, and rules by priority and region. One rule is made stricter half way through the year.
struct ServiceLevels {
    let period: DemoPeriod

    var schedules: [Schedule] {
        [followTheSun, office(.dublin, 8, 18), office(.denver, 8, 18), office(.sydney, 9, 17)]
    }

    /// From Monday morning in Sydney to Friday evening in Denver.
    private var followTheSun: Schedule {
        let allDay = [HourInterval(start: 0, end: 1440)]
        let days = [allDay, allDay, allDay, allDay, allDay, [], [HourInterval(start: 22 * 60, end: 1440)]]
        return Schedule(
            id: "follow-the-sun", name: "Follow the sun", timeZone: "UTC", hours: WeeklyHours(days: days),
            closures: closures([.fixed(12, 25), .fixed(1, 1)], from: .dublin))
    }

    private func office(_ site: Site, _ opens: Int, _ closes: Int) -> Schedule {
        let day = [HourInterval(start: opens * 60, end: closes * 60)]
        let days = [day, day, day, day, [HourInterval(start: opens * 60, end: closes * 60 - 60)], [], []]
        return Schedule(
            id: id(of: site), name: "\(site.region) office hours", timeZone: site.timeZone,
            hours: WeeklyHours(days: days), closures: closures(site.holidays, from: site))
    }

    private func id(of site: Site) -> String { "office-\(site.region.lowercased())" }

    /// Whole days off, and a half day on Christmas Eve.
    private func closures(_ holidays: [PublicHoliday], from site: Site) -> [Schedule.Closure] {
        let years = period.firstDate.components.year...period.lastDate.components.year + 1
        let off = years.flatMap { year in holidays.compactMap { $0.date(in: year) } }
        let eves = years.compactMap { PublicHoliday.fixed(12, 24).date(in: $0) }
        let morning = [HourInterval(start: 9 * 60, end: 12 * 60)]
        return (off.map { Schedule.Closure(date: $0) } + eves.map { Schedule.Closure(date: $0, hours: morning) })
            .sorted { $0.date < $1.date }
    }

    func rules() -> [(at: Instant, rule: SLARule)] {
        let urgent = rule(
            "urgent", "Urgent", 1, [.init(property: "priority", values: [.string("urgent")])], nil,
            (.hour, 2 * .hour, 12 * .hour))
        let chat = rule(
            "chat", "Chat", 2, [.init(property: "source", values: [.string("chat")])], "follow-the-sun",
            (3 * .minute, 2 * .hour, 16 * .hour))
        let vip = rule(
            "vip", "VIP", 3, [.init(property: "vip", values: [.bool(true)])], "follow-the-sun",
            (4 * .hour, 8 * .hour, 40 * .hour))
        let high = rule(
            "high", "High", 4, [.init(property: "priority", values: [.string("high")])], "follow-the-sun",
            (6 * .hour, 10 * .hour, 40 * .hour))
        let standard = Site.allCases.map { site in
            rule(
                "standard-\(site.region.lowercased())", "Standard \(site.region)", 10 + site.rawValue,
                [
                    .init(property: "priority", values: [.string("normal"), .string("low")]),
                    .init(property: "region", values: [.string(site.region)]),
                ],
                id(of: site), (5 * .hour, 6 * .hour, 16 * .hour))
        }
        var stricter = high
        stricter.goals.firstReply = 4 * .hour
        stricter.goals.close = 32 * .hour
        let fromStart = ([urgent, chat, vip, high] + standard).map { (at: period.founded, rule: $0) }
        return fromStart + [(at: period.turn(0.5), rule: stricter)]
    }

    private func rule(
        _ id: String, _ name: String, _ position: Int, _ conditions: [SLARule.Condition], _ schedule: String?,
        _ goals: (Milliseconds, Milliseconds, Milliseconds)
    ) -> SLARule {
        SLARule(
            id: id, name: name, position: position, conditions: conditions, schedule: schedule,
            goals: .init(firstReply: goals.0, nextReply: goals.1, close: goals.2))
    }
}
