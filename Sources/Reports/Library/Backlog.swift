import Semantics
import Support

extension Report {
    static let backlog = Report(
        slug: "backlog", title: "Backlog", topic: .beyond, about: .backlog,
        controls: Controls(groups: Controls.ticketGroups(default: "none", adding: ["age"])), shown: "count",
        lessIsBetter: true,
        find: { run in
            let overTime = run.query.view == .overTime
            let group = run.dimensions
            async let totals = run.run(
                run.openTickets(at: run.lastMoment, group: [], byPeriod: false, asksTotals: true))
            let moments = overTime ? run.moments : run.lastMoment
            // What was open at a moment that is past stays as it is from one question to the next; only now is looked at anew.
            async let now = run.run(
                run.openTickets(at: moments.filter { $0.instant == run.now }, group: group, byPeriod: overTime))
            let table = try await run.run(
                run.openTickets(at: moments.filter { $0.instant < run.now }, group: group, byPeriod: overTime)
            ).adding(now, measures: ["count"])
            var found = Findings()
            found.rows = (0..<table.count).map { index in
                var row = run.row(table, index, [.count])
                if run.query.group == .by(.age) { Age.name(&row, "group", "label") }
                if run.query.split == .by(.age) { Age.name(&row, "split", "split_label") }
                return row
            }
            if overTime { run.fillPeriods(&found.rows, [.count]) }
            run.sort(&found.rows)
            if run.query.group == .by(.age) { Age.sort(&found.rows, by: "group") }
            if run.query.split == .by(.age) { Age.sort(&found.rows, by: "split") }
            found.totals = AnswerRow([("count", try await totals.value(0, "count", .count))])
            found.columns = run.columns(for: [.count])
            return found
        },
        drill: { run, _ in run.openTickets(at: run.lastMoment, group: [], byPeriod: false) })
}

extension ReportRun {
    /// The last millisecond of each period that has begun, or now.
    var moments: [Query.Moment] {
        periods.enumerated().map { index, period in
            Query.Moment(period: index, instant: min(window(of: period).end - 1, now))
        }
    }

    /// The end of the last period that has begun; none where none has.
    var lastMoment: [Query.Moment] {
        moments.last.map { [Query.Moment(period: 0, instant: $0.instant)] } ?? []
    }

    fileprivate func openTickets(
        at moments: [Query.Moment], group: [Dimension], byPeriod: Bool, asksTotals: Bool = false
    ) -> Query {
        Query(
            .openSpells, time: .at(moments), now: now, byPeriod: byPeriod, group: group, measures: [.count],
            filters: filters, credit: query.credit, presence: asksTotals ? [] : ["count"])
    }
}

/// How long a ticket had been there: up to and with so many days.
enum Age {
    static let names = ["0-1", "1-3", "3-7", "7-30", "30+"]

    /// From the place in `names` to the name itself.
    static func name(_ row: inout AnswerRow, _ id: String, _ label: String) {
        guard let place = row[id]?.text.flatMap({ Int($0) }), names.indices.contains(place) else { return }
        row[id] = .text(names[place])
        row[label] = .text(names[place])
    }

    /// By bucket and age; what has the same stays in its order.
    static func sort(_ rows: inout [AnswerRow], by id: String) {
        let keyed = rows.enumerated().map { place, row in
            (
                key: (row["bucket"]?.text ?? "", names.firstIndex(of: row[id]?.text ?? "") ?? names.count, place),
                row: row
            )
        }
        rows = keyed.sorted { $0.key < $1.key }.map(\.row)
    }
}
