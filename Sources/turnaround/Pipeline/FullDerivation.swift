import Ledger
import Support
import Warehouse

/// Everything that a ledger says as of a moment, derived into an empty warehouse: a rebuild, an as-of snapshot, the other side of
/// a check.
struct FullDerivation: Sendable {
    let ledger: Ledger
    let asOf: Instant
    let zone: Zone
    var horizon: AvailabilityHorizon
    var workbench = Workbench.shared

    init(ledger: Ledger, asOf: Instant, zone: Zone, horizon: AvailabilityHorizon? = nil) {
        self.ledger = ledger
        self.asOf = asOf
        self.zone = zone
        self.horizon = horizon ?? AvailabilityHorizon(asOf: asOf)
    }

    /// Readers of the warehouse go on with what was there until it is complete.
    /// - Parameter progress: how many events have been derived.
    func fill(_ warehouse: Warehouse, progress: @escaping @Sendable (Int) -> Void = { _ in }) async throws {
        let through = try ledger.lastSequence()
        let (knowledge, merges) = try await workbench.run {
            (try Knowledge(ledger, asOf: asOf, zone: zone), try Merges(ledger, asOf: asOf))
        }
        try await warehouse.rebuild { load in
            try await load.add(WarehouseBatch(directory: DirectoryChanges(knowledge.directory)))
            try await addTickets(to: load, knowledge, merges, progress)
            try await addAvailability(to: load, knowledge)
            let marks = WarehouseMarks(knownTo: asOf, horizon: horizon, zone: zone.identifier)
            try await load.add(WarehouseBatch(derivedThrough: through, marks: marks.stored))
        }
    }

    private func addTickets(
        to load: BulkLoad, _ knowledge: Knowledge, _ merges: Merges, _ progress: @escaping @Sendable (Int) -> Void
    ) async throws {
        let reader = HistoryReader(ledger: ledger, merges: merges, asOf: asOf)
        // Those that merges connect need each other's events; there are few, and they come last.
        let connected = merges.named
        try await withThrowingTaskGroup(of: Derived.self) { group in
            let timelines = TimelineFeed(ledger: ledger, asOf: asOf, depth: workbench.width + 1)
            defer { timelines.stop() }
            var running = 0
            var events = 0
            func take(_ derived: Derived) async throws {
                try await load.add(WarehouseBatch(tickets: derived.facts))
                events += derived.events
                progress(events)
            }
            for try await batch in timelines.batches {
                if running == workbench.width, let derived = try await group.next() {
                    running -= 1
                    try await take(derived)
                }
                group.addTask(executorPreference: workbench) {
                    defer { timelines.done() }
                    return Derived(
                        facts: try facts(of: batch, reader, knowledge, leavingOut: connected), events: batch.eventCount)
                }
                running += 1
            }
            while let derived = try await group.next() { try await take(derived) }
            // The feed ends without a word when this task is cancelled: what was read by then is not everything.
            try Task.checkCancellation()
        }
        try await workbench.map(connected.sorted().inBatches(of: 500)) { tickets in
            try reader.histories(of: tickets).map(knowledge.derivation.facts)
        } each: { facts in
            try await load.add(WarehouseBatch(tickets: facts))
        }
    }

    private struct Derived: Sendable {
        let facts: [TicketFacts]
        let events: Int
    }

    private func facts(
        of batch: RawTimelines, _ reader: HistoryReader, _ knowledge: Knowledge, leavingOut connected: Set<String>
    ) throws -> [TicketFacts] {
        let decoder = EventDecoder()
        var facts: [TicketFacts] = []
        facts.reserveCapacity(batch.count)
        for index in 0..<batch.count {
            let ticket = batch.subject(at: index).id
            guard connected.isEmpty || !connected.contains(ticket) else { continue }
            let events = try batch.events(at: index, using: decoder)
            facts.append(knowledge.derivation.facts(of: TicketHistory(ticket: ticket, events: events)))
        }
        return facts
    }

    private func addAvailability(to load: BulkLoad, _ knowledge: Knowledge) async throws {
        let users = try ledger.availabilityUsers()
        try await workbench.map(users.inBatches(of: 16)) { users in
            try Dictionary(
                uniqueKeysWithValues: users.map { user in
                    (user, try knowledge.stretches(of: user, from: ledger, asOf: asOf, until: horizon))
                })
        } each: { stretches in
            try await load.add(WarehouseBatch(stretches: stretches))
        }
    }
}
