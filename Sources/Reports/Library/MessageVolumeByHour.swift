import Semantics

extension Report {
    static let messageVolumeByHour = Report(
        slug: "message-volume-by-hour", title: "Volume by time of day", topic: .ticketResponses,
        about: .messageVolumeByHour,
        controls: {
            var controls = Controls(groups: ["hour", "weekday-hour"])
            controls.hasViews = false
            controls.drills = ["hour", "weekday"]
            controls.lists = ["sent", "received"]
            return controls
        }(), shown: "sent", lessIsBetter: nil,
        find: { run in
            async let byHour = run.run(
                run.facts(.messages, measures: .directions, group: run.query.group.dimensions))
            let all = try await run.run(run.facts(.messages, measures: .directions))
            var found = Findings()
            found.totals = AnswerRow([Measure].directions.map { ($0.name, all.value(0, $0.name, $0.unit)) })
            found.rows = HourGrid(byWeekday: run.query.group == .weekdayHour).rows(
                of: try await byHour, measures: .directions)
            found.columns =
                HourGrid.columns(run.query.group) + [
                    .init(key: "sent", title: MeasureTitle.of("sent"), unit: .count),
                    .init(key: "received", title: MeasureTitle.of("received"), unit: .count),
                ]
            return found
        },
        drill: { run, choice in
            var query = run.facts(.messages, measures: [])
            if let hour = choice.hour { query.filters.append(.key(.hour, String(hour))) }
            if let weekday = choice.weekday { query.filters.append(.key(.weekday, String(weekday))) }
            switch choice.list {
            case "sent": query.filters.append(.fact("f.sent"))
            case "received": query.filters.append(.fact("NOT f.sent"))
            default: break
            }
            return query
        })
}

/// All hours of a day, or of a week, in their order; those without facts have zeros.
struct HourGrid {
    let byWeekday: Bool

    func rows(of table: FoundTable, measures: [Measure]) -> [AnswerRow] {
        var places: [[Int]: Int] = [:]
        for index in 0..<table.count {
            let key =
                byWeekday
                ? [table.integer(index, "g0"), table.integer(index, "g1")] : [0, table.integer(index, "g0")]
            places[key] = index
        }
        return (byWeekday ? Array(1...7) : [0]).flatMap { weekday in
            (0..<24).map { hour in
                var fields: [(key: String, value: AnswerValue)] = byWeekday ? [("weekday", .integer(weekday))] : []
                fields.append(("hour", .integer(hour)))
                let found = places[[weekday, hour]]
                fields += measures.map { measure in
                    (measure.name, found.map { table.value($0, measure.name, measure.unit) } ?? .zero(measure.unit))
                }
                return AnswerRow(fields)
            }
        }
    }

    static func columns(_ group: Grouping) -> [ReportAnswer.Column] {
        let hour = ReportAnswer.Column(key: "hour", title: MeasureTitle.of("hour"), unit: .count)
        return group == .weekdayHour
            ? [.init(key: "weekday", title: MeasureTitle.of("weekday"), unit: .count), hour] : [hour]
    }
}
