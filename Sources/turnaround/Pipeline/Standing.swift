import Ledger
import Support
import Synchronization

/// How far the warehouse has followed the ledger; read by whoever answers, written by the deriver.
final class Standing: Sendable {
    struct Values: Sendable {
        /// The ledger's sequence.
        var derivedThrough: Int64 = -1
        /// Events dated later are not in.
        var knownTo = Instant.distantPast
        /// Of the events that are in; nil while there are none.
        var span: Span?
        /// When the next event comes due.
        var nextDue: Instant?

        /// Whether an event has come due since.
        func isBefore(_ now: Instant) -> Bool { nextDue.map { $0 <= now } ?? false }
    }

    private let values = Mutex(Values())

    var current: Values { values.withLock { $0 } }

    func set(_ new: Values) { values.withLock { $0 = new } }
}
