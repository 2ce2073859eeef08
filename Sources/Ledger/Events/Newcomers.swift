import GRDB
import Support

/// The events of a batch that the ledger does not have yet, told apart from duplicates and conflicts.
struct Newcomers {
    struct Newcomer {
        /// Its place in the batch.
        let index: Int
        let sequence: Int64
        let slot: Int64
    }

    private(set) var list: [Newcomer] = []
    /// Of the newcomers, slot to sequence.
    private(set) var slots: [Int64: Int64] = [:]
    private(set) var duplicates = 0
    private(set) var conflicts: [AppendResult.Conflict] = []
    private(set) var unknownKeys = 0

    private let base: Int64

    /// Reads only. Of two events with one id in the batch the first is the newcomer.
    init(among events: [DecodedEvent], state: AppendState, _ db: Database) throws {
        base = state.lastSequence
        let recorded = try RecordedEvents(db)
        let firstSlots = events.map { state.identities.slot(of: $0.event.id) }
        let found = try state.identities.sequences(in: firstSlots, db)
        slots.reserveCapacity(events.count)
        list.reserveCapacity(events.count)
        for index in events.indices {
            var slot = firstSlots[index]
            var occupant = slots[slot] ?? found[index]
            var comparison = RecordedEvents.Comparison.otherEvent
            while let sequence = occupant {
                comparison = try compare(events[index], withSequence: sequence, in: events, recorded)
                guard comparison == .otherEvent else { break }
                slot = state.identities.next(after: slot)
                occupant = try slots[slot] ?? state.identities.sequence(in: slot, db)
            }
            note(comparison, index: index, slot: slot, unknownKeys: events[index].unknownKeys.count)
        }
    }

    private func compare(
        _ event: DecodedEvent, withSequence sequence: Int64, in events: [DecodedEvent], _ recorded: RecordedEvents
    ) throws -> RecordedEvents.Comparison {
        guard sequence > base else { return try recorded.compare(event, withSequence: sequence) }
        return RecordedEvents.compare(event, with: events[list[Int(sequence - base) - 1].index])
    }

    private mutating func note(_ comparison: RecordedEvents.Comparison, index: Int, slot: Int64, unknownKeys: Int) {
        switch comparison {
        case .otherEvent:
            let sequence = base + Int64(list.count) + 1
            list.append(Newcomer(index: index, sequence: sequence, slot: slot))
            slots[slot] = sequence
            self.unknownKeys += unknownKeys
        case .same:
            duplicates += 1
            self.unknownKeys += unknownKeys
        case .otherContent:
            conflicts.append(.init(index: index, rejection: .idTaken))
        }
    }
}

extension EventRejection {
    fileprivate static let idTaken = EventRejection(
        field: "id",
        reason: "an event with this id and other content is recorded already; give a new event an id of its own")
}
