import Support
import Testing

@Suite struct EventDecoderTests {
    private func decode(_ members: String) throws -> DecodedEvent {
        try EventDecoder().decode(line: #"{"id":"e","at":"2024-03-01T09:00:00Z",\#(members)}"#.utf8).get()
    }

    private func ticketEvent(_ members: String) throws -> TicketEvent? {
        guard case .ticket(_, let event) = try decode(members).event.payload else { return nil }
        return event
    }

    @Test func `a time is kept to the millisecond, cut off`() throws {
        let line = #"{"id":"e","at":"2024-03-01T10:00:00.123999+01:00","type":"team","team":"t","name":"n"}"#
        let event = try EventDecoder().decode(line: line.utf8).get().event
        #expect(event.at.rfc3339 == "2024-03-01T09:00:00.123Z")
        #expect(event.payload == .directory(.team(Team(id: "t", name: "n"))))
    }

    @Test func `null stands for nothing given`() throws {
        let user = try decode(#""type":"user","user":"u","name":"n","team":null,"working_hours":null,"active":null"#)
        #expect(user.event.payload == .directory(.user(User(id: "u", name: "n"))))
    }

    @Test func `hours may run past midnight and touch`() throws {
        let event = try decode(
            #""type":"schedule","schedule":"s","name":"n","time_zone":"Europe/Madrid","#
                + #""hours":{"mon":[["13:00","24:00"],["09:00","13:00"]],"sun":[["22:00","09:00"]]},"#
                + #""closures":[{"date":"2024-12-25"},{"date":"2024-12-24","hours":[["09:00","12:00"]]}]"#)
        guard case .directory(.schedule(let schedule)) = event.event.payload else {
            Issue.record("no schedule")
            return
        }
        #expect(schedule.hours[.monday] == [HourInterval(start: 540, end: 780), HourInterval(start: 780, end: 1440)])
        #expect(schedule.hours[.sunday] == [HourInterval(start: 1320, end: 540)])
        #expect(schedule.closures.map(\.hours) == [nil, [HourInterval(start: 540, end: 720)]])
    }

    @Test func `goals are given in seconds, fractions allowed`() throws {
        let event = try decode(
            #""type":"sla_rule","rule":"r","name":"n","position":1,"when":[{"property":"level","in":["2",2,true]}],"#
                + #""goals":{"first_reply":0.5,"close":0}"#)
        guard case .directory(.slaRule(let rule)) = event.event.payload else {
            Issue.record("no rule")
            return
        }
        #expect(rule.goals == SLARule.Goals(firstReply: 500, nextReply: nil, close: 0))
        #expect(rule.conditions == [.init(property: "level", values: [.string("2"), .number(2), .bool(true)])])
    }

    @Test func `a change tells what is cleared from what is left`() throws {
        let event = try ticketEvent(
            #""type":"ticket.changed","ticket":"1","set":{"owner":null,"stage":"s","priority":2,"vip":null}"#)
        let expected = Change(
            stage: "s", owner: .some(nil), properties: ["priority": .number(2), "vip": nil as PropertyValue?])
        #expect(event == .changed(expected))
    }

    @Test(arguments: [(#""2""#, "2"), ("2", "2"), ("2.0", "2"), ("null", "1")])
    func `a survey's cycle is compared as text`(cycle: String, expected: String) throws {
        let event = try ticketEvent(#""type":"survey.sent","ticket":"1","survey":"s","cycle":\#(cycle)"#)
        #expect(event == .surveySent(survey: "s", cycle: expected))
    }

    @Test func `a message is public unless it says otherwise`() throws {
        let note = #""type":"message","ticket":"1","message":"m","author":{"kind":"agent","user":"u"},"public":false"#
        #expect(try ticketEvent(note) == .message(Message(id: "m", author: .agent, user: "u", isPublic: false)))
        let reply = #""type":"message","ticket":"1","message":"m","author":{"kind":"customer"},"chat":"c""#
        #expect(try ticketEvent(reply) == .message(Message(id: "m", author: .customer, chat: "c")))
    }

    @Test func `unknown keys are ignored and listed by their path, whatever they hold`() throws {
        let event = try decode(
            #""type":"message","ticket":"1","message":"m","author":{"kind":"agent","name":"Ana"},"scale":"x","user":{}"#
        )
        #expect(event.unknownKeys == ["scale", "user", "author.name"])
    }

    @Test func `a list of JSON is no event`() {
        guard case .failure(let rejection) = EventDecoder().decode(JSON.array([])) else {
            Issue.record("accepted")
            return
        }
        #expect(rejection == EventRejection(field: "", reason: "must be a JSON object, not a list"))
    }
}
