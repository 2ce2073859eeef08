import Foundation
import Support

@testable import Ledger

/// 2024-03-01T09:00:00Z and some minutes.
func minute(_ minutes: Int64) -> Instant {
    Instant(milliseconds: 1_709_283_600_000) + minutes * .minute
}

func message(_ id: String, _ at: Instant, ticket: String, author: Message.AuthorKind = .customer) -> DecodedEvent {
    decoded(id, at, .ticket(id: ticket, .message(Message(id: "message of \(id)", author: author))))
}

func merge(_ id: String, _ at: Instant, _ ticket: String, into other: String) -> DecodedEvent {
    decoded(id, at, .ticket(id: ticket, .merged(into: other)))
}

func team(_ id: String, _ at: Instant, _ team: String, named name: String) -> DecodedEvent {
    decoded(id, at, .directory(.team(Team(id: team, name: name))))
}

func away(_ id: String, _ at: Instant, user: String) -> DecodedEvent {
    decoded(id, at, .availability(AvailabilityChange(user: user, status: .away, reason: "lunch")))
}

func decoded(_ id: String, _ at: Instant, _ payload: Event.Payload) -> DecodedEvent {
    EventEncoder().decoded(Event(id: id, at: at, payload: payload))
}

/// A folder of its own that is gone with the test.
final class TemporaryFolder: Sendable {
    let path = FileManager.default.temporaryDirectory.path + "/ledger-tests-" + UUID().uuidString

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}

/// SplitMix64: the same numbers in every run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
