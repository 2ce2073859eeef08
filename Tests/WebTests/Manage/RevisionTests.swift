import Support
import Testing

@testable import Web

@Suite struct `What a change does to the versions of an object` {
    private static let start = Instant(milliseconds: 1_700_000_000_000)

    private func event(_ id: String, at instant: Instant, _ entry: DirectoryEntry) -> Event {
        Event(id: id, at: instant, payload: .directory(entry))
    }

    private func user(_ name: String) -> User { User(id: "u", name: name) }

    /// The versions after the steps of a revision are recorded.
    private func recorded<Value>(_ revision: Revision<Value>, after events: [Event], _ marks: EventMarks) throws
        -> [Event]
    {
        try events
            + revision.steps.map { step in
                event(
                    try #require(marks.next(at: revision.now, above: step.standing)), at: step.at, step.value.entry)
            }
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `what a form showed holds from the chosen time on, and nothing before it is another`(seed: UInt64) throws {
        var chance = Seeded(seed)
        let marks = EventMarks()
        func instant() -> Instant { Self.start + Milliseconds.random(in: 0...12, using: &chance) }
        let ids = ["a", "zz", "~z", "é", "\u{10FFFF}", "~settings-99999999999999-000000", "settings-ff-0"]
        var events = (0..<Int.random(in: 1...5, using: &chance)).map { number in
            event("\(ids.randomElement(using: &chance) ?? "")\(number)", at: instant(), .user(user("old \(number)")))
        }
        // Several edits one after the other, while the clock may stand still.
        for number in 0..<3 {
            let versions = try #require(Directory(events).users["u"])
            let (from, now) = (instant(), instant())
            let keeps = Bool.random(using: &chance)
            let revision = Revision(of: versions, from: from, now: now, keepsPlanned: keeps) { _ in
                user("new \(number)")
            }
            events = try recorded(revision, after: events, marks)
            let after = try #require(Directory(events).users["u"])
            for offset in -1...14 as ClosedRange<Milliseconds> {
                let time = Self.start + offset
                if time < from {
                    if versions.version(at: time) != nil {
                        #expect(after.value(at: time) == versions.value(at: time))
                    }
                } else if keeps, let planned = versions.holding.first(where: { $0.at > max(from, now) }),
                    time >= planned.at
                {
                    #expect(after.value(at: time) == versions.value(at: time))
                } else {
                    #expect(after.value(at: time)?.name == "new \(number)")
                }
            }
        }
    }

    @Test func `what is there already is not recorded again`() throws {
        let events = [
            event("1", at: Self.start, .user(user("A"))), event("2", at: Self.start + 5, .user(user("B"))),
            event("3", at: Self.start + 9, .user(user("A"))),
        ]
        let versions = try #require(Directory(events).users["u"])
        func steps(_ name: String, from offset: Milliseconds) -> [Instant] {
            Revision(of: versions, from: Self.start + offset, now: Self.start + 20) { _ in user(name) }.steps.map(\.at)
        }
        #expect(steps("A", from: 10) == [])
        #expect(steps("A", from: 0) == [Self.start + 5])
        #expect(steps("B", from: 6) == [Self.start + 9])
        #expect(steps("A", from: -5) == [Self.start + 5])
    }

    @Test
    func
        `a rule that is changed for the past keeps its place among the others at every time, and begins where it is told`()
        throws
    {
        func rule(_ name: String, _ position: Int) -> SLARule { SLARule(id: "r", name: name, position: position) }
        let events = [
            event("1", at: Self.start, .slaRule(rule("A", 1))), event("2", at: Self.start + 5, .slaRule(rule("A", 4))),
        ]
        let versions = try #require(Directory(events).slaRules["r"])
        let revision = Revision(of: versions, from: Self.start - 9, now: Self.start + 20, rule("B", 7).keeping)
        let after = Directory(try recorded(revision, after: events, EventMarks())).slaRules["r"]
        #expect(after?.list.first?.at == Self.start - 9)
        #expect(after?.value(at: Self.start + 1) == rule("B", 1))
        #expect(after?.latest == rule("B", 4))
        #expect(revision.replaced.map(\.at) == [Self.start, Self.start + 5])
        // Nothing but the time of its beginning is another: the same value has to be recorded for it.
        let earlier = Revision(of: versions, from: Self.start - 9, now: Self.start + 2, rule("A", 1).keeping)
        #expect(earlier.steps.map(\.at) == [Self.start - 9])
    }

    @Test func `an addition goes to what is planned, too, and lets nothing begin earlier`() throws {
        let events = [
            event("1", at: Self.start + 5, .user(user("A"))), event("2", at: Self.start + 9, .user(user("B"))),
        ]
        let versions = try #require(Directory(events).users["u"])
        let revision = Revision(amending: versions, from: Self.start, now: Self.start) { user($0.name + "+") }
        #expect(revision.steps.map(\.at) == [Self.start + 5, Self.start + 9])
        #expect(revision.steps.map(\.value.name) == ["A+", "B+"])
    }

    @Test func `ids of later changes are greater, where the clock stands still or is set back, too`() throws {
        let marks = EventMarks()
        var last = ""
        for offset in [0, 0, 0, 5, 4, -1_000_000, 6] as [Milliseconds] {
            let id = try #require(marks.next(at: Self.start + offset))
            #expect(last < id && last.utf8.lexicographicallyPrecedes(id.utf8))
            last = id
        }
    }

    @Test(arguments: [
        "settings-ffff-0", "zzzz", "~", "~~~~", "~settings-99999999999999-999999", "é", "\u{10FFFF}", "e\u{301}",
        String(repeating: "~", count: 128), "\u{1F600}",
    ])
    func `an id is greater than whatever stands there`(standing: String) throws {
        let id = try #require(EventMarks().next(at: Self.start, above: ["a", standing]))
        #expect(standing < id && standing.utf8.lexicographicallyPrecedes(id.utf8))
        #expect(id.utf8.count <= 128)
    }

    @Test func `where no id is greater there is none`() {
        let greatest = String(repeating: "\u{10FFFF}", count: 32)
        #expect(EventMarks().next(at: Self.start, above: [greatest]) == nil)
    }

    @Test func `who takes turns never meets another in the middle`() async {
        let turn = Turn()
        let log = Lock()
        nonisolated(unsafe) var inside = 0
        nonisolated(unsafe) var most = 0
        await withTaskGroup { group in
            for _ in 0..<50 {
                group.addTask {
                    await turn.take {
                        log.held {
                            inside += 1
                            most = max(most, inside)
                        }
                        await Task.yield()
                        log.held { inside -= 1 }
                    }
                }
            }
        }
        #expect(most == 1)
    }
}
