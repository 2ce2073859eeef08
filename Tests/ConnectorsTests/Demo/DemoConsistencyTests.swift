import Support
import Testing

/// What a data quality report would find fault with.
struct DemoConsistencyTests {
    @Test func `no two events have one id, and ids are short`() {
        #expect(Set(DemoSample.events.map(\.id)).count == DemoSample.events.count)
        #expect(DemoSample.events.allSatisfy { $0.id.utf8.count <= 16 })
    }

    @Test func `no two messages have one id`() {
        var seen: Set<String> = []
        for event in DemoSample.events {
            guard case .message(let message) = event.ticketEvent else { continue }
            #expect(seen.insert(message.id).inserted)
        }
        #expect(seen.count > DemoSample.tickets * 4)
    }

    @Test func `every kind of event occurs`() {
        let kinds = Set(DemoSample.events.map(\.subject.kind))
        #expect(kinds == Set(Subject.Kind.allCases))
        let ranks = Set(DemoSample.events.compactMap { $0.ticketEvent?.rank })
        #expect(ranks == Set(0...9))
    }

    @Test func `every ticket begins with its creation, and has only one`() {
        for (ticket, events) in DemoSample.byTicket {
            let creations = events.filter { $0.creation != nil }
            #expect(creations.count == 1, "\(ticket)")
            let created = creations.first?.at ?? .distantFuture
            #expect(events.allSatisfy { $0.at >= created }, "\(ticket)")
        }
    }

    @Test func `owners and authors are people of the directory who worked there then`() {
        let users = DemoSample.directory.users
        for event in DemoSample.events {
            for user in Self.people(in: event) {
                let versions = users[user]
                #expect(versions != nil, "\(user)")
                let wasThere = versions?.value(at: event.at - .day)?.isActive ?? false
                #expect(wasThere, "\(user) in \(event.id)")
            }
        }
    }

    private static func people(in event: Event) -> [String] {
        switch event.ticketEvent {
        case .created(let creation): [creation.owner].compactMap { $0 }
        case .changed(let change): [change.owner ?? nil].compactMap { $0 }
        case .message(let message): [message.user].compactMap { $0 }
        default: []
        }
    }

    @Test func `contacts are known`() {
        let contacts = DemoSample.directory.contacts
        for event in DemoSample.events {
            guard let contact = event.creation?.contact else { continue }
            #expect(contacts[contact] != nil)
        }
    }

    @Test func `stages belong to their ticket's pipeline`() {
        let pipelines = DemoSample.directory.pipelines
        for (ticket, events) in DemoSample.byTicket {
            let creation = events.compactMap(\.creation).first
            let pipeline = creation.flatMap { pipelines[$0.pipeline]?.latest }
            let known = Set(pipeline?.stages.map(\.id) ?? [])
            for event in events {
                let stage: String? =
                    switch event.ticketEvent {
                    case .created(let creation): creation.stage
                    case .changed(let change): change.stage ?? nil
                    default: nil
                    }
                if let stage { #expect(known.contains(stage), "\(ticket)") }
            }
        }
    }

    @Test func `merges lead to known tickets, and never in a ring`() {
        var target: [String: String] = [:]
        for event in DemoSample.events {
            guard case .merged(let into) = event.ticketEvent, let ticket = event.ticket else { continue }
            #expect(target.updateValue(into, forKey: ticket) == nil)
            #expect(DemoSample.byTicket[into] != nil)
        }
        #expect(target.count > 10)
        for start in target.keys {
            var place = start
            var steps = 0
            while let next = target[place], steps <= target.count {
                place = next
                steps += 1
            }
            #expect(steps < 4)
        }
    }

    @Test func `answered surveys were sent, with scores on their scale`() {
        for events in DemoSample.byTicket.values {
            var sent: Set<String> = []
            for event in events.sorted(by: { $0.at < $1.at }) {
                if case .surveySent(let survey, let cycle) = event.ticketEvent { sent.insert("\(survey) \(cycle)") }
                guard case .surveyAnswered(let answer) = event.ticketEvent else { continue }
                #expect(sent.contains("\(answer.survey) \(answer.cycle)"))
                #expect((1...answer.scale).contains(answer.score))
            }
        }
    }

    @Test func `everybody is available and away in turn`() {
        var last: [String: (at: Instant, status: AvailabilityChange.Status)] = [:]
        for event in DemoSample.events {
            guard case .availability(let change) = event.payload else { continue }
            if let before = last[change.user] {
                #expect(before.at < event.at && before.status != change.status)
            }
            last[change.user] = (event.at, change.status)
        }
        #expect(last.count == DemoSample.directory.users.count)
    }

    @Test func `hours never overlap`() {
        let shifts = DemoSample.directory.users.values.flatMap { $0.list.compactMap(\.value.workingHours) }
        let openings = DemoSample.directory.schedules.values.flatMap { $0.list.map(\.value.hours) }
        for hours in shifts + openings {
            for day in hours.days {
                for (earlier, later) in zip(day, day.dropFirst()) { #expect(earlier.end <= later.start) }
                #expect(day.allSatisfy { $0.start < $0.end && $0.end <= 1440 })
            }
        }
    }
}
