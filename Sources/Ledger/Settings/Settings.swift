public import Support

/// What holds for the whole installation.
public struct Settings: Sendable, Equatable {
    /// The name of the team or company, shown on pages; empty: none given.
    public var accountName: String
    /// IANA name of the zone whose days reports count in.
    public var timeZone: String
    /// On which day weeks start.
    public var weekStart: Weekday

    public init(accountName: String = "", timeZone: String = "UTC", weekStart: Weekday = .monday) {
        self.accountName = accountName
        self.timeZone = timeZone
        self.weekStart = weekStart
    }
}
