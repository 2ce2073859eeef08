import Connectors
import Support
import Testing

@Suite struct MappingPreviewTests {
    private static let yaml = """
        table: t
        rows: tickets
        ticket: Number
        created: {at: Opened, stage: open}
        pipeline: {stages: {open: open}}
        """

    @Test func `a preview tells what the first rows would become, and no more`() throws {
        let scratch = try Scratch()
        let path = try scratch.file(
            "t.csv", "Number,Opened\n1,2024-03-01T09:00:00Z\n2,soon\n3,2024-03-01T10:00:00Z\n4,2024-03-01T11:00:00Z\n")
        let mapping = try Mapping(yaml: Self.yaml, path: "t.yaml")
        let preview = try MappingPreview(table: path, mapping: mapping, rows: 3)
        #expect(preview.rows == 3)
        #expect(preview.tickets == 2)
        #expect(preview.counts.map(\.type) == ["ticket.created", "pipeline"])
        #expect(preview.counts.map(\.count) == [2, 1])
        #expect(preview.rejects.map(\.line) == [3])
        #expect(preview.events.map(\.line) == [2, 2, 4])
        for event in preview.events {
            #expect(throws: Never.self) { try EventDecoder().decode(line: Array(event.json.utf8)).get() }
        }
        #expect(try MappingPreview(table: path, mapping: mapping, rows: 100).rows == 4)
    }

    @Test func `a mapping whose columns are not there is said with its line`() throws {
        let scratch = try Scratch()
        let path = try scratch.file("t.csv", "Nr,Opened\n1,2024-03-01T09:00:00Z\n")
        let mapping = try Mapping(yaml: Self.yaml, path: "t.yaml")
        let error = #expect(throws: MappingError.self) { try MappingPreview(table: path, mapping: mapping) }
        #expect(error?.line == 3)
    }
}
