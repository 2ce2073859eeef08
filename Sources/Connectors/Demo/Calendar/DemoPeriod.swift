import Support

/// The year that the demo tells of: whole days of UTC, the last one up to `until`.
struct DemoPeriod: Sendable {
    static let days = 365

    let until: Instant
    let firstDate: LocalDate
    let lastDate: LocalDate
    /// When the first ticket may come.
    let start: Instant
    /// When the organisation was set up: the directory's first versions.
    let founded: Instant

    init(until: Instant) {
        self.until = until
        lastDate = Zone.utc.date(at: until)
        firstDate = lastDate - (DemoPeriod.days - 1)
        start = Zone.utc.start(of: firstDate)
        founded = start - 21 * .day
    }

    /// Midnight (UTC) of the day after a fraction of the year has passed: when something changes for good.
    func turn(_ fraction: Double) -> Instant {
        start + Milliseconds(Double(DemoPeriod.days) * fraction) * .day
    }
}
