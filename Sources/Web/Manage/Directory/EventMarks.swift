import Support
import Synchronization

/// Ids of the events that are made here. Of two versions of one instant the one with the greater id is later; so each id is
/// greater than the one before it, also within one millisecond and where the clock is set back.
final class EventMarks: Sendable {
    private let last = Mutex((clock: Int64(0), counter: 0))

    /// Greater than each of `standing`, by letters and by bytes. Nil: there is no such id.
    func next(at now: Instant, above standing: [String] = []) -> String? {
        let (clock, counter) = last.withLock { last in
            last = now.milliseconds > last.clock ? (now.milliseconds, 0) : (last.clock, last.counter + 1)
            return last
        }
        // A tilde comes after all other signs of ASCII, of which ids mostly are. What begins with an id is greater than it.
        let id = "~settings-\(Self.padded(clock, 14))-\(Self.padded(Int64(counter), 6))"
        let candidates = [id] + standing.map { $0 + id } + ["\u{10FFFF}" + id]
        return candidates.first { candidate in
            candidate.utf8.count <= 128 && standing.allSatisfy { Self.isGreater(candidate, than: $0) }
        }
    }

    private static func isGreater(_ id: String, than other: String) -> Bool {
        other < id && other.utf8.lexicographicallyPrecedes(id.utf8)
    }

    private static func padded(_ number: Int64, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
