import Support

/// A duration of a ticket with all that went into it (template `ticket`).
struct DurationModel {
    var id: String
    var title: String
    /// Around the clock.
    var value: String
    /// In SLA hours; nil where no rule held, and where it is the same.
    var slaValue: String?
    /// When it ended.
    var when: String
    /// The order in which a page tells them.
    var rank: Int
    var isResponse: Bool
    var sentence: String
    var visits: String?
    var days: [DayBar]
    var hasDays: Bool
    /// In whose zone the days are.
    var hoursText: String?
    var moreDays: String?

    static func all(_ account: TicketAccount, words: Words) -> [DurationModel] {
        account.explanation.durations.enumerated().map { DurationModel($1, index: $0, account: account, words: words) }
    }

    private init(_ duration: ExplainedDuration, index: Int, account: TicketAccount, words: Words) {
        let local = LocalFormat(words)
        let names = TicketNames(account.directory, words: words)
        id = "duration-\(index)"
        title = Self.title(duration.measure, names, words)
        let elapsed = local.duration(duration.elapsed)
        (rank, isResponse) = Self.place(duration.measure)
        when = local.dateAndTime(duration.end, account.zone)
        let span = [
            "from": local.dateAndTime(duration.start, account.zone),
            "to": local.dateAndTime(duration.end, account.zone),
        ]
        let credit = names.credit(duration.credit)
        var text = words.text(
            "duration_span", ["from": span["from"] ?? "", "to": span["to"] ?? "", "elapsed": elapsed, "credit": credit])
        days = []
        value = elapsed
        if case .stage = duration.measure {
            let lengths = duration.spans.map { local.duration($0.upperBound - $0.lowerBound) }
            if lengths.count > 1 {
                visits = words.count("visits", lengths.count) + ": " + lengths.joined(separator: ", ")
            }
        } else if let sla = duration.sla {
            let counted = local.duration(sla.milliseconds)
            if counted != elapsed { slaValue = words.text("in_sla_hours", ["value": counted]) }
            let values: KeyValuePairs = [
                "value": counted, "rule": sla.ruleName, "schedule": sla.schedule?.name ?? "",
                "hours": sla.schedule.map { HoursText($0.hours, local).text } ?? "", "zone": sla.zone.identifier,
            ]
            text += " " + words.text(sla.schedule == nil ? "duration_always" : "duration_schedule", values)
            days = DayBar.bars(sla, words: words)
            hoursText = words.text("hours_of", ["zone": sla.zone.identifier])
            let shown = days.count
            if sla.days.count > 120, shown == 120 { moreDays = words["days_more"] }
        } else {
            text += " " + words["duration_no_sla"]
        }
        sentence = text
        hasDays = !days.isEmpty
    }

    private static func place(_ measure: ExplainedDuration.Measure) -> (rank: Int, isResponse: Bool) {
        switch measure {
        case .closeLatest: (0, false)
        case .closeFirst: (1, false)
        case .closeOpen: (2, false)
        case .firstReply: (3, false)
        case .chat: (4, false)
        case .stage: (5, false)
        case .ownerResponse, .customerResponse: (6, true)
        }
    }

    private static func title(_ measure: ExplainedDuration.Measure, _ names: TicketNames, _ words: Words) -> String {
        switch measure {
        case .firstReply, .ownerResponse, .customerResponse, .closeLatest, .closeFirst, .closeOpen:
            words["duration_" + measure.key]
        case .stage(let pipeline, let stage):
            words.text("duration_stage", ["stage": names.stage(stage, in: pipeline)])
        case .chat(let chat): words.text("duration_chat", ["chat": chat])
        }
    }
}

/// Opening hours in a line: `Mon–Thu 9–12, 13–17; Fri 9–15:30`.
struct HoursText {
    let text: String

    init(_ hours: WeeklyHours, _ local: LocalFormat) {
        var parts: [String] = []
        var first = 0
        while first < 7 {
            let intervals = hours.days[first]
            let last = hours.days[first...].firstIndex { $0 != intervals }.map { $0 - 1 } ?? 6
            if !intervals.isEmpty {
                let times = intervals.map { "\(Self.time($0.start))–\(Self.time($0.end))" }.joined(separator: ", ")
                let days =
                    first == last ? local.weekday(first + 1) : "\(local.weekday(first + 1))–\(local.weekday(last + 1))"
                parts.append("\(days) \(times)")
            }
            first = last + 1
        }
        text = parts.isEmpty ? local.words["never_open"] : parts.joined(separator: "; ")
    }

    private static func time(_ minutes: Int) -> String {
        let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
        return minute == 0 ? "\(hour)" : "\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
}
