import Reports
import Support

/// A question drawn at random: as the parameters of a URL, and as what they mean, told apart from the product's own parser.
struct Question {
    var slug: String
    var from: LocalDate
    var to: LocalDate
    var zone: Zone
    var isOverTime = false
    var frequency = Frequency.day
    /// The word of the URL.
    var group: String
    var owners: [String?]?
    var teams: [String?]?
    var pipelines: [String?]?
    var sources: [String?]?
    var wheres: [Where] = []
    var creditsOwnerNow = false
    var statistic = "mean"
    var inSLAHours = false
    var date: String?
    var stageTime: String?
    var close: String?
    var includesOutbound = false
    var limit: Int?
    var minimumN: Int?
    var drillsToReasons = false
    var comparesPrevious = false

    /// One `where`, and which tickets meet it.
    struct Where: Sendable {
        var text: String
        var holds: @Sendable (TicketState) -> Bool
    }

    var parameters: [Parameter] {
        var parameters = [
            Parameter(name: "from", value: from.description), Parameter(name: "to", value: to.description),
            Parameter(name: "time_zone", value: zone.identifier), Parameter(name: "group", value: group),
        ]
        func add(_ name: String, _ value: String?) {
            if let value { parameters.append(Parameter(name: name, value: value)) }
        }
        func list(_ ids: [String?]?) -> String? { ids.map { $0.map { $0 ?? "none" }.joined(separator: ",") } }
        add("view", isOverTime ? "over-time" : nil)
        add("frequency", isOverTime ? frequency.rawValue : nil)
        add("owner", list(owners))
        add("team", list(teams))
        add("pipeline", list(pipelines))
        add("source", list(sources))
        for condition in wheres { add("where", condition.text) }
        add("credit", creditsOwnerNow ? "owner-now" : nil)
        add("statistic", statistic == "mean" ? nil : statistic)
        add("clock", inSLAHours ? "sla" : nil)
        add("date", date)
        add("stage-time", stageTime)
        add("close", close)
        add("include", includesOutbound ? "outbound" : nil)
        add("limit", limit.map(String.init))
        add("min-n", minimumN.map(String.init))
        add("drill", drillsToReasons ? "reason" : nil)
        add("compare", comparesPrevious ? "previous" : nil)
        return parameters
    }
}

extension Question {
    static func random(for report: Report, _ dice: inout Seeded) -> Question {
        let controls = report.controls
        let from = Desk.firstDay + dice.number(-2..<Desk.dayCount)
        let group = dice.pick(
            controls.groups.flatMap { $0 == "property:NAME" ? ["property:priority", "property:seats"] : [$0] })
        var question = Question(
            slug: report.slug, from: from, to: from + dice.number(0..<30),
            zone: Zone(dice.pick([Desk.zone, Desk.zone, "UTC", "America/St_Johns"])) ?? .utc, group: group)
        func ids(_ all: [String?]) -> [String?]? {
            dice.chance(70) ? nil : all.filter { _ in dice.chance(50) } + [all[0]]
        }
        question.owners = ids(Desk.users)
        question.teams = ids(Desk.teams)
        if controls.hasViews { question.isOverTime = dice.chance(50) }
        question.frequency = dice.pick([.day, .week, .month])
        if controls.hasTicketFilters {
            question.sources = ids(Desk.sources)
            if !controls.choosesPipeline { question.pipelines = ids(Desk.pipelines) }
            if dice.chance(50) { question.wheres.append(dice.pick(Where.all)) }
            if dice.chance(15) { question.wheres.append(dice.pick(Where.all)) }
            question.creditsOwnerNow = dice.chance(25)
        }
        if controls.choosesPipeline, dice.chance(50) { question.pipelines = [dice.pick(["sales", "support"])] }
        if controls.hasStatistic { question.statistic = dice.pick(["mean", "median", "p90"]) }
        if controls.hasClock { question.inSLAHours = dice.chance(40) }
        if let dates = Optional(controls.dates), !dates.isEmpty { question.date = dice.pick(dates).word }
        if controls.hasStageTime { question.stageTime = dice.pick(["span", "cumulative", "latest"]) }
        if controls.hasClose { question.close = dice.pick(["latest", "first", "open"]) }
        if controls.hasOutbound { question.includesOutbound = dice.chance(50) }
        if controls.hasLimit { question.limit = dice.pick([5, 6, 10]) }
        if controls.hasMinimumN { question.minimumN = dice.pick([1, 2, 5]) }
        if controls.hasReasons { question.drillsToReasons = dice.chance(40) }
        question.comparesPrevious = dice.chance(35)
        return question
    }
}

extension Question.Where {
    /// Of a field's or property's text; nil: unset.
    private static func text(
        _ text: String, of value: @escaping @Sendable (TicketState) -> String?,
        _ holds: @escaping @Sendable (String?) -> Bool
    ) -> Question.Where {
        Question.Where(text: text) { holds(value($0)) }
    }

    private static func number(_ text: String, _ holds: @escaping @Sendable (Double) -> Bool) -> Question.Where {
        Question.Where(text: text) { ticket in
            if case .number(let number)? = ticket.properties["seats"] { holds(number) } else { false }
        }
    }

    private static let priority: @Sendable (TicketState) -> String? = { $0.properties["priority"]?.text }

    static let all: [Question.Where] = [
        text("priority:any:high,2", of: priority) { $0 == "high" || $0 == "2" },
        text("priority:any:Low\\, very", of: priority) { $0 == "Low, very" },
        text("priority:none:high", of: priority) { $0 != "high" },
        text("priority:known", of: priority) { $0 != nil },
        text("priority:unknown", of: priority) { $0 == nil },
        text("priority:contains:LOW,tru", of: priority) { $0 == "Low, very" || $0 == "true" },
        number("seats:above:2.5") { $0 > 2.5 },
        number("seats:below:2.5") { $0 < 2.5 },
        number("seats:between:1,2.5") { (1...2.5).contains($0) },
        text("subject:contains:ärger", of: \.subject) { $0 == "ÄRGER, again" },
        text("subject:known", of: \.subject) { $0 != nil },
        text("subject:none:Where is it?", of: \.subject) { $0 != "Where is it?" },
        text("subject:above:3", of: \.subject) { _ in false },
        text("owner:any:u1,u3", of: \.owner) { $0 == "u1" || $0 == "u3" },
        text("owner:none:u1", of: \.owner) { $0 != "u1" },
        text("team:unknown", of: \.team) { $0 == nil },
        text("team:any:t2", of: \.team) { $0 == "t2" },
        text("contact:contains:C1,c2", of: \.contact) { $0 == "c1" || $0 == "c2" },
        text("source:none:email,chat", of: \.source) { $0 == nil },
        text("pipeline:known", of: \.pipeline) { $0 != nil },
        text("stage:any:done", of: \.stage) { $0 == "done" },
        text("stage:below:3", of: \.stage) { _ in false },
        Question.Where(text: "nowhere:unknown") { _ in true },
    ]
}
