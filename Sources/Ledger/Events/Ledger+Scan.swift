public import Support

extension Ledger {
    /// All tickets with at least one event by `asOf` (nil: all events), each with its events, in bounded memory.
    ///
    /// What arrives after the call is not part of it. `body` may use the ledger.
    /// - Parameter batch: how many tickets `body` gets at once; fewer where they are large.
    public func forEachTicket(
        asOf: Instant? = nil, batch: Int = 4_000, _ body: ([(ticket: String, events: [Event])]) throws -> Void
    ) throws {
        let decoder = EventDecoder()
        try forEachRawTimelines(of: [.ticket], asOf: asOf, batch: batch) { timelines in
            try body(
                (0..<timelines.count).map {
                    (timelines.subject(at: $0).id, try timelines.events(at: $0, using: decoder))
                })
        }
    }

    /// The same for subjects of any kinds, without decoding: for whoever decodes on several cores.
    public func forEachRawTimelines(
        of kinds: Set<Subject.Kind>, asOf: Instant? = nil, batch: Int = 4_000, _ body: (RawTimelines) throws -> Void
    ) throws {
        var scan = TimelineScan(kinds: kinds, asOf: asOf, through: try lastSequence(), batch: batch)
        while let timelines = try storage.read({ try scan.next($0) }) {
            if timelines.count > 0 { try body(timelines) }
        }
    }
}
