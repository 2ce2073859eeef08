import Support

/// Two weeks in which a release went wrong: more tickets, slower replies, unhappier customers. It lies within the last
/// ninety days, so that every report of the quarter shows it.
struct BadFortnight: Sendable {
    let firstDate: LocalDate
    let start: Instant
    let end: Instant

    init(period: DemoPeriod) {
        let sixWeeksAgo = period.lastDate - 45
        firstDate = sixWeeksAgo - (sixWeeksAgo.weekday.rawValue - 1)
        start = Zone.utc.start(of: firstDate)
        end = Zone.utc.start(of: firstDate + 14)
    }

    func contains(_ instant: Instant) -> Bool {
        start <= instant && instant < end
    }

    /// From 0 (an ordinary day) to 1; the queue takes four days to drain afterwards.
    func severity(at instant: Instant) -> Double {
        if contains(instant) { return 1 }
        let after = instant - end
        guard after >= 0, after < 4 * .day else { return 0 }
        return 1 - Double(after) / Double(4 * Milliseconds.day)
    }
}
