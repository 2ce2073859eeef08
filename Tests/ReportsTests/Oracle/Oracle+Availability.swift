import Reports
import Support

/// What the reports on people's time should say.
extension Oracle {
    /// The parts of stretches in the range, or in each of its periods.
    private var parts: [PlainFact] {
        guard question.isOverTime else { return stretches(in: question.window) }
        return question.frequency.periods(of: question.from...question.to).flatMap { period in
            let start = question.zone.start(of: period.days.lowerBound)
            return stretches(in: start..<question.zone.start(of: period.days.upperBound + 1))
        }
    }

    private func seconds(_ facts: [PlainFact], _ isMeant: (PlainFact) -> Bool) -> AnswerValue {
        .number(Double(facts.filter(isMeant).compactMap(\.value).reduce(0, +)) / 1000)
    }

    private func sums(_ measures: @escaping Measures, shown: String) -> Expected {
        var expected = Expected()
        let drafts = ordered(
            drafts(
                parts, measures: measures, isShown: { facts in measures(facts).contains { ($0.value.double ?? 0) > 0 } }
            ),
            by: shown)
        expected.rows = drafts.map(\.row)
        expected.behindRows = drafts.map(\.facts)
        expected.behindTotals = stretches(in: question.window)
        expected.totals = measures(expected.behindTotals)
        return expected
    }

    func availabilityInWorkingHours() -> Expected {
        func isAvailable(_ fact: PlainFact, _ hours: AvailabilityStretch.Hours) -> Bool {
            fact.tags["status"] == .text("available") && fact.integer("hours") == hours.rawValue
        }
        var expected = sums(
            { facts in
                [
                    ("inside", seconds(facts) { isAvailable($0, .inside) }),
                    ("outside", seconds(facts) { isAvailable($0, .outside) }),
                    ("no_hours", seconds(facts) { isAvailable($0, .none) }),
                ]
            }, shown: "inside")
        func isAvailable(_ fact: PlainFact) -> Bool { fact.tags["status"] == .text("available") }
        expected.behindRows = expected.behindRows.map { $0.filter(isAvailable) }
        expected.behindTotals = expected.behindTotals.filter(isAvailable)
        return expected
    }

    func repAvailability() -> Expected {
        let measures: Measures = { facts in
            [
                ("available", seconds(facts) { $0.tags["status"] == .text("available") }),
                ("away", seconds(facts) { $0.tags["status"] == .text("away") }),
            ]
        }
        var expected = sums(measures, shown: "available")
        guard question.drillsToReasons else { return expected }
        var drafts = drafts(
            parts, splitBy: ["status", "reason"], measures: { facts in [("seconds", seconds(facts) { _ in true })] },
            isShown: { _ in true })
        drafts.sort { a, b in
            for key in ["bucket", "label", "group", "status"] where a.row[key] != b.row[key] {
                return precedes(a.row[key]?.text ?? "", b.row[key]?.text ?? "")
            }
            return precedes(a.row["reason"]?.text ?? "", b.row["reason"]?.text ?? "")
        }
        expected.rows = drafts.map(\.row)
        expected.behindRows = drafts.map(\.facts)
        return expected
    }

    /// Looks at every moment at which the number can have grown, or a new hour can have begun.
    func maxAvailableReps() -> Expected {
        let end = min(question.window.upperBound, now)
        let available = stretches(in: question.window).filter { $0.tags["status"] == .text("available") }
        var moments = available.map(\.at)
        var hour = -1
        var minute = question.window.lowerBound
        while minute < end {
            let shown = question.zone.minuteOfDay(at: minute) / 60
            if shown != hour { moments.append(minute) }
            hour = shown
            minute = minute + .minute
        }
        struct Place: Hashable {
            var day: LocalDate
            var hour: Int
        }
        var most: [Place: Int] = [:]
        for moment in moments {
            let clock = question.zone.wallClock(at: moment)
            let place = Place(day: clock.date, hour: Int(clock.time / .hour))
            let count = available.count { $0.at <= moment && moment < $0.at + ($0.value ?? 0) }
            most[place] = max(most[place] ?? 0, count)
        }
        var expected = Expected()
        for hour in 0..<24 {
            let days = most.filter { $0.key.hour == hour }.map(\.value)
            let mean = days.isEmpty ? nil : Double(days.reduce(0, +)) / Double(days.count)
            expected.rows.append(
                AnswerRow([
                    ("hour", .integer(hour)), ("max", days.max().map(AnswerValue.integer) ?? .null),
                    ("mean_max", mean.map(AnswerValue.number) ?? .null),
                ]))
        }
        expected.totals = [("max", most.values.max().map(AnswerValue.integer) ?? .null)]
        expected.behindTotals = available
        return expected
    }
}
