import Support
import Testing

@testable import Ledger

@Suite struct `Appending events` {
    let ledger: Ledger

    init() throws {
        ledger = try Ledger.inMemory()
    }

    @Test func `accepts new events and counts them`() throws {
        let result = try ledger.append([
            message("e1", minute(0), ticket: "1"), message("e2", minute(1), ticket: "1"),
        ])
        #expect(result.accepted == 2)
        #expect(result.duplicates == 0)
        #expect(result.conflicts.isEmpty)
        #expect(result.lastSequence == 2)
        #expect(try ledger.events(of: Subject(kind: .ticket, id: "1")).map(\.id) == ["e1", "e2"])
    }

    @Test func `gives back what it was given`() throws {
        let events = [
            message("e1", minute(0), ticket: "1"), team("e2", minute(2), "t", named: "Första linjen"),
            away("e3", minute(3), user: "u1"),
        ]
        _ = try ledger.append(events)
        for event in events.map(\.event) {
            #expect(try ledger.events(of: event.subject) == [event])
        }
    }

    @Test func `takes an event that comes again for a duplicate`() throws {
        _ = try ledger.append([message("e1", minute(0), ticket: "1")])
        let result = try ledger.append([message("e1", minute(0), ticket: "1"), message("e2", minute(1), ticket: "1")])
        #expect(result.accepted == 1)
        #expect(result.duplicates == 1)
        #expect(try ledger.lastSequence() == 2)
    }

    @Test func `takes an event that comes twice in a batch for a duplicate`() throws {
        let event = message("e1", minute(0), ticket: "1")
        let result = try ledger.append([event, event, event])
        #expect(result.accepted == 1)
        #expect(result.duplicates == 2)
    }

    @Test func `rejects other content under a known id, and only that`() throws {
        _ = try ledger.append([message("e1", minute(0), ticket: "1")])
        let result = try ledger.append([
            message("e2", minute(1), ticket: "1"), message("e1", minute(0), ticket: "2"),
            message("e3", minute(2), ticket: "1"),
        ])
        #expect(result.accepted == 2)
        #expect(result.conflicts.map(\.index) == [1])
        #expect(result.conflicts.first?.rejection.field == "id")
        #expect(try ledger.isKnown(ticket: "2") == false)
    }

    @Test func `rejects another time under a known id`() throws {
        _ = try ledger.append([message("e1", minute(0), ticket: "1")])
        #expect(try ledger.append([message("e1", minute(1), ticket: "1")]).conflicts.count == 1)
    }

    @Test func `keeps the first of two events that share an id in a batch`() throws {
        let result = try ledger.append([message("e1", minute(0), ticket: "1"), message("e1", minute(0), ticket: "2")])
        #expect(result.accepted == 1)
        #expect(result.conflicts.map(\.index) == [1])
        #expect(try ledger.isKnown(ticket: "1"))
    }

    @Test func `takes none of an atomic batch with a conflict`() throws {
        _ = try ledger.append([message("e1", minute(0), ticket: "1")])
        let batch = [message("e2", minute(0), ticket: "2"), message("e1", minute(9), ticket: "1")]
        let result = try ledger.append(batch, atomic: true)
        #expect(result.accepted == 0)
        #expect(result.conflicts.map(\.index) == [1])
        #expect(result.lastSequence == 1)
        #expect(try ledger.isKnown(ticket: "2") == false)
        #expect(try ledger.append([batch[0]], atomic: true).accepted == 1)
    }

    @Test func `takes an atomic batch of new events and duplicates`() throws {
        let known = message("e1", minute(0), ticket: "1")
        _ = try ledger.append([known])
        let result = try ledger.append([known, message("e2", minute(1), ticket: "1")], atomic: true)
        #expect(result.accepted == 1)
        #expect(result.duplicates == 1)
    }

    @Test func `counts the unknown keys of what it did not reject`() throws {
        var known = message("e1", minute(0), ticket: "1")
        known.unknownKeys = ["mood", "weather"]
        var conflicting = message("e1", minute(5), ticket: "1")
        conflicting.unknownKeys = ["mood"]
        #expect(try ledger.append([known, known, conflicting]).unknownKeys == 4)
    }

    @Test func `tells ids apart that differ in their bytes alone`() throws {
        let composed = "caf\u{E9}"
        let decomposed = "cafe\u{301}"
        let result = try ledger.append([
            message(composed, minute(0), ticket: composed), message(decomposed, minute(1), ticket: decomposed),
        ])
        #expect(result.accepted == 2)
        #expect(try ledger.events(of: Subject(kind: .ticket, id: decomposed)).count == 1)
        #expect(try ledger.append([message(composed, minute(0), ticket: composed)]).duplicates == 1)
    }

    @Test func `nothing appended is nothing`() throws {
        let result = try ledger.append([])
        #expect(result.accepted == 0)
        #expect(result.lastSequence == 0)
    }

    @Test(arguments: [1000, 10])
    func `recognises every id where all ids meet in few slots`(tail: Int) throws {
        let crowded = try Ledger.inMemory(limits: .init(tail: tail, slotMask: 63))
        let events = (0..<64).map { message("e\($0)", minute(Int64($0)), ticket: "\($0 % 7)") }
        #expect(try crowded.append(Array(events[..<40])).accepted == 40)
        let second = try crowded.append(Array(events[20..<60]))
        #expect(second.accepted == 20)
        #expect(second.duplicates == 20)
        let conflicting = (0..<60).map { message("e\($0)", minute(1000), ticket: "x") }
        #expect(try crowded.append(conflicting).conflicts.count == 60)
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `does not care about the order of arrival`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let events = (0..<300).map { number in
            message("e\(number)", minute(Int64.random(in: 0..<50, using: &generator)), ticket: "\(number % 11)")
        }
        _ = try ledger.append(events)
        let shuffled = try Ledger.inMemory()
        var rest = events.shuffled(using: &generator)[...]
        while !rest.isEmpty {
            let size = Int.random(in: 1...40, using: &generator)
            // Some come twice.
            _ = try shuffled.append(Array(rest.prefix(size)) + Array(events.prefix(3)))
            rest = rest.dropFirst(size)
        }
        for ticket in 0..<11 {
            let subject = Subject(kind: .ticket, id: "\(ticket)")
            #expect(try shuffled.events(of: subject) == ledger.events(of: subject))
        }
        #expect(try shuffled.span() == ledger.span())
        #expect(try shuffled.check() == [])
    }
}
