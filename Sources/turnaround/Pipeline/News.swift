import Ledger
import Support

/// What a pass of the deriver has to look at.
struct News: Sendable {
    var tickets: Set<String>
    /// With new availability.
    var users: Set<String>
    var directory: [Subject]
    /// What the directory's news touch beyond themselves.
    var impact = DirectoryImpact()
    /// The ledger's sequence up to which this is all.
    let through: Int64
    let firstAt: Instant?
    /// A setting or the passing of time asks for work though no event came.
    private let isOutdated: Bool

    init(_ ledger: Ledger, after sequence: Int64, limit: Int, marks: WarehouseMarks, now: Instant) throws {
        let arrived = try ledger.changes(after: sequence, limit: limit)
        let due = try ledger.changes(datedAfter: marks.knownTo, through: now)
        tickets = arrived.tickets.union(due.tickets)
        users = arrived.users.union(due.users)
        directory = Array(Set(arrived.directory + due.directory))
        through = arrived.through
        firstAt = [arrived.firstAt, due.firstAt].compactMap(\.self).min()
        let zone = try ledger.accountZone().identifier
        isOutdated = marks.horizon != AvailabilityHorizon(asOf: now) || marks.zone != zone
    }

    var isEmpty: Bool { tickets.isEmpty && users.isEmpty && directory.isEmpty && !isOutdated }
}
