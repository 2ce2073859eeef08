import Connectors
import Foundation
import Support
import Testing

@Suite struct MappingProposalTests {
    private let scratch: Scratch
    private let zone: Zone

    init() throws {
        scratch = try Scratch()
        zone = try #require(Zone("Europe/Copenhagen"))
    }

    private func propose(_ table: String, rows: Int = 200_000) throws -> (MappingProposal, EventBatch) {
        let path = try scratch.file("table.csv", table)
        let proposal = try MappingProposal(table: path, zone: zone, rows: rows)
        return (proposal, try TableSource(path: path, mapping: proposal.mapping).all())
    }

    @Test func `a desk's list of tickets in Danish, with semicolons, needs no help`() throws {
        let (proposal, batch) = try propose(
            """
            Sagsnummer;Emne;Oprettet;Lukket;Status;Ansvarlig;Prioritet;Kunde
            A-1;Faktura;27.02.2024 09:15;28.02.2024 10:00;Løst;Mette;1;ole@example.org
            A-2;Login;28.02.2024 10:00;;Afventer kunde;Mette;2;ida@example.org
            A-3;Levering;29.02.2024 08:30;;Ny;;2;bo@example.org
            """)
        #expect(batch.rejects.isEmpty)
        let created = try batch.created()
        #expect(
            created.map(\.at) == ["2024-02-27T08:15:00.000Z", "2024-02-28T09:00:00.000Z", "2024-02-29T07:30:00.000Z"])
        #expect(created.map(\.creation.stage) == ["Ny", "Ny", "Ny"])
        #expect(created.map(\.creation.owner) == ["Mette", "Mette", nil])
        #expect(created.map(\.creation.contact) == ["ole@example.org", "ida@example.org", "bo@example.org"])
        #expect(created.map(\.creation.subject) == ["Faktura", "Login", "Levering"])
        #expect(created[0].creation.properties["Prioritet"] == .number(1))
        #expect(batch.stages() == ["Ny": .open, "Afventer kunde": .waiting, "Løst": .closed])
        let closed = batch.onTickets.filter {
            if case .changed(let change) = $0.event { change.stage == "Løst" } else { false }
        }
        #expect(closed.map(\.at) == ["2024-02-28T09:00:00.000Z"])
        #expect(
            proposal.remarks.contains(
                .init(.question, column: "Oprettet", Sentence(.zoneAssumed, ["zone": "Europe/Copenhagen"]))))
        let column = try #require(proposal.columns.first)
        #expect(column.name == "Sagsnummer")
        #expect(column.examples == ["A-1", "A-2", "A-3"])
        #expect(column.uses == ["ticket"])
    }

    @Test func `tickets of a list in which all are closed were open once`() throws {
        let (proposal, batch) = try propose(
            """
            number,opened_at,closed_at,state
            A1,2026-11-01 09:00,2026-11-02 10:00,Closed
            A2,2026-11-02 09:00,2026-11-03 10:00,Closed
            """)
        #expect(try batch.created().map(\.creation.stage) == ["new", "new"])
        #expect(batch.stages() == ["new": .open, "Closed": .closed])
        let closed = batch.onTickets.filter {
            if case .changed(let change) = $0.event { change.stage == "Closed" } else { false }
        }
        #expect(closed.map(\.at) == ["2026-11-02T09:00:00.000Z", "2026-11-03T09:00:00.000Z"])
        #expect(proposal.remarks.contains { $0.column == "state" && $0.text.contains("'new' is added") })
    }

    @Test func `a pipeline that is there with other stages is left to its own tickets`() throws {
        let path = try scratch.file(
            "Old desk.csv", "id,created,status\n1,2024-01-01 09:00,Open\n2,2024-01-02 09:00,Solved\n")
        func pipeline(_ id: String, _ stages: [(String, StageKind)]) -> Pipeline {
            Pipeline(id: id, name: id, stages: stages.map { .init(id: $0.0, name: $0.0, kind: $0.1) })
        }
        func chosen(_ known: Pipeline...) throws -> String {
            let proposal = try MappingProposal(table: path, zone: zone, pipelines: known)
            let events = try TableSource(path: path, mapping: proposal.mapping).all().events
            return events.compactMap {
                if case .directory(.pipeline(let pipeline)) = $0.event.payload { pipeline.id } else { nil }
            }
            .joined()
        }
        #expect(try chosen() == "support")
        #expect(try chosen(pipeline("support", [("Solved", .closed), ("Open", .open), ("More", .open)])) == "support")
        let other = pipeline("support", [("new", .open), ("closed", .closed)])
        #expect(try chosen(other) == "old-desk")
        #expect(try chosen(other, pipeline("old-desk", [("Open", .closed), ("Solved", .closed)])) == "old-desk-2")
    }

    @Test func `American times with a halved day are told from European ones`() throws {
        let rows = (1...30).map { "\($0),2/\($0 % 28 + 1)/2024 3:05 PM,Open" }
        let (proposal, batch) = try propose((["ID,Created,Status"] + rows).joined(separator: "\n"))
        #expect(batch.rejects.isEmpty)
        #expect(proposal.yaml.contains("M/d/yyyy h:mm a"))
        #expect(try batch.created().first?.at == "2024-02-02T14:05:00.000Z")
    }

    @Test func `a column of many addresses is the customers', whatever it is called`() throws {
        let rows = (1...30).map { "\($0),2024-03-01T09:00:00Z,p\($0)@example.org" }
        let (proposal, batch) = try propose((["ID,Created,Who"] + rows).joined(separator: "\n"))
        #expect(try batch.created().last?.creation.contact == "p30@example.org")
        #expect(proposal.remarks.contains(.init(.note, column: "Who", Sentence(.likeContact))))
    }

    @Test func `whether days or months come first may only show long after the first rows`() throws {
        let rows = (0..<900).map { "\($0),\($0 / 890 * 20 + 3)/4/2024 10:00,Open" }.map { row in
            // Months first: 3/4 is in March until 4/23 shows what was meant.
            let parts = row.split(separator: ",")
            let day = parts[1].split(separator: "/")
            return "\(parts[0]),\(day[1])/\(day[0])/\(day[2]),\(parts[2])"
        }
        let table = (["ID,Created,Status"] + rows).joined(separator: "\n")
        let (proposal, batch) = try propose(table)
        #expect(proposal.yaml.contains("M/d/yyyy H:mm"))
        #expect(batch.rejects.isEmpty)
        let (unsettled, _) = try propose(table, rows: 600)
        #expect(unsettled.remarks.contains { $0.weight == .question && $0.text.hasPrefix("days and months") })
    }

    @Test func `a log of updates is told by repeated tickets, and asks what its stages mean`() throws {
        var rows = ["Case Number,Status,Assigned To,Last Modified,Date Opened"]
        for ticket in 1...20 {
            let opened = "2024-03-01T08:\(ticket + 10):00Z"
            rows.append("C\(ticket),New,NULL,2024-03-01T09:00:00Z,\(opened)")
            rows.append("C\(ticket),On hold,Ann,2024-03-01T10:00:00Z,\(opened)")
            rows.append("C\(ticket),Waiting for support,Ann,2024-03-01T11:00:00Z,\(opened)")
            rows.append("C\(ticket),Done,Bob,2024-03-02T09:00:00Z,\(opened)")
        }
        let (proposal, batch) = try propose(rows.joined(separator: "\n"))
        #expect(batch.rejects.isEmpty)
        let created = try batch.created()
        #expect(created.count == 20)
        #expect(created[0].at == "2024-03-01T08:11:00.000Z")
        #expect(created[0].creation.owner == nil)
        #expect(
            batch.stages() == ["New": .open, "On hold": .waiting, "Waiting for support": .open, "Done": .closed])
        #expect(!proposal.remarks.contains { $0.text.contains("zone") })
    }

    @Test func `what cannot be a history is said with its reason`() throws {
        func reason(_ table: String) throws -> String? {
            let path = try scratch.file("table.csv", table)
            return #expect(throws: ReadingError.self) { try MappingProposal(table: path, zone: zone) }?.reason
        }
        #expect(try reason("ID,Status\n1,New\n2,New\n")?.contains("no column of times") == true)
        #expect(try reason("1,2024-03-01 09:00,New\n2,2024-03-01 10:00,New\n")?.contains("column names") == true)
        #expect(try reason("ID,Created\n1,1709283600123\n2,1709283700123\n")?.contains("milliseconds") == true)
        #expect(try reason("")?.contains("empty") == true)
    }

    @Test func `rows that would be left out are said`() throws {
        var rows = (1...300).map { "\($0),2024-03-01 09:00,Open" }
        rows[41] = "42,yesterday,Open"
        let (proposal, batch) = try propose((["ID,Created,Status"] + rows).joined(separator: "\n"))
        #expect(batch.rejects.count == 1)
        let remark = try #require(proposal.remarks.first { $0.text.contains("left out") })
        #expect(remark.text.hasPrefix("1 of the first 300 rows would be left out; line 43"))
    }

    @Test func `whatever a table holds, a proposal is a mapping that fits it`() throws {
        var chance = Chance(seed: 7)
        let names = [
            "ID", "Ticket", "Status", "Created", "Closed", "Owner: #1", "a \"quoted\" one", "{}", "- x", "true",
            "owner",
            "Author", "Role", "Comment ID", "Team", "Kunde\u{85}", "é", "Priority", "Updated", "private", "\u{1F600}",
        ]
        let words = [
            "", "?", "2024-03-01 09:00", "2024-03-02T10:00:00Z", "3/4/2024 10:00", "New", "Closed: done", "yes", "1",
            "7",
            "agent", "customer", "it's \"x\"\n#y", "{a: b}", "- z", "\u{2028}", "NULL", "ole@example.org", "*a", "&b",
            "!c",
        ]
        var proposed = 0
        for _ in 0..<80 {
            let columns = (0..<(2 + chance.below(7))).map { _ in names[chance.below(names.count)] }
            let choices = columns.map { _ in (0..<(1 + chance.below(4))).map { _ in words[chance.below(words.count)] } }
            let rows = (0..<(1 + chance.below(30))).map { row in
                columns.indices.map { column in
                    let choice = choices[column]
                    if choice.count == 1 { return "x\(row / (1 + column % 2))" }
                    if choice.count == 2 { return "2024-03-\(10 + row % 20) 09:00" }
                    return choice[chance.below(choice.count)]
                }
            }
            let text = ([columns] + rows).map { $0.map(quoted).joined(separator: ",") }.joined(separator: "\n")
            let path = try scratch.file("table.csv", text)
            do {
                let proposal = try MappingProposal(table: path, zone: zone)
                _ = try TableSource(path: path, mapping: proposal.mapping).all()
                proposed += 1
            } catch is ReadingError {
                continue
            }
        }
        #expect(proposed > 15)
    }

    private func quoted(_ value: String) -> String { "\"\(value.replacing("\"", with: "\"\""))\"" }
}
