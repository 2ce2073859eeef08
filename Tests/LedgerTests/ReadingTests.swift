import Support
import Testing

@testable import Ledger

@Suite struct `Reading events` {
    let ledger: Ledger

    init() throws {
        ledger = try Ledger.inMemory()
    }

    @Test func `orders a timeline by time, then by id`() throws {
        _ = try ledger.append([message("b", minute(5), ticket: "1"), message("z", minute(1), ticket: "1")])
        _ = try ledger.append([message("a", minute(5), ticket: "1")])
        #expect(try ledger.events(of: Subject(kind: .ticket, id: "1")).map(\.id) == ["z", "a", "b"])
    }

    @Test func `leaves out what is later than the moment asked for`() throws {
        _ = try ledger.append([message("e1", minute(1), ticket: "1"), message("e2", minute(2), ticket: "1")])
        _ = try ledger.append([message("e3", minute(3), ticket: "2")])
        let ticket = Subject(kind: .ticket, id: "1")
        #expect(try ledger.events(of: ticket, asOf: minute(1)).map(\.id) == ["e1"])
        #expect(try ledger.events(of: ticket, asOf: minute(0)).isEmpty)
        #expect(try ledger.isKnown(ticket: "2", asOf: minute(2)) == false)
        #expect(try ledger.isKnown(ticket: "2", asOf: minute(3)))
        #expect(try ledger.events(of: ["1", "2", "3"], asOf: minute(2)).mapValues(\.count) == ["1": 2])
    }

    @Test func `does not take a user for a ticket of the same id`() throws {
        _ = try ledger.append([away("e1", minute(0), user: "7"), message("e2", minute(1), ticket: "7")])
        #expect(try ledger.events(of: ["7"])["7"]?.map(\.id) == ["e2"])
        #expect(try ledger.availabilityUsers() == ["7"])
    }

    @Test(arguments: [1, 2, 1000])
    func `streams every ticket once with all its events`(batch: Int) throws {
        let events = (0..<100).map { message("e\($0)", minute(Int64(100 - $0)), ticket: "t\($0 % 13)") }
        for start in stride(from: 0, to: 100, by: 10) {
            _ = try ledger.append(Array(events[start..<start + 10]))
            _ = try ledger.append([team("d\(start)", minute(0), "team \(start)", named: "Team")])
        }
        var seen: [String: [String]] = [:]
        try ledger.forEachTicket(batch: batch) { tickets in
            #expect(tickets.count <= batch)
            for (ticket, events) in tickets {
                #expect(seen[ticket] == nil)
                seen[ticket] = events.map(\.id)
            }
        }
        let expected = Dictionary(grouping: events.reversed(), by: \.event.subject.id).mapValues { $0.map(\.event.id) }
        #expect(seen == expected)
    }

    @Test func `streams as of a moment, and not what arrives meanwhile`() throws {
        _ = try ledger.append((0..<10).map { message("e\($0)", minute(Int64($0)), ticket: "\($0)") })
        var seen: [String] = []
        try ledger.forEachTicket(asOf: minute(6), batch: 2) { tickets in
            seen += tickets.map(\.ticket)
            _ = try ledger.append((0..<10).map { message("later \($0)", minute(0), ticket: "\($0)") })
            #expect(tickets.allSatisfy { $0.events.count == 1 })
        }
        #expect(seen == (0...6).map(String.init))
    }

    @Test func `says what changed after a sequence`() throws {
        _ = try ledger.append([message("e1", minute(9), ticket: "1"), message("e2", minute(8), ticket: "2")])
        let sequence = try ledger.lastSequence()
        _ = try ledger.append([
            message("e3", minute(7), ticket: "2"), away("e4", minute(5), user: "u1"),
            team("e5", minute(6), "t1", named: "First line"), message("e6", minute(4), ticket: "3"),
        ])
        let changes = try ledger.changes(after: sequence, limit: 100)
        #expect(changes.through == 6)
        #expect(changes.tickets == ["2", "3"])
        #expect(changes.users == ["u1"])
        #expect(changes.directory == [Subject(kind: .team, id: "t1")])
        #expect(changes.firstAt == minute(4))
        #expect(changes.lastAt == minute(7))
        #expect(changes.count == 4)

        let first = try ledger.changes(after: sequence, limit: 2)
        #expect(first.through == 4)
        #expect(first.tickets == ["2"])
        let none = try ledger.changes(after: 6, limit: 2)
        #expect(none.through == 6)
        #expect(none.firstAt == nil)
    }

