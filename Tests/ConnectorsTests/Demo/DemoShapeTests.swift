import Support
import Testing

/// What somebody who looks at the reports should be able to see.
struct DemoShapeTests {
    /// Within the last ninety days, from a Monday on.
    static let badWeeks: Range<Instant> = {
        let sixWeeksAgo = Zone.utc.date(at: DemoSample.until) - 45
        let monday = sixWeeksAgo - (sixWeeksAgo.weekday.rawValue - 1)
        return Zone.utc.start(of: monday)..<Zone.utc.start(of: monday + 14)
    }()

    static let ordinaryWeeks = (badWeeks.lowerBound - 28 * .day)..<(badWeeks.lowerBound - 14 * .day)

    @Test func `the bad fortnight has far more tickets`() {
        let created = DemoSample.events.filter { $0.creation != nil }.map(\.at)
        let bad = created.count { Self.badWeeks.contains($0) }
        let ordinary = created.count { Self.ordinaryWeeks.contains($0) }
        #expect(Double(bad) > 1.5 * Double(ordinary))
    }

    @Test func `the bad fortnight makes customers unhappy`() {
        let bad = Self.approval(in: Self.badWeeks)
        let year = Self.approval(in: .distantPast..<Self.badWeeks.lowerBound)
        #expect((0.45...0.76).contains(bad))
        #expect((0.8...0.93).contains(year))
    }

    private static func approval(in range: Range<Instant>) -> Double {
        var answers = 0
        var positive = 0
        for event in DemoSample.events where range.contains(event.at) {
            guard case .surveyAnswered(let answer) = event.ticketEvent, answer.scale == 5 else { continue }
            answers += 1
            if answer.score >= 4 { positive += 1 }
        }
        return Double(positive) / Double(max(1, answers))
    }

    @Test func `the bad fortnight keeps customers waiting`() {
        #expect(Self.medianFirstReply(in: Self.badWeeks) > 2 * Self.medianFirstReply(in: Self.ordinaryWeeks))
    }

    /// Of mails, from creation to the first public message of an agent.
    private static func medianFirstReply(in range: Range<Instant>) -> Milliseconds {
        let waits = DemoSample.byTicket.values.compactMap { events -> Milliseconds? in
            guard let first = events.first, let creation = first.creation, creation.source == "email",
                creation.createdBy == .customer, range.contains(first.at)
            else { return nil }
            return events.compactMap { Self.isReply($0) ? $0.at - first.at : nil }.min()
        }
        return waits.isEmpty ? 0 : waits.sorted()[waits.count / 2]
    }

    private static func isReply(_ event: Event) -> Bool {
        if case .message(let message) = event.ticketEvent { message.isReply } else { false }
    }

    @Test func `weekends are quiet`() {
        let days = DemoSample.events.filter { $0.creation != nil }.map { Zone.utc.date(at: $0.at).weekday }
        let weekend = days.count { $0 == .saturday || $0 == .sunday }
        #expect(Double(weekend) < 0.2 * Double(days.count))
        #expect(weekend > days.count / 50)
    }

    @Test func `at the end some wait, some chat, and some are there to help`() {
        let tickets = DemoSample.byTicket.values
        let unanswered = tickets.count { events in
            (events.first?.at ?? .distantPast) > DemoSample.until - 2 * .day && !events.contains(where: Self.isReply)
        }
        #expect(unanswered > 2)
        let chats = tickets.count { events in
            let isRecent = (events.first?.at ?? .distantPast) > DemoSample.until - 5 * .minute
            return isRecent && events.contains { if case .chatStarted = $0.ticketEvent { true } else { false } }
        }
        #expect(chats >= 3)
        #expect(Self.availableAtTheEnd > 5)
    }

    private static var availableAtTheEnd: Int {
        var status: [String: AvailabilityChange.Status] = [:]
        for event in DemoSample.events {
            if case .availability(let change) = event.payload { status[change.user] = change.status }
        }
        return status.values.count { $0 == .available }
    }

    @Test func `every source, pipeline and reason for being away occurs in the last ninety days`() {
        let recent = DemoSample.events.filter { $0.at > DemoSample.until - 90 * .day }
        #expect(Set(recent.compactMap(\.creation?.source)) == ["chat", "email", "form", "phone"])
        #expect(Set(recent.compactMap(\.creation?.pipeline)) == ["support", "billing", "onboarding"])
        var reasons: Set<String> = []
        for event in recent {
            if case .availability(let change) = event.payload, let reason = change.reason { reasons.insert(reason) }
        }
        #expect(reasons == ["lunch", "meeting", "break", "training", "out of office", "sick"])
    }

    @Test func `people and rules change during the year`() {
        let directory = DemoSample.directory
        let users = directory.users.values
        #expect(users.contains { $0.latest?.isActive == false })
        #expect(users.contains { Set($0.list.compactMap(\.value.team)).count == 2 })
        #expect(directory.slaRules.values.contains { $0.list.count == 2 })
        #expect(Set(users.compactMap { $0.latest?.timeZone }).count == 3)
        #expect(directory.teams.count == 4)
    }
}
