import Support

/// One day of a duration as a bar of 24 hours (template `ticket`): open, counted and paused parts in percent of the day.
struct DayBar {
    struct Part {
        var kind: String
        var left: String
        var width: String
    }

    var name: String
    var parts: [Part]
    var sum: String
    /// What counted, to the minute; nil where nothing did.
    var hours: String?
    /// What the picture shows, for those who don't see it.
    var text: String

    /// - Parameter open: when the schedule is open on that day, whether it counted or not.
    init(_ day: ExplainedDay, through last: ExplainedDay, open: [Range<Instant>], zone: Zone, words: Words) {
        let local = LocalFormat(words)
        let start = zone.start(of: day.date)
        let length = max(1, Double(zone.start(of: day.date + 1) - start))
        func parts(_ kind: String, _ ranges: [Range<Instant>]) -> [Part] {
            ranges.map { range in
                let left = Double(range.lowerBound - start) / length * 100
                let width = Double(range.upperBound - range.lowerBound) / length * 100
                return Part(kind: kind, left: Self.rounded(left), width: Self.rounded(width))
            }
        }
        name = local.weekdayAndDate(day.date)
        if last.date != day.date { name += " – " + local.weekdayAndDate(last.date) }
        self.parts = parts("open", open) + parts("counted", day.counted) + parts("paused", day.paused)
        // A day that was open, but not while the clock ran, is not closed: it counts nothing.
        sum = open.isEmpty && day.open.isEmpty ? words["day_closed"] : local.openTime(day.sum)
        func list(_ ranges: [Range<Instant>]) -> String {
            ranges.map { range in
                let isMidnight = range.upperBound == zone.start(of: zone.date(at: range.lowerBound) + 1)
                let end = isMidnight ? "24:00" : local.time(range.upperBound, zone)
                return "\(local.time(range.lowerBound, zone))–\(end)"
            }.joined(separator: ", ")
        }
        let told = [list(day.counted), day.paused.isEmpty ? "" : words["day_paused"] + " " + list(day.paused)]
        hours = day.counted.isEmpty && day.paused.isEmpty ? nil : told.filter { !$0.isEmpty }.joined(separator: " · ")
        var texts: [String] = []
        if !open.isEmpty { texts.append(words["day_open"] + " " + list(open)) }
        if !day.counted.isEmpty { texts.append(words["day_counted"] + " " + list(day.counted)) }
        if !day.paused.isEmpty { texts.append(words["day_paused"] + " " + list(day.paused)) }
        text = texts.isEmpty ? sum : texts.joined(separator: "; ")
    }

    private static func rounded(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }

    /// Days that are closed all day share a bar; of very many, the first are shown.
    static func bars(_ sla: ExplainedSLA, words: Words) -> [DayBar] {
        let openings =
            sla.schedule.map { Openings(hours: $0.hours, closures: $0.closures, zone: sla.zone) } ?? .aroundTheClock
        func hours(_ day: ExplainedDay) -> [Range<Instant>] {
            openings.intervals(from: sla.zone.start(of: day.date), to: sla.zone.start(of: day.date + 1))
        }
        func isClosed(_ day: ExplainedDay) -> Bool { day.open.isEmpty && hours(day).isEmpty }
        var bars: [DayBar] = []
        var index = 0
        while index < sla.days.count, bars.count < 120 {
            var last = index
            if isClosed(sla.days[index]) {
                while last + 1 < sla.days.count, isClosed(sla.days[last + 1]) { last += 1 }
            }
            let day = sla.days[index]
            bars.append(DayBar(day, through: sla.days[last], open: hours(day), zone: sla.zone, words: words))
            index = last + 1
        }
        return bars
    }
}
