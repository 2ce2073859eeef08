import Semantics
import Support

extension Report {
    static let maxAvailableReps = Report(
        slug: "max-available-reps", title: "Maximum available reps", topic: .planning, about: .maxAvailableReps,
        controls: {
            var controls = Controls.availability(groups: ["hour"])
            controls.hasViews = false
            controls.drills = ["hour"]
            return controls
        }(), shown: "max", lessIsBetter: nil,
        find: { run in
            let most = try await dailyMaxima(run)
            var found = Findings()
            found.rows = (0..<24).map { hour in
                let days = most[hour] ?? []
                let mean = days.isEmpty ? nil : Double(days.reduce(0, +)) / Double(days.count)
                return AnswerRow([
                    ("hour", .integer(hour)), ("max", days.max().map(AnswerValue.integer) ?? .null),
                    ("mean_max", mean.map(AnswerValue.number) ?? .null),
                ])
            }
            found.totals = AnswerRow([("max", most.values.joined().max().map(AnswerValue.integer) ?? .null)])
            found.columns =
                HourGrid.columns(.hour) + [
                    .init(key: "max", title: MeasureTitle.of("max"), unit: .count),
                    .init(key: "mean_max", title: MeasureTitle.of("mean_max"), unit: .number),
                ]
            found.tellsExcluded = false
            return found
        },
        drill: { run, choice in
            var query = run.stretches(in: choice.hour.map { run.spans(ofHour: $0) } ?? [run.wholeSpan])
            query.filters.append(.fact("f.available"))
            return query
        })

    /// For each hour of the day, the most at once on each day that has it (as far as it has passed). The days before today are a question of
    /// their own, which has the same answer all day.
    private static func dailyMaxima(_ run: ReportRun) async throws -> [Int: [Int]] {
        let end = min(run.window.end, run.now)
        let boundary = min(max(run.today, run.window.start), end)
        async let past = maxima(run, TimeWindow(start: run.window.start, end: boundary))
        let today = try await maxima(run, TimeWindow(start: boundary, end: end))
        return try await past.merging(today) { $0 + $1 }
    }

    private static func maxima(_ run: ReportRun, _ window: TimeWindow) async throws -> [Int: [Int]] {
        guard window.start < window.end else { return [:] }
        let query = ConcurrencyQuery(
            window: window, calendar: run.calendar, hourStarts: run.hourStarts(in: window), filters: run.filters)
        let table = try await run.run(Planner(dialect: run.environment.dialect).statement(for: query))
        var most: [Int: [Int]] = [:]
        for index in 0..<table.count {
            most[table.integer(index, "hour"), default: []].append(table.integer(index, "most"))
        }
        return most
    }
}

extension ReportRun {
    /// Every instant in a window at which the wall clock's hour changes, the window's start included.
    func hourStarts(in window: TimeWindow) -> [Instant] {
        var starts: [Instant] = [window.start]
        for part in calendar.parts(of: window) {
            starts.append(part.window.start)
            let local = part.window.start.milliseconds + part.offset
            var at = part.window.start + (Milliseconds.hour - local.modulo(.hour))
            while at < part.window.end {
                starts.append(at)
                at = at + .hour
            }
        }
        return starts
    }

    /// The stretches of the range in which the wall clock shows an hour.
    func spans(ofHour hour: Int) -> [Query.Span] {
        var spans: [Query.Span] = []
        for part in calendar.parts(of: window) {
            let local = part.window.start.milliseconds + part.offset
            var start = part.window.start + (Int64(hour) * .hour - local.modulo(.day))
            while start < part.window.end {
                let cut = TimeWindow(
                    start: max(start, part.window.start), end: min(start + .hour, part.window.end))
                if cut.start < cut.end { spans.append(Query.Span(period: 0, window: cut)) }
                start = start + .day
            }
        }
        return spans
    }
}

extension LocalCalendar {
    /// A window cut where the zone's offset changes.
    func parts(of window: TimeWindow) -> [(window: TimeWindow, offset: Milliseconds)] {
        offsets.enumerated().compactMap { index, offset in
            let start = index == 0 ? window.start : max(window.start, offset.since)
            let end = index + 1 < offsets.count ? min(window.end, offsets[index + 1].since) : window.end
            return start < end ? (TimeWindow(start: start, end: end), offset.offset) : nil
        }
    }
}

extension Int64 {
    /// The remainder that is never negative.
    func modulo(_ divisor: Int64) -> Int64 {
        let rest = self % divisor
        return rest < 0 ? rest + divisor : rest
    }
}
