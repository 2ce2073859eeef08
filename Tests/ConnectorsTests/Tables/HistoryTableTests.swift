import Connectors
import Support
import Testing

@Suite struct HistoryTableTests {
    private let scratch: Scratch
    private let mapping = """
        table: desk
        rows: updates
        missing: "?"
        time: {format: yyyy-MM-dd H:mm, zone: Europe/Madrid}
        ticket: No
        at: Updated
        created: {at: Opened, stage: New}
        pipeline: {stages: {New: open, Wait: waiting, Done: closed}}
        fields: {stage: State, owner: Who}
        properties:
          level: {column: Level, as: number}
        users: {name: "Agent {}", team: Group}
        """
    private let header = "No,Opened,Updated,State,Who,Group,Level\n"

    init() throws { scratch = try Scratch() }

    private func read(_ rows: String) throws -> EventBatch {
        let path = try scratch.file("table.csv", header + rows)
        return try TableSource(path: path, mapping: Mapping(yaml: mapping, path: "m.yaml")).all()
    }

    private let rows = """
        1,2024-01-01 8:00,2024-01-01 9:00,New,?,?,2
        1,2024-01-01 8:00,2024-01-01 9:30,Wait,u1,g1,2
        2,2024-01-01 9:10,2024-01-01 9:40,Done,u1,g2,?
        1,2024-01-01 8:00,2024-01-01 9:30,Done,u2,g2,3
        1,2024-01-01 8:00,2024-01-02 9:00,New,?,g1,?

        """

    @Test func `what differs from a ticket's row before becomes a change`() throws {
        let all = try read(rows)
        #expect(all.rejects.isEmpty)
        let created = Creation(source: "unknown", pipeline: "support", stage: "New", properties: ["level": .number(2)])
        let expected: [(String, TicketEvent)] = [
            ("2024-01-01T07:00:00.000Z", .created(created)),
            ("2024-01-01T08:30:00.000Z", .changed(Change(stage: "Wait", owner: "u1"))),
            (
                "2024-01-01T08:10:00.000Z",
                .created(Creation(source: "unknown", pipeline: "support", stage: "New", owner: "u1"))
            ),
            ("2024-01-01T08:40:00.000Z", .changed(Change(stage: "Done"))),
            (
                "2024-01-01T08:30:00.000Z",
                .changed(Change(stage: "Done", owner: "u2", properties: ["level": .number(3)]))
            ),
            (
                "2024-01-02T08:00:00.000Z",
                .changed(Change(stage: "New", owner: .some(nil), properties: ["level": nil as PropertyValue?]))
            ),
        ]
        #expect(all.onTickets.map(\.at) == expected.map(\.0))
        #expect(all.onTickets.map(\.event) == expected.map(\.1))
    }

    @Test func `events of one minute sort by id as their rows stood`() throws {
        let many = (1...120).map { "1,2024-01-01 8:00,2024-01-01 9:00,New,u\($0),?,?\n" }.joined()
        let ids = try read(many).events.filter { $0.event.id.hasPrefix("desk:1:17") }.map(\.event.id)
        #expect(ids.count == 119)
        #expect(ids == ids.sorted())
    }

    @Test func `people and teams are met once`() throws {
        let people = try read(rows).events.compactMap { decoded -> DirectoryEntry? in
            guard case .directory(let entry) = decoded.event.payload else { return nil }
            return entry
        }
        #expect(
            people.dropFirst() == [
                .team(Team(id: "g1", name: "g1")), .user(User(id: "u1", name: "Agent u1", team: "g1")),
                .team(Team(id: "g2", name: "g2")), .user(User(id: "u2", name: "Agent u2", team: "g2")),
            ])
    }

    @Test func `a longer export has the same events and further ones`() throws {
        let short = try read(rows.split(separator: "\n").prefix(3).joined(separator: "\n")).json
        let long = try read(rows).json
        #expect(Array(long.prefix(short.count)) == short)
        #expect(Set(long).count == long.count)
    }

    @Test func `a row that is wrong is rejected with its line, those after it are not`() throws {
        let all = try read("1,x,2024-01-01 9:00,New,?,?,2\n1,2024-01-01 8:00,?,New,?,?,2\n1,2\n" + rows)
        #expect(all.rejects.map(\.line) == [2, 3, 4])
        #expect(all.rejects.map(\.rejection.field) == ["Opened", "Updated", ""])
        #expect(all.onTickets.count == 6)
    }

    @Test func `a column that is not there is named with the mapping's line before anything is read`() throws {
        let path = try scratch.file("table.csv", "No,Opened,Updated\n")
        let error = #expect(throws: MappingError.self) {
            try TableSource(path: path, mapping: Mapping(yaml: mapping, path: "m.yaml"))
        }
        #expect(error?.line == 9)
        #expect(error?.reason == "the table has no column 'State'; its columns are No, Opened, Updated")
    }

    @Test func `rows that say nothing new, however many, are not the end of the table`() throws {
        let same = String(repeating: "1,2024-01-01 8:00,2024-01-01 9:00,New,?,?,2\n", count: 10_000)
        let all = try read(same + "2,2024-01-01 9:10,2024-01-01 9:40,Done,?,?,?\n")
        #expect(all.onTickets.count == 3 && all.lines.last == 10_002)
    }

    @Test func `mutilated tables give events and rejects, and never more than that`() throws {
        var chance = Chance(seed: 31)
        let table = Array((header + rows).utf8)
        let mapping = try Mapping(yaml: mapping, path: "m.yaml")
        for _ in 0..<400 {
            var bytes = table
            for _ in 0..<3 {
                // The header stays: a column that is gone is an error of the whole table.
                let index = header.utf8.count + chance.below(bytes.count - header.utf8.count)
                bytes[index] = chance.below(3) == 0 ? UInt8(chance.below(256)) : Array(",\"\n\r?".utf8)[chance.below(5)]
            }
            let all = try TableSource(path: scratch.file("table.csv", bytes), mapping: mapping).all()
            #expect(!all.events.isEmpty || !all.rejects.isEmpty)
            for event in all.events {
                #expect((try? EventDecoder().decode(line: EventEncoder().json(event.event)).get().event) == event.event)
            }
        }
    }
}
