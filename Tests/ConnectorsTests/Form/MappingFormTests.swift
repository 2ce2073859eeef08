import Support
import Testing

@testable import Connectors

@Suite struct MappingFormTests {
    private static let tickets = """
        # Mine.
        table: desk  # keep it
        rows: tickets
        missing: ["?"]
        time: {format: d/M/yyyy H:mm, zone: Europe/Madrid}
        ticket: Number
        created: {at: Opened, stage: New}
        closed: {at: Closed, stage: Done}
        pipeline:
          id: incidents
          stages:
            New: open
            Done: {name: Solved, kind: closed}
        fields:
          stage: State  # as the desk has it
          source: {column: Channel, values: {Mail: email}, otherwise: form}
        # What to group by.
        properties:
          priority: {column: Priority, as: number}
          Team: Team
        users: {name: "{}", team: Team}
        """

    private static func writer(_ words: [String: [String]] = [:]) -> MappingFormWriter {
        MappingFormWriter { words[$0] ?? [] }
    }

    private static func changed(
        _ text: String = tickets, _ words: [String: [String]] = [:], _ change: (inout MappingForm) -> Void
    ) throws -> String {
        var form = try MappingForm(text: text)
        change(&form)
        let written = try writer(words).text(text, with: form)
        // What was written is a mapping, and says what was chosen.
        _ = try Mapping(yaml: written, path: "written")
        return written
    }

