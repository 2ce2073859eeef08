import Connectors
import Support
import Testing

@Suite struct TicketTableTests {
    private let scratch: Scratch
    private let mapping = """
        table: desk
        rows: tickets
        ticket: No
        at: Updated
        created: {at: Opened, stage: new}
        first_reply: {at: Replied}
        closed: {at: Closed, stage: closed}
        pipeline: {stages: {new: open, pending: waiting, closed: closed}}
        fields: {stage: State, owner: Who, subject: Title}
        """

    init() throws { scratch = try Scratch() }

    private func read(_ rows: String) throws -> EventBatch {
        let path = try scratch.file("table.csv", "No;Opened;Updated;Replied;Closed;State;Who;Title\n" + rows)
        return try TableSource(path: path, mapping: Mapping(yaml: mapping, path: "m.yaml")).all()
    }

    @Test func `a row becomes its ticket's creation, first reply and close`() throws {
        let all = try read("1;2024-01-01T08:00;2024-01-03T08:00;2024-01-01T09:00;2024-01-02T08:00;closed;u1;Help\n")
        #expect(all.rejects.isEmpty)
        let created = Creation(source: "unknown", pipeline: "support", stage: "new", owner: "u1", subject: "Help")
        #expect(
            all.onTickets.map(\.event) == [
                .created(created), .message(Message(id: "first-reply", author: .agent, user: "u1")),
                .changed(Change(stage: "closed")),
            ])
        #expect(
            all.onTickets.map(\.at) == [
                "2024-01-01T08:00:00.000Z", "2024-01-01T09:00:00.000Z", "2024-01-02T08:00:00.000Z",
            ])
    }

    @Test func `a later export adds what became of the ticket`() throws {
        let early = try read("1;2024-01-01T08:00;2024-01-01T08:30;;;pending;u1;Help\n").json
        let late = try read("1;2024-01-01T08:00;2024-01-02T08:00;;2024-01-02T08:00;closed;u1;Help\n")
        #expect(late.json.filter { !early.contains($0) }.count == 1)
        #expect(late.onTickets.last?.event == .changed(Change(stage: "closed")))
    }

    @Test func `a ticket without a time of creation is rejected`() throws {
        let all = try read("1;;2024-01-01T08:30;;;new;u1;Help\n")
        #expect(all.rejects.map(\.rejection.field) == ["Opened"])
    }

    @Test func `each pipeline that a column names is there with the mapping's stages`() throws {
        let path = try scratch.file(
            "table.csv",
            "No;Opened;Updated;Replied;Closed;State;Who;Title\n"
                + "1;2024-01-01T08:00;;;2024-01-02T08:00;closed;u1;High\n2;2024-01-01T08:00;;;;new;u1;Low\n"
                + "3;2024-01-01T08:00;;;;pending;u1;High\n4;2024-01-01T08:00;;;;new;u1;\n")
        let fields = "fields: {stage: State, pipeline: {column: Title, values: {Low: relaxed}}}"
        let yaml = mapping.split(separator: "\n").dropLast().joined(separator: "\n") + "\n" + fields
        let all = try TableSource(path: path, mapping: Mapping(yaml: yaml, path: "m.yaml")).all()
        let pipelines = all.events.compactMap { decoded -> Pipeline? in
            if case .directory(.pipeline(let pipeline)) = decoded.event.payload { pipeline } else { nil }
        }
        #expect(pipelines.map(\.id) == ["High", "relaxed", "support"])
        for pipeline in pipelines {
            #expect(pipeline.stages.map(\.id) == ["new", "pending", "closed"])
            #expect(pipeline.stages.map(\.kind) == [.open, .waiting, .closed])
        }
        #expect(all.lines[0] == 2 && all.events.first?.event.id.hasPrefix("desk:pipeline:High:") == true)
    }

    @Test func `a table of which no row can be taken becomes nothing`() throws {
        let all = try read("1;;2024-01-01T08:30;;;new;u1;Help\n")
        #expect(all.events.isEmpty && all.rejects.count == 1)
    }
}
