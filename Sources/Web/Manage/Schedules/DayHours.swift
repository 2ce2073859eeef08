import Support

/// Opening hours of a day as people write them: `9-12, 13:00-17:30`.
enum DayHours {
    /// Nil: it is not readable. An empty text is a day without hours.
    static func intervals(_ text: String) -> [HourInterval]? {
        let parts = text.split { $0 == "," || $0 == ";" }.map { $0.trimmingWhiteSpace() }.filter { !$0.isEmpty }
        var intervals: [HourInterval] = []
        for part in parts {
            let ends = part.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" || $0 == "—" }.map {
                minutes($0.trimmingWhiteSpace())
            }
            guard ends.count == 2, let start = ends[0], let end = ends[1], start < 1440, end > 0 else { return nil }
            intervals.append(HourInterval(start: start, end: end))
        }
        return intervals.sorted { $0.start < $1.start }
    }

    static func text(_ intervals: [HourInterval]) -> String {
        intervals.map(\.description).joined(separator: ", ")
    }

    /// `9`, `09:30`, `9.30`, `24:00`.
    private static func minutes(_ text: String) -> Int? {
        let parts = text.split(separator: text.contains(":") ? ":" : ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ (1...2).contains($0.count) }),
            let hour = Int(parts[0]), let minute = parts.count == 2 ? Int(parts[1]) : 0
        else { return nil }
        guard (0...24).contains(hour), (0...59).contains(minute), hour * 60 + minute <= 1440 else { return nil }
        return hour * 60 + minute
    }

    /// The seven days of a form: fields `mon` … `sun`. Throws a ``Problem`` that names the day.
    static func week(_ form: QueryString) throws -> WeeklyHours {
        var hours = WeeklyHours.never
        for day in Weekday.allCases {
            guard let intervals = intervals(form[day.key] ?? "") else {
                throw Problem.parameter(
                    day.key, "'\(form[day.key] ?? "")' are no hours; write 09:00-12:00, 13:00-17:00"
                ).worded("why_no_hours", ["text": form[day.key] ?? ""])
            }
            hours[day] = intervals
        }
        if let overlap = hours.firstOverlap {
            throw Problem.parameter(String(overlap.prefix(3)), overlap).worded("why_overlap", ["text": overlap])
        }
        return hours
    }
}

/// The rows of a week in a form.
struct WeekGrid {
    struct Day {
        var key: String
        var dayName: String
        var hours: String
        /// Open hours as pieces of a bar of 24 hours, in hundredths of its width.
        var pieces: [Piece]
    }

    struct Piece {
        var x: String
        var length: String
    }

    var days: [Day]

    init(_ hours: WeeklyHours, weekStart: Weekday, words: Words) {
        let order = (0..<7).map { Weekday.allCases[(weekStart.rawValue - 1 + $0) % 7] }
        days = order.map { day in
            Day(
                key: day.key, dayName: words["day_" + day.key], hours: DayHours.text(hours[day]),
                pieces: hours[day].map {
                    Piece(x: String($0.start), length: String(max(0, ($0.runsPastMidnight ? 1440 : $0.end) - $0.start)))
                })
        }
    }

    /// As it was typed.
    init(_ form: QueryString, weekStart: Weekday, words: Words) {
        self.init(.never, weekStart: weekStart, words: words)
        for place in days.indices { days[place].hours = form[days[place].key] ?? "" }
    }
}

/// What the hours of a week are, on one line: `Mon–Fri 09:00-17:00`.
enum WeekSummary {
    static func text(_ hours: WeeklyHours, words: Words) -> String {
        let names = words["weekdays"].split(separator: " ").map(String.init)
        var runs: [(first: Int, last: Int, text: String)] = []
        for (index, intervals) in hours.days.enumerated() {
            let text = DayHours.text(intervals)
            if let last = runs.last, last.text == text, last.last == index - 1 {
                runs[runs.count - 1].last = index
            } else {
                runs.append((index, index, text))
            }
        }
        let open = runs.filter { !$0.text.isEmpty }
        if open.isEmpty { return words["never_open"] }
        return open.map { run in
            let days = run.first == run.last ? names[run.first] : "\(names[run.first])–\(names[run.last])"
            return "\(days) \(run.text)"
        }.joined(separator: " · ")
    }
}
