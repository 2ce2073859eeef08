import Connectors
import Support
import Testing

struct DemoHistoryTests {
    @Test func `the same seed tells the same history`() {
        let again = Array(DemoHistory(until: DemoSample.until, tickets: DemoSample.tickets).joined())
        #expect(again == DemoSample.events)
    }

    @Test func `another seed tells another`() {
        let other = Array(DemoHistory(seed: 2, until: DemoSample.until, tickets: 200).joined())
        let first = Array(DemoHistory(seed: 1, until: DemoSample.until, tickets: 200).joined())
        #expect(other != first)
    }

    @Test(arguments: [200, 2500])
    func `there are about as many tickets as were asked for`(tickets: Int) {
        let history = DemoHistory(until: DemoSample.until, tickets: tickets)
        let created = history.joined().count { $0.creation != nil }
        #expect(abs(created - tickets) <= max(4, tickets / 20))
    }

    @Test(arguments: [5.0, 10.0])
    func `tickets have about as many messages as were asked for`(mean: Double) {
        let history = DemoHistory(until: DemoSample.until, tickets: 3000, messagesPerTicket: mean)
        var messages = 0
        for event in history.joined() {
            if case .message = event.ticketEvent { messages += 1 }
        }
        #expect(abs(Double(messages) / 3000 - mean) < mean * 0.1)
    }

    @Test func `batches stay small however long the history is`() {
        let sizes = DemoHistory(until: DemoSample.until, tickets: 12_000).dropFirst().map(\.count)
        #expect(sizes.count > 40)
        #expect((sizes.max() ?? 0) < 9000)
    }

    @Test func `a larger organisation has more people`() {
        func people(_ tickets: Int) -> Int {
            var iterator = DemoHistory(until: DemoSample.until, tickets: tickets, messagesPerTicket: 10).makeIterator()
            return Directory(iterator.next() ?? []).users.count
        }
        #expect((28...45).contains(people(10_000)))
        #expect((100...250).contains(people(200_000)))
    }

    // Sunday night, New Year's Eve, the last instant before Europe's clocks change.
    @Test(arguments: [1_747_537_800_000, 1_735_689_599_999, 1_743_296_399_999] as [Int64])
    func `nothing happens after the end, whenever that is`(until: Int64) {
        let until = Instant(milliseconds: until)
        let events = Array(DemoHistory(until: until, tickets: 500).joined())
        #expect(events.allSatisfy { $0.at <= until })
        let tickets = events.filter { $0.creation != nil }.map(\.at)
        #expect((tickets.min() ?? until) < until - 360 * .day)
        #expect((tickets.max() ?? .distantPast) > until - .day)
    }
}