    @Test func `says whose time has come of what was dated ahead`() throws {
        _ = try ledger.append([
            message("e1", minute(5), ticket: "1"), message("e2", minute(6), ticket: "2"),
            away("e3", minute(9), user: "u1"), message("e4", minute(10), ticket: "3"),
        ])
        let due = try ledger.changes(datedAfter: minute(5), through: minute(9))
        #expect(due.tickets == ["2"])
        #expect(due.users == ["u1"])
        #expect(due.firstAt == minute(6))
        #expect(due.count == 2)
        #expect(try ledger.changes(datedAfter: minute(10), through: minute(99)).count == 0)
    }

    @Test func `knows from when to when its events reach`() throws {
        #expect(try ledger.span() == nil)
        _ = try ledger.append([team("e1", minute(0), "t1", named: "First line")])
        #expect(try ledger.span() == Span(earliestActivity: nil, latest: minute(0), events: 1))
        _ = try ledger.append([message("e2", minute(7), ticket: "1"), away("e3", minute(3), user: "u1")])
        #expect(try ledger.span() == Span(earliestActivity: minute(3), latest: minute(7), events: 3))
        #expect(
            try ledger.span(asOf: minute(4)) == Span(earliestActivity: minute(3), latest: minute(3), events: 2))
        #expect(try ledger.span(asOf: minute(2)) == Span(earliestActivity: nil, latest: minute(0), events: 1))
        #expect(try ledger.span(asOf: minute(-1)) == nil)
    }

    @Test func `knows the next event that is dated ahead`() throws {
        _ = try ledger.append([message("e1", minute(5), ticket: "1"), message("e2", minute(9), ticket: "1")])
        #expect(try ledger.nextEvent(after: minute(0)) == minute(5))
        #expect(try ledger.nextEvent(after: minute(5)) == minute(9))
        #expect(try ledger.nextEvent(after: minute(9)) == nil)
    }

    @Test func `lists merges by time`() throws {
        _ = try ledger.append([
            merge("e2", minute(2), "2", into: "3"), merge("e1", minute(1), "1", into: "2"),
            message("e3", minute(0), ticket: "1"),
        ])
        let first = Merge(ticket: "1", at: minute(1), event: "e1", into: "2")
        #expect(try ledger.merges() == [first, Merge(ticket: "2", at: minute(2), event: "e2", into: "3")])
        #expect(try ledger.merges(asOf: minute(1)) == [first])
    }
}

@Suite struct `Versions of the directory` {
    let ledger: Ledger

    init() throws {
        ledger = try Ledger.inMemory()
        _ = try ledger.append([
            team("e3", minute(20), "t", named: "Late"), team("e1", minute(10), "t", named: "Early"),
            team("e2", minute(20), "t", named: "Overruled"),
        ])
    }

    @Test(
        arguments: [(0, "e1"), (10, "e1"), (19, "e1"), (20, "e3"), (99, "e3")] as [(Int64, String)])
    func `the latest that has begun holds, the first one before it too`(at: Int64, event: String) throws {
        #expect(try ledger.version(of: Subject(kind: .team, id: "t"), at: minute(at))?.id == event)
    }

    @Test func `an SLA rule has no version before its first`() throws {
        let rule = SLARule(id: "r", name: "Fast", position: 1)
        _ = try ledger.append([decoded("r1", minute(5), .directory(.slaRule(rule)))])
        let subject = Subject(kind: .slaRule, id: "r")
        #expect(try ledger.version(of: subject, at: minute(4)) == nil)
        #expect(try ledger.version(of: subject, at: minute(5))?.id == "r1")
    }

    @Test func `what the directory never named has none`() throws {
        #expect(try ledger.version(of: Subject(kind: .user, id: "t"), at: minute(50)) == nil)
    }

    @Test func `all versions come by time, then by id, as of a moment`() throws {
        _ = try ledger.append([message("x", minute(0), ticket: "1"), away("y", minute(0), user: "t")])
        #expect(try ledger.directoryEvents().map(\.id) == ["e1", "e2", "e3"])
        #expect(try ledger.directoryEvents(asOf: minute(19)).map(\.id) == ["e1"])
        #expect(try ledger.directoryEvents(kinds: [.user]).isEmpty)
    }
}
