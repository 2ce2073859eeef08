import Support
import Testing

@Suite struct AvailabilityTests {
    private func changes(_ statuses: [(Int, AvailabilityChange.Status)]) -> [Event] {
        statuses.enumerated().map { index, status in
            Event(
                id: "a\(1000 + index)", at: .minute(status.0),
                payload: .availability(AvailabilityChange(user: "ana", status: status.1)))
        }
    }

    private func stretches(_ desk: Desk, _ statuses: [(Int, AvailabilityChange.Status)], until horizon: Int)
        -> [AvailabilityStretch]
    {
        AvailabilityDerivation(rulebook: desk.rulebook)
            .stretches(of: "ana", changes: changes(statuses).reversed(), until: .minute(horizon))
    }

    private func user(zone: String? = "UTC", team: String? = "north", hours: WeeklyHours?) -> DirectoryEntry {
        .user(User(id: "ana", name: "Ana", team: team, timeZone: zone, workingHours: hours))
    }

    @Test func `a status lasts until the next one or the horizon, without hours in no hours set`() {
        let stretches = stretches(Desk(), [(0, .available), (30, .away)], until: 100)
        #expect(stretches.map(\.start) == [.minute(0), .minute(30)])
        #expect(stretches.map(\.end) == [.minute(30), .minute(100)])
        #expect(stretches.map(\.status) == [.available, .away])
        #expect(stretches.map(\.hours) == [.none, .none])
    }

    @Test func `of changes of one instant the one with the greatest id stays`() {
        let stretches = stretches(Desk(), [(0, .available), (30, .available), (30, .away)], until: 100)
        #expect(stretches.map(\.status) == [.available, .away])
    }

    @Test func `stretches are split at the working hours`() {
        let desk = Desk().with(at: 1, user(hours: Desk.office.hours))
        let stretches = stretches(desk, [(480, .available)], until: 1080)
        #expect(stretches.map(\.start) == [.minute(480), .minute(540), .minute(1020)])
        #expect(stretches.map(\.hours) == [.outside, .inside, .outside])
    }

    @Test func `hours are in the user's own zone`() {
        let desk = Desk().with(at: 1, user(zone: "Europe/Copenhagen", hours: Desk.office.hours))
        let stretches = stretches(desk, [(440, .available)], until: 500)
        #expect(stretches.map(\.start) == [.minute(440), .minute(480)])
    }

    @Test func `an empty week is never open, which is not the same as no hours`() {
        let desk = Desk().with(at: 1, user(hours: .never))
        #expect(stretches(desk, [(480, .available)], until: 600).map(\.hours) == [.outside])
    }

    @Test func `a new version splits where team, hours or zone change`() {
        let desk = Desk().with(at: 50, user(team: "west", hours: nil)).with(at: 70, user(team: "west", hours: nil))
        let stretches = stretches(desk, [(0, .available), (60, .away)], until: 100)
        #expect(stretches.map(\.start) == [.minute(0), .minute(50), .minute(60)])
        #expect(stretches.map(\.team) == ["north", "west", "west"])
    }

    @Test func `a user that the directory does not know counts`() {
        var desk = Desk()
        desk.entries = []
        #expect(stretches(desk, [(0, .available)], until: 10).map(\.team) == [nil])
    }
}
