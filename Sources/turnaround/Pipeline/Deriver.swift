import Ledger
import Support
import Synchronization
import Warehouse

/// Keeps the warehouse in step with the ledger: what arrived, what came due and what was set is found, the timelines that it touches
/// are derived anew as a whole, and their facts replaced in one transaction together with how far the ledger has been followed.
///
/// One pass at a time: whoever runs it (a server's loop, a command) runs it alone.
actor Deriver {
    /// How far ahead of the warehouse a ledger may be, in events, before all is derived anew; more in a large ledger.
    static let patience: Int64 = 50_000
    /// Tickets that one transaction replaces at most; more are a rebuild.
    static let largestReplacement = 20_000

    nonisolated let standing: Standing
    private let ledger: Ledger
    private let warehouse: Warehouse
    private let clock: @Sendable () -> Instant
    private let workbench = Workbench.shared
    /// Of the last pass; nil before the first one that derived something.
    private var knowledge: Knowledge?
    private var onEarliest: @Sendable (Instant) async -> Void = { _ in }

    init(ledger: Ledger, warehouse: Warehouse, clock: @escaping @Sendable () -> Instant) {
        self.ledger = ledger
        self.warehouse = warehouse
        self.clock = clock
        standing = Standing()
    }

    /// Tells of the earliest time of each batch of news: what was derived as of that moment or later is stale.
    func whenNewsArrive(_ body: @escaping @Sendable (Instant) async -> Void) { onEarliest = body }

    /// Until nothing is pending.
    func catchUp(progress: @escaping @Sendable (Int) -> Void = { _ in }) async throws {
        while try await pass(progress: progress) {}
    }

    /// Everything anew.
    func rebuild(progress: @escaping @Sendable (Int) -> Void = { _ in }) async throws {
        knowledge = nil
        let derivation = FullDerivation(ledger: ledger, asOf: clock(), zone: try ledger.accountZone())
        try await derivation.fill(warehouse, progress: progress)
        try await note(knownTo: derivation.asOf)
        try await catchUp()
    }

    /// What derivations are made with now; read where no pass has needed it yet.
    func currentKnowledge() async throws -> Knowledge {
        if let knowledge { return knowledge }
        let (ledger, asOf) = (ledger, standing.current.knownTo)
        let zone = try ledger.accountZone()
        let read = try await workbench.run { try Knowledge(ledger, asOf: asOf, zone: zone) }
        knowledge = read
        return read
    }

    // MARK: One pass

    /// False: nothing was pending.
    private func pass(progress: @escaping @Sendable (Int) -> Void) async throws -> Bool {
        let now = clock()
        guard warehouse.rebuildReason == nil, let marks = WarehouseMarks(try await warehouse.marks()) else {
            try await rebuild(progress: progress)
            return false
        }
        let derivedThrough = try await warehouse.derivedThrough()
        let last = try ledger.lastSequence()
        if last - derivedThrough > max(Deriver.patience, last / 4) {
            try await rebuild(progress: progress)
            return false
        }
        var news = try News(ledger, after: derivedThrough, limit: Int(Deriver.patience), marks: marks, now: now)
        guard !news.isEmpty else {
            if standing.current.derivedThrough != derivedThrough || standing.current.isBefore(now) {
                try await note(knownTo: max(now, marks.knownTo))
            }
            return false
        }
        if let earliest = news.firstAt { await onEarliest(earliest) }
        guard let batch = try await batch(for: &news, now: now, marks: marks) else {
            try await rebuild(progress: progress)
            return false
        }
        try await warehouse.apply(batch)
        try await note(knownTo: now)
        return true
    }

    /// Nil: so much is touched that all is better derived anew.
    private func batch(for news: inout News, now: Instant, marks: WarehouseMarks) async throws -> WarehouseBatch? {
        let zone = try ledger.accountZone()
        let knowledge = try await learn(news.directory, zone: zone, now: now, into: &news)
        let mentioning = news.impact.mentioned
        if !mentioning.isEmpty { news.tickets.formUnion(try await warehouse.tickets(mentioning: mentioning)) }
        let merges = try Merges(ledger, asOf: now)
        let tickets = merges.connected(with: news.tickets)
        guard !news.impact.everyTicket, tickets.count <= Deriver.largestReplacement else { return nil }

        let horizon = AvailabilityHorizon(asOf: now)
        let known = Set(try ledger.availabilityUsers())
        var users = news.users.union(news.impact.availability.intersection(known))
        if horizon != marks.horizon || zone.identifier != marks.zone { users = known }

        var batch = WarehouseBatch(
            directory: DirectoryChanges(knowledge.directory, only: news.directory),
            derivedThrough: news.through,
            marks: WarehouseMarks(knownTo: now, horizon: horizon, zone: zone.identifier).stored)
        try await derive(tickets, HistoryReader(ledger: ledger, merges: merges, asOf: now), knowledge, into: &batch)
        for user in users {
            batch.stretches[user] = try knowledge.stretches(of: user, from: ledger, asOf: now, until: horizon)
        }
        return batch
    }

    private func learn(_ subjects: [Subject], zone: Zone, now: Instant, into news: inout News) async throws -> Knowledge
    {
        let before = knowledge.flatMap { $0.zone == zone ? $0 : nil }
        let ledger = ledger
        let after = try await workbench.run {
            try before?.updated(subjects, from: ledger, asOf: now) ?? Knowledge(ledger, asOf: now, zone: zone)
        }
        news.impact = DirectoryImpact(of: subjects, before: before?.directory, after: after.directory)
        knowledge = after
        return after
    }

    private func derive(
        _ tickets: Set<String>, _ reader: HistoryReader, _ knowledge: Knowledge, into batch: inout WarehouseBatch
    ) async throws {
        var vanished = tickets
        var facts: [TicketFacts] = []
        try await workbench.map(Array(tickets).inBatches(of: 200)) { tickets in
            try reader.histories(of: tickets).map(knowledge.derivation.facts)
        } each: { derived in
            facts += derived
            for fact in derived { vanished.remove(fact.ticket.id) }
        }
        batch.tickets = facts
        batch.vanished = vanished
    }

    private func note(knownTo: Instant) async throws {
        let derivedThrough = try await warehouse.derivedThrough()
        standing.set(
            Standing.Values(
                derivedThrough: derivedThrough, knownTo: knownTo, span: try ledger.span(asOf: knownTo),
                nextDue: try ledger.nextEvent(after: knownTo)))
    }
}
