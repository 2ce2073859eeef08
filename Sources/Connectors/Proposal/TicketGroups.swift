import Support

/// The sampled rows by ticket, in the order of the table.
struct TicketGroups: Sendable {
    let sample: TableSample
    /// Row numbers of each ticket, tickets in the order of their first rows.
    let groups: [[Int]]

    init(_ sample: TableSample, by ticket: ColumnProfile) {
        self.sample = sample
        var places: [String: Int] = [:]
        var groups: [[Int]] = []
        for (row, values) in sample.rows.enumerated() {
            let place = places[values[ticket.index], default: groups.count]
            if place == groups.count {
                places[values[ticket.index]] = place
                groups.append([])
            }
            groups[place].append(row)
        }
        self.groups = groups
    }

    /// More than one row in twenty is a further one of its ticket.
    var isRepeated: Bool { groups.count * 20 < sample.rows.count * 19 }

    /// Share of the tickets with several rows that have the same value in all of them: 0…1.
    func constancy(of column: ColumnProfile) -> Double {
        let several = groups.filter { $0.count > 1 }
        guard !several.isEmpty else { return 1 }
        let constant = several.count { rows in Set(rows.map { sample.rows[$0][column.index] }).count == 1 }
        return Double(constant) / Double(several.count)
    }

    /// Share of the rows that are not dated before their ticket's previous row: 0…1.
    func ascent(of column: ColumnProfile, _ format: TimeFormat) -> Double {
        var steps = 0
        var ascending = 0
        for rows in groups {
            let times = rows.compactMap { format.instant(sample.rows[$0][column.index], in: .utc) }
            for (earlier, later) in zip(times, times.dropFirst()) {
                steps += 1
                if later >= earlier { ascending += 1 }
            }
        }
        return steps == 0 ? 1 : Double(ascending) / Double(steps)
    }
}
