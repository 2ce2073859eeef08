import Support

/// What the deriver leaves in the warehouse with the facts, to go on from.
struct WarehouseMarks: Sendable, Equatable {
    /// Events dated later are not in yet, though they may lie before `derivedThrough`.
    var knownTo: Instant
    var horizon: AvailabilityHorizon
    /// The account's zone, in which hours of users without a zone are read.
    var zone: String

    private enum Name {
        static let knownTo = "known_to"
        static let horizon = "horizon"
        static let zone = "account_zone"
    }

    init(knownTo: Instant, horizon: AvailabilityHorizon, zone: String) {
        self.knownTo = knownTo
        self.horizon = horizon
        self.zone = zone
    }

    /// Nil: they are not all there.
    init?(_ marks: [String: String]) {
        guard let knownTo = marks[Name.knownTo].flatMap({ Int64($0) }),
            let horizon = marks[Name.horizon].flatMap({ Int64($0) }), let zone = marks[Name.zone]
        else { return nil }
        self.knownTo = Instant(milliseconds: knownTo)
        self.horizon = AvailabilityHorizon(end: Instant(milliseconds: horizon))
        self.zone = zone
    }

    var stored: [String: String] {
        [
            Name.knownTo: String(knownTo.milliseconds), Name.horizon: String(horizon.end.milliseconds), Name.zone: zone,
        ]
    }
}
