import Support
import Testing

@Suite struct EventRoundTripTests {
    @Test func `an event that is written is read back as the same event`() throws {
        var chance = Chance(seed: 21)
        let decoder = EventDecoder()
        let encoder = EventEncoder()
        for _ in 0..<1500 {
            let event = RandomEvent.event(&chance)
            let read = try decoder.decode(line: encoder.json(event)).get()
            #expect(read.event == event)
            #expect(read.unknownKeys.isEmpty)
            #expect(read.content == encoder.content(of: event))
            #expect(try decoder.event(id: event.id, at: event.at, content: read.content) == event)
        }
    }

    @Test func `stored content is canonical JSON`() throws {
        var chance = Chance(seed: 22)
        for _ in 0..<500 {
            let content = EventEncoder().content(of: RandomEvent.event(&chance))
            #expect(try JSON(parsing: content).canonical == content)
        }
    }

    @Test func `mutilated lines are events or rejections`() {
        var chance = Chance(seed: 23)
        let decoder = EventDecoder()
        for _ in 0..<4000 {
            let line = RandomJSON.mutilated(EventEncoder().json(RandomEvent.event(&chance)), &chance)
            guard case .success(let read) = decoder.decode(line: line) else { continue }
            let again = decoder.decode(line: EventEncoder().json(read.event))
            #expect((try? again.get().event) == read.event)
        }
    }

    @Test func `content depends on what is said, not on how`() throws {
        let spellings = [
            #"{"id":"e","at":"2024-03-01T09:00:00Z","type":"ticket.created","ticket":"1","source":"email","pipeline":"p","#
                + #""stage":"s","properties":{"level":1,"vip":true}}"#,
            #"{"type":"ticket.created","properties":{"vip":true,"level":1.0},"stage":"s","pipeline":"p","source":"email","#
                + #""ticket":"1","owner":null,"created_by":"customer","at":"2024-03-01T10:00:00.0004+01:00","id":"e"}"#,
            #"{"id":"e","x_vendor":5,"at":"2024-03-01T09:00:00Z","type":"ticket.created","ticket":"\u0031","#
                + #""source":"email","pipeline":"p","stage":"s","properties":{"level":1e0,"vip":true,"gone":null}}"#,
        ]
        let read = try spellings.map { try EventDecoder().decode(line: $0.utf8).get() }
        #expect(Set(read.map(\.content)).count == 1)
        #expect(read.allSatisfy { $0.event == read[0].event })
        #expect(read.map(\.unknownKeys) == [[], [], ["x_vendor"]])
    }
}
