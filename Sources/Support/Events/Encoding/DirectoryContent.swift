/// The members of the directory's events beside `id` and `at`, in the order of their keys.
enum DirectoryContent {
    static func write(_ entry: DirectoryEntry, to writer: inout JSONWriter) {
        switch entry {
        case .team(let team):
            writer.member("name", team.name)
            writer.member("team", team.id)
            writer.member("type", EventType.team.rawValue)
        case .user(let user): write(user, to: &writer)
        case .contact(let contact):
            writer.member("company", contact.company)
            writer.member("contact", contact.id)
            writer.member("email", contact.email)
            writer.member("name", contact.name)
            writer.member("type", EventType.contact.rawValue)
        case .company(let company):
            writer.member("company", company.id)
            writer.member("name", company.name)
            writer.member("type", EventType.company.rawValue)
        case .pipeline(let pipeline): write(pipeline, to: &writer)
        case .schedule(let schedule): write(schedule, to: &writer)
        case .slaRule(let rule): write(rule, to: &writer)
        }
    }

    private static func write(_ user: User, to writer: inout JSONWriter) {
        writer.member("active", user.isActive, unless: true)
        writer.member("email", user.email)
        writer.member("name", user.name)
        writer.member("team", user.team)
        writer.member("time_zone", user.timeZone)
        writer.member("type", EventType.user.rawValue)
        writer.member("user", user.id)
        if let hours = user.workingHours {
            writer.key("working_hours")
            write(hours, to: &writer)
        }
    }

    private static func write(_ pipeline: Pipeline, to writer: inout JSONWriter) {
        writer.member("name", pipeline.name)
        writer.member("pipeline", pipeline.id)
        writer.key("stages")
        writer.array { writer in
            for stage in pipeline.stages {
                writer.object { writer in
                    writer.member("kind", stage.kind.rawValue)
                    writer.member("name", stage.name)
                    writer.member("stage", stage.id)
                }
            }
        }
        writer.member("type", EventType.pipeline.rawValue)
    }

    private static func write(_ schedule: Schedule, to writer: inout JSONWriter) {
        if !schedule.closures.isEmpty {
            writer.key("closures")
            writer.array { writer in
                for closure in schedule.closures {
                    writer.object { writer in
                        writer.member("date", closure.date.description)
                        if let hours = closure.hours {
                            writer.key("hours")
                            write(hours, to: &writer)
                        }
                    }
                }
            }
        }
        writer.key("hours")
        write(schedule.hours, to: &writer)
        writer.member("name", schedule.name)
        writer.member("schedule", schedule.id)
        writer.member("time_zone", schedule.timeZone)
        writer.member("type", EventType.schedule.rawValue)
    }

    private static func write(_ rule: SLARule, to writer: inout JSONWriter) {
        writer.member("active", rule.isActive, unless: true)
        if rule.goals != SLARule.Goals() {
            writer.key("goals")
            writer.object { writer in
                let goals = rule.goals
                for case (let key, let goal?) in [
                    ("close", goals.close), ("first_reply", goals.firstReply), ("next_reply", goals.nextReply),
                ] {
                    writer.key(key)
                    writer.number(Double(goal) / 1000)
                }
            }
        }
        writer.member("name", rule.name)
        writer.member("position", rule.position)
        writer.member("rule", rule.id)
        writer.member("schedule", rule.schedule)
        writer.member("type", EventType.slaRule.rawValue)
        if !rule.conditions.isEmpty {
            writer.key("when")
            writer.array { writer in
                for condition in rule.conditions {
                    writer.object { writer in
                        writer.key("in")
                        writer.array { writer in for value in condition.values { writer.value(value) } }
                        writer.member("property", condition.property)
                    }
                }
            }
        }
    }

    /// Days without hours are left out.
    private static func write(_ hours: WeeklyHours, to writer: inout JSONWriter) {
        writer.object { writer in
            for weekday in Weekday.allCases.sorted(by: { $0.key < $1.key }) where !hours[weekday].isEmpty {
                writer.key(weekday.key)
                write(hours[weekday], to: &writer)
            }
        }
    }

    private static func write(_ intervals: [HourInterval], to writer: inout JSONWriter) {
        writer.array { writer in
            for interval in intervals {
                writer.array { writer in
                    writer.string(time(interval.start))
                    writer.string(time(interval.end))
                }
            }
        }
    }

    private static func time(_ minute: Int) -> String {
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(padded(minute / 60)):\(padded(minute % 60))"
    }
}
