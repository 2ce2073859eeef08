import Support

extension Planner.Pass {
    /// The period of a fact from the local day of its date. Daily periods need no lookup. Safe where the window lies within the calendar.
    static let periodOfDate = Planner.Pass(name: "period of date") { plan, dialect in
        guard plan.query.byPeriod else { return }
        switch plan.query.time {
        case .at, .overlapping:
            plan.period = "f.period"
        case .within:
            guard let calendar = plan.query.calendar else { return }
            let day = calendar.day(of: plan.date, dialect)
            plan.period = calendar.isDaily ? day : dialect.element(calendar.periodOfDay, day)
        case .always:
            break
        }
    }
}

extension LocalCalendar {
    /// Local time as milliseconds since the first local day's midnight.
    func local(_ date: SQL) -> SQL {
        let origin = Int64(firstDay.dayNumber) * .day
        guard offsets.count > 1, let last = offsets.last else {
            return "(\(date) + \(bind: (offsets.first?.offset ?? 0) - origin))"
        }
        let cases: [SQL] = zip(offsets, offsets.dropFirst()).map {
            "WHEN \(date) < \(bind: $1.since.milliseconds) THEN \(bind: $0.offset - origin)"
        }
        return "(\(date) + CASE \(cases.joined(" ")) ELSE \(bind: last.offset - origin) END)"
    }

    /// The local day, counted from the first one.
    func day(of date: SQL, _ dialect: Dialect) -> SQL {
        dialect.integerDivision(local(date), SQL(text: "\(Milliseconds.day)"))
    }

    /// The local hour of the day, 0–23; both passes of a repeated hour count under the same.
    func hour(of date: SQL, _ dialect: Dialect) -> SQL {
        "(\(dialect.integerDivision(local(date), SQL(text: "\(Milliseconds.hour)"))) % 24)"
    }

    /// Monday 1 … Sunday 7.
    func weekday(of date: SQL, _ dialect: Dialect) -> SQL {
        "((\(day(of: date, dialect)) + \(bind: Int64(firstDay.weekday.rawValue - 1))) % 7 + 1)"
    }
}
