import Support

/// What became of each promise of an SLA rule. Goals: `SLAOutcome.Goal`; `at` is NULL while it runs.
enum Outcomes: TicketTable {
    static let table = Table(
        "outcomes",
        [.ticket, .code("goal"), .instant("at"), .instant("start_at")] + Column.credit + [
            .code("state"), .instant("breach_after"), .duration("counted"), .flag("outbound"),
        ])

    static func fill(_ rows: RowWriter, from row: TicketRow) throws {
        for outcome in row.facts.outcomes {
            rows.key(row.key)
            rows.code(outcome.goal.rawValue)
            rows.instant(outcome.at)
            rows.instant(outcome.start)
            rows.credit(outcome.credit, row.keys)
            rows.code(outcome.result.code)
            rows.instant(outcome.result.breachAfter)
            rows.duration(outcome.counted?.milliseconds)
            rows.flag(outcome.isOutbound)
            try rows.endRow()
        }
    }
}

extension SLAOutcome.Result {
    fileprivate var code: Int {
        switch self {
        case .noRule: 0
        case .met: 1
        case .breached: 2
        case .runningWithoutRule: 3
        case .running: 4
        }
    }

    fileprivate var breachAfter: Instant? {
        switch self {
        case .running(let breachAfter): breachAfter
        case .noRule, .met, .breached, .runningWithoutRule: nil
        }
    }
}
