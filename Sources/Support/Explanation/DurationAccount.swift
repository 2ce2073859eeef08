/// One duration in lines of text: what it is, by which rule it was counted, and what each day contributed.
struct DurationAccount {
    private let duration: ExplainedDuration
    private let names: DirectoryNames
    private let accountClock: WallClockText

    init(_ duration: ExplainedDuration, names: DirectoryNames, accountClock: WallClockText) {
        self.duration = duration
        self.names = names
        self.accountClock = accountClock
    }

    var lines: [String] {
        let from = accountClock.dateAndTime(duration.start)
        let to = accountClock.dateAndTime(duration.end)
        let elapsed = DurationText(duration.elapsed)
        var lines = ["\(title): \(elapsed), from \(from) to \(to), credited to \(names.credit(duration.credit))."]
        if case .stage = duration.measure {
            let visits = duration.spans.map { DurationText($0.upperBound - $0.lowerBound).description }
            if visits.count > 1 { lines.append("  \(visits.count) visits: \(visits.joined(separator: ", "))") }
        } else if let sla = duration.sla {
            lines.append("  In SLA hours: \(OpenTimeText(sla.milliseconds)), \(basis(sla)).")
            lines += dayLines(sla).map { "    " + $0 }
        } else {
            lines.append("  In SLA hours: no value, no SLA rule held when it ended.")
        }
        return lines
    }

    private var title: String {
        switch duration.measure {
        case .firstReply: "Time to first reply"
        case .ownerResponse: "Owner response time"
        case .customerResponse: "Customer response time"
        case .closeLatest: "Time to close (creation to latest close)"
        case .closeFirst: "Time to first close"
        case .closeOpen: "Time open (sum of its \(duration.spans.count) open cycles)"
        case .stage(let pipeline, let stage): "Time in \(names.stage(stage, in: pipeline))"
        case .chat(let chat): "Chat wait (\(chat))"
        }
    }

    private func basis(_ sla: ExplainedSLA) -> String {
        let rule = "by rule \(sla.ruleName), which held when it ended"
        guard let schedule = sla.schedule else { return "counted around the clock \(rule)" }
        let hours = ScheduleText(schedule.hours)
        return "counted in \(schedule.name) (\(hours), \(sla.zone.identifier)) \(rule)"
    }

    /// Days off in a row share a line.
    private func dayLines(_ sla: ExplainedSLA) -> [String] {
        let clock = WallClockText(sla.zone)
        var lines: [String] = []
        var index = 0
        while index < sla.days.count {
            let day = sla.days[index]
            var last = index
            if day.open.isEmpty {
                while last + 1 < sla.days.count, sla.days[last + 1].open.isEmpty { last += 1 }
            }
            var text = WallClockText.date(day.date)
            if last > index { text += " – \(WallClockText.date(sla.days[last].date))" }
            lines.append("\(text)  \(account(day, clock))")
            index = last + 1
        }
        return lines
    }

    private func account(_ day: ExplainedDay, _ clock: WallClockText) -> String {
        if day.open.isEmpty { return "closed" }
        let paused =
            day.paused.isEmpty
            ? "" : " (\(list(day.paused, clock)) paused, waiting on the customer)"
        if day.counted.isEmpty { return "open \(list(day.open, clock)), nothing counted\(paused)" }
        return "\(list(day.counted, clock)) counted  \(OpenTimeText(day.sum, .exact))\(paused)"
    }

    private func list(_ intervals: [Range<Instant>], _ clock: WallClockText) -> String {
        intervals.map(clock.interval).joined(separator: ", ")
    }
}
