// Versions of the directory's objects.
extension PayloadDecoder {
    private static let userKeys = common + ["user", "name", "email", "team", "time_zone", "working_hours", "active"]
    private static let scheduleKeys = common + ["schedule", "name", "time_zone", "hours", "closures"]
    private static let ruleKeys = common + ["rule", "name", "position", "when", "schedule", "goals", "active"]

    mutating func team(_ fields: Fields) throws(EventRejection) -> Team {
        noteUnknown(fields, besides: Self.common + ["team", "name"])
        return Team(id: try fields.id("team"), name: try fields.text("name"))
    }

    mutating func user(_ fields: Fields) throws(EventRejection) -> User {
        noteUnknown(fields, besides: Self.userKeys)
        return User(
            id: try fields.id("user"), name: try fields.text("name"), email: try fields.optionalText("email"),
            team: try fields.optionalID("team"), timeZone: try zone(fields),
            workingHours: try weeklyHours(fields, "working_hours"), isActive: try fields.bool("active", default: true))
    }

    mutating func contact(_ fields: Fields) throws(EventRejection) -> Contact {
        noteUnknown(fields, besides: Self.common + ["contact", "name", "email", "company"])
        return Contact(
            id: try fields.id("contact"), name: try fields.optionalText("name"),
            email: try fields.optionalText("email"), company: try fields.optionalID("company"))
    }

    mutating func company(_ fields: Fields) throws(EventRejection) -> Company {
        noteUnknown(fields, besides: Self.common + ["company", "name"])
        return Company(id: try fields.id("company"), name: try fields.text("name"))
    }

    mutating func pipeline(_ fields: Fields) throws(EventRejection) -> Pipeline {
        noteUnknown(fields, besides: Self.common + ["pipeline", "name", "stages"])
        guard let given = try fields.optionalObjects("stages") else { throw fields.missing("stages", "a list") }
        var stages: [Pipeline.Stage] = []
        for stage in given {
            noteUnknown(stage, besides: ["stage", "name", "kind"])
            let id = try stage.id("stage")
            guard isTrusted || !stages.contains(where: { $0.id == id }) else {
                throw stage.rejection("stage", "'\(id)' is in the list twice")
            }
            stages.append(.init(id: id, name: try stage.text("name"), kind: try stage.word("kind")))
        }
        return Pipeline(id: try fields.id("pipeline"), name: try fields.text("name"), stages: stages)
    }

    mutating func schedule(_ fields: Fields) throws(EventRejection) -> Schedule {
        noteUnknown(fields, besides: Self.scheduleKeys)
        guard let zone = try zone(fields) else { throw fields.missing("time_zone", "an IANA zone: Europe/Madrid") }
        guard let hours = try weeklyHours(fields, "hours") else { throw fields.missing("hours", "weekly hours") }
        return Schedule(
            id: try fields.id("schedule"), name: try fields.text("name"), timeZone: zone, hours: hours,
            closures: try closures(fields))
    }

    mutating func slaRule(_ fields: Fields) throws(EventRejection) -> SLARule {
        noteUnknown(fields, besides: Self.ruleKeys)
        return SLARule(
            id: try fields.id("rule"), name: try fields.text("name"), position: try fields.integer("position"),
            conditions: try conditions(fields), schedule: try fields.optionalID("schedule"),
            goals: try goals(fields), isActive: try fields.bool("active", default: true))
    }

    private func zone(_ fields: Fields) throws(EventRejection) -> String? {
        guard let zone = try fields.optionalText("time_zone") else { return nil }
        guard isTrusted || Zone(zone) != nil else {
            let advice = "give an IANA name such as Europe/Madrid"
            throw fields.rejection("time_zone", "there is no time zone '\(Fields.excerpt(zone))'; \(advice)")
        }
        return zone
    }

    private mutating func conditions(_ fields: Fields) throws(EventRejection) -> [SLARule.Condition] {
        var conditions: [SLARule.Condition] = []
        for condition in try fields.optionalObjects("when") ?? [] {
            noteUnknown(condition, besides: ["property", "in"])
            var values: [PropertyValue] = []
            for (index, value) in try condition.list("in").enumerated() {
                switch value {
                case .string(let text): values.append(.string(text))
                case .number(let number): values.append(.number(number))
                case .bool(let flag): values.append(.bool(flag))
                case .null, .array, .object:
                    throw condition.wrong("in[\(index)]", value, "a string, a number, true or false")
                }
            }
            conditions.append(.init(property: try condition.id("property"), values: values))
        }
        return conditions
    }

    private mutating func goals(_ fields: Fields) throws(EventRejection) -> SLARule.Goals {
        guard let goals = try fields.optionalObject("goals") else { return SLARule.Goals() }
        noteUnknown(goals, besides: ["first_reply", "next_reply", "close"])
        return SLARule.Goals(
            firstReply: try goal(goals, "first_reply"), nextReply: try goal(goals, "next_reply"),
            close: try goal(goals, "close"))
    }

    /// Given in seconds, which may have a fraction; milliseconds here.
    private func goal(_ fields: Fields, _ key: String) throws(EventRejection) -> Milliseconds? {
        guard let value = fields.value(key) else { return nil }
        guard case .number(let seconds) = value, seconds >= 0, seconds <= 1e12 else {
            throw fields.wrong(key, value, "a number of seconds, 0 or more")
        }
        return Milliseconds((seconds * 1000).rounded())
    }
}