    @Test func `a text's choices are read`() throws {
        let form = try MappingForm(text: Self.tickets)
        #expect(form.table == "desk" && form.rows == "tickets" && form.separator.isEmpty)
        #expect(form.format == "d/M/yyyy H:mm" && form.zone == "Europe/Madrid")
        #expect(
            form.uses == [
                "Number": "ticket", "Opened": "created.at", "Closed": "closed.at", "State": "fields.stage",
                "Channel": "fields.source", "Priority": "properties.number", "Team": "users.team",
            ])
        #expect(form.stages == [.init(word: "New", meaning: "open"), .init(word: "Done", meaning: "closed")])
    }

    @Test func `a text that lacks much is read for what it has`() throws {
        let form = try MappingForm(text: "rows: nonsense\nticket: {value: 7}")
        #expect(form.rows == "nonsense" && form.uses.isEmpty && form.fixed == ["ticket"])
        #expect(throws: MappingError.self) { try MappingForm(text: "no list of keys") }
    }

    @Test func `without a change the text stays letter by letter`() throws {
        #expect(try Self.changed { _ in } == Self.tickets + "\n")
        let noted = Self.tickets + "\n# Not used: a, b\n"
        #expect(try Self.changed(noted) { _ in } == noted)
        #expect(try !Self.changed(noted) { $0.zone = "UTC" }.contains("# Not used"))
    }

    @Test func `only the lines of what is changed are written anew`() throws {
        let text = try Self.changed { form in
            form.uses["Number"] = nil
            form.uses["Id"] = "ticket"
            form.zone = "UTC"
        }
        #expect(text.contains("# Mine.\ntable: desk  # keep it\n"))
        #expect(text.contains("ticket: Id\n") && text.contains("zone: UTC"))
        #expect(text.contains("  stage: State  # as the desk has it\n"))
        #expect(text.contains("# What to group by.\nproperties:\n"))
        let form = try MappingForm(text: text)
        #expect(form.uses["Id"] == "ticket" && form.uses["Number"] == nil)
    }

    @Test func `a column that gets another use loses the one before, wherever it was`() throws {
        let text = try Self.changed { $0.uses["Team"] = "fields.owner" }
        let form = try MappingForm(text: text)
        #expect(form.uses["Team"] == "fields.owner")
        #expect(!text.contains("team: Team") && !text.contains("Team: Team"))
    }

    @Test func `a moment without its time is gone`() throws {
        let text = try Self.changed { $0.uses["Closed"] = nil }
        #expect(!text.contains("closed: {at"))
    }

    @Test func `another column of stages makes another pipeline`() throws {
        let words = ["Status": ["Resolved", "Awaiting customer", "Received"]]
        let text = try Self.changed(Self.tickets, words) { form in
            form.uses["State"] = nil
            form.uses["Status"] = "fields.stage"
        }
        let form = try MappingForm(text: text)
        #expect(
            form.stages == [
                .init(word: "Received", meaning: "open"), .init(word: "Awaiting customer", meaning: "waiting"),
                .init(word: "Resolved", meaning: "closed"),
            ])
        #expect(text.contains("stage: Resolved"))
        #expect(!text.contains("stage: New"))
    }

    @Test func `a stage's kind is changed where it stands`() throws {
        let text = try Self.changed { form in
            form.stages[0].meaning = "waiting"
            form.stages[1].meaning = "open"
        }
        #expect(text.contains("New: waiting") && text.contains("name: Solved") && text.contains("kind: open"))
    }

    @Test func `a table of tickets becomes one of comments`() throws {
        let words = ["Role": ["reporter", "support agent"], "Internal": ["public", "private"]]
        let text = try Self.changed(Self.tickets, words) { form in
            form.rows = "comments"
            form.uses["Closed"] = nil
            form.uses["Opened"] = "at"
            form.uses["Who"] = "author.id"
            form.uses["Role"] = "author.kind"
            form.uses["Internal"] = "private"
        }
        let form = try MappingForm(text: text)
        #expect(form.authors.map(\.meaning) == ["customer", "agent"])
        #expect(text.contains("owns: [support agent]"))
        #expect(form.uses["Internal"] == "private")
    }

    @Test func `of authors who nobody tells apart all are customers until somebody does`() throws {
        let text = try Self.changed { form in
            form.rows = "comments"
            form.uses["Closed"] = nil
            form.uses["Opened"] = "at"
            form.uses["Who"] = "author.id"
        }
        #expect(text.contains("kind: {value: customer}"))
        #expect(try MappingForm(text: text).fixed == ["author.kind"])
    }

    @Test(arguments: ["a: b", "# x", "yes", "12", "", " blank ", "\"quoted\"", "ü{x}", "- dash", "null", "a\nb"])
    func `whatever a column is called, it is written so that it is read again`(column: String) throws {
        let text = try Self.changed { form in
            form.uses["Number"] = nil
            form.uses[column] = "ticket"
            form.uses["P\(column)"] = "properties.boolean"
        }
        #expect(try MappingForm(text: text).uses[column] == "ticket")
        #expect(try MappingForm(text: text).uses["P\(column)"] == "properties.boolean")
    }

    @Test func `a text on one line is written anew as a whole`() throws {
        let text = "{table: t, rows: updates, ticket: A, at: B, pipeline: {stages: {open: open}}}"
        let changed = try Self.changed(text) { $0.uses["C"] = "fields.subject" }
        #expect(try MappingForm(text: changed).uses == ["A": "ticket", "B": "at", "C": "fields.subject"])
    }

    @Test func `a closing time makes a stage for what is closed`() throws {
        let text = "table: t\nrows: tickets\nticket: A\ncreated: {at: B}\npipeline: {stages: {open: open}}\n"
        let changed = try Self.changed(text) { $0.uses["C"] = "closed.at" }
        #expect(try MappingForm(text: changed).stages.last == .init(word: "closed", meaning: "closed"))
    }

    @Test func `of a table for which nothing can be proposed, the columns can be chosen all the same`() throws {
        let path = try Scratch().file("odd.csv", "x,y\n1.5,2024-03-01 10:00\n1.5,2024-03-02 10:00\n")
        let scratch = try Scratch()
        let kept = try scratch.file("odd.csv", "x,y\n1.5,2024-03-01 10:00\n1.5,2024-03-02 10:00\n")
        #expect(throws: ReadingError.self) { try MappingProposal(table: kept, zone: .utc) }
        let outline = try TableOutline(path: kept)
        #expect(outline.columns.map(\.name) == ["x", "y"])
        var form = try MappingForm(text: outline.beginning(name: "Odd.csv", zone: .utc))
        form.uses = ["x": "ticket", "y": "created.at"]
        let beginning = outline.beginning(name: "Odd.csv", zone: .utc)
        let text = try MappingFormWriter(table: kept).text(beginning, with: form)
        let preview = try MappingPreview(table: kept, mapping: Mapping(yaml: text, path: "written"))
        #expect(preview.rejects.isEmpty && preview.tickets == 1)
    }

    @Test func `a source that holds for all is chosen, changed and taken away`() throws {
        let bare = Self.tickets.replacing(
            "  source: {column: Channel, values: {Mail: email}, otherwise: form}\n", with: "")
        let chosen = try Self.changed(bare) { $0.source = "chat" }
        #expect(
            try MappingForm(text: chosen).source == "chat" && MappingForm(text: chosen).fixed.contains("fields.source"))
        #expect(try !MappingForm(text: Self.changed(chosen) { $0.source = "" }).fixed.contains("fields.source"))
        // Beside a column it is what to take where the column says nothing.
        #expect(try MappingForm(text: Self.tickets).source == "form")
        let other = try Self.changed { $0.source = "phone" }
        #expect(other.contains("otherwise: phone") && other.contains("Mail: email"))
        let column = try Self.changed(chosen, ["Via": ["Mail"]]) { $0.uses["Via"] = "fields.source" }
        #expect(
            try MappingForm(text: column).source == "chat" && MappingForm(text: column).uses["Via"] == "fields.source")
    }

    @Test func `a pipeline with a name of its own is one of its own`() throws {
        #expect(try MappingForm(text: Self.tickets).pipeline == "incidents")
        let text = try Self.changed { $0.pipeline = "Chats of Ærø" }
        let pipeline = try Mapping(yaml: text, path: "m").pipeline
        #expect(pipeline.id == "chats-of-r" && pipeline.name == "Chats of Ærø")
        #expect(pipeline.stages.map(\.id) == ["New", "Done"])
    }

    @Test func `the encoding is chosen, and UTF-8 needs no word`() throws {
        let text = try Self.changed { $0.encoding = "windows-1252" }
        #expect(text.contains("encoding: windows-1252"))
        #expect(try !Self.changed(text) { $0.encoding = "utf-8" }.contains("encoding"))
    }

    @Test func `machines among the authors are named, and taken away again`() throws {
        let comments = """
            table: t
            rows: comments
            ticket: No
            at: At
            author: {id: Who, kind: {value: agent}, bots: [a, "b: c"]}
            pipeline: {stages: {open: open}}
            """
        #expect(try MappingForm(text: comments).bots == ["a", "b: c"])
        let more = try Self.changed(comments) { $0.bots.append("no") }
        #expect(try Mapping(yaml: more, path: "m").comment?.author.bots == ["a", "b: c", "no"])
        #expect(try !Self.changed(comments) { $0.bots = [] }.contains("bots"))
    }
}
