import Connectors
import Foundation
import Support
import Testing

/// Proposals for the tables that are shipped, without help.
@Suite struct RealTableProposalTests {
    private let zone = Zone.utc

    @Test func `the ServiceNow log imports by its proposal`() throws {
        let scratch = try Scratch()
        let path = try scratch.file("log.csv", try Shipped.head("servicenow/incident_event_log.csv.gz", lines: 6001))
        let proposal = try MappingProposal(table: path, name: "Desk log.csv", zone: zone)
        let batch = try TableSource(path: path, mapping: proposal.mapping).all()
        #expect(batch.rejects.isEmpty)
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").dropFirst()
        #expect(try batch.created().count == Set(lines.map { $0.prefix { $0 != "," } }).count)
        #expect(
            batch.stages() == [
                "New": .open, "Active": .open, "Awaiting Problem": .open, "Awaiting Vendor": .open,
                "Awaiting User Info": .waiting, "Awaiting Evidence": .waiting, "Resolved": .closed, "Closed": .closed,
            ])
        let first = try #require(try batch.created().first)
        #expect(first.at == "2016-02-29T01:16:00.000Z")
        #expect(first.creation.source == "phone")
        #expect(first.creation.stage == "New")
        #expect(first.creation.contact == "2403")
        #expect(first.creation.properties["priority"] == .number(3))
        #expect(proposal.yaml.contains("table: desk-log"))
        #expect(proposal.remarks.contains { $0.text == "no zone in the times: assumed UTC" })
        // What stands in a ticket's first row already, though only its end tells.
        for column in ["resolved_at", "closed_at", "closed_code", "resolved_by"] {
            #expect(proposal.columns.first { $0.name == column }?.uses == [])
        }
    }

    @Test func `the comments of a Jira desk import by their proposal, and the machine among the authors is found`()
        throws
    {
        let path = Shipped.example("jira-comments/comments.csv.gz")
        let proposal = try MappingProposal(table: path, zone: zone)
        let batch = try TableSource(path: path, mapping: proposal.mapping).all()
        #expect(batch.rejects.isEmpty)
        #expect(try batch.created().count == 360)
        let messages = batch.onTickets.compactMap { entry -> Message? in
            if case .message(let message) = entry.event { message } else { nil }
        }
        #expect(messages.count == 7286)
        let shipped = try Mapping(file: Shipped.example("jira-comments/mapping.yaml"))
        let expected = try TableSource(path: path, mapping: shipped).all()
        let kinds = expected.onTickets.compactMap { entry -> Message.AuthorKind? in
            if case .message(let message) = entry.event { message.author } else { nil }
        }
        #expect(messages.map(\.author) == kinds)
        #expect(
            proposal.remarks.contains { $0.weight == .question && $0.text.hasPrefix("'4ggo' is the first to answer") })
    }

    @Test func `chats with a direction are comments, and whoever answers owns them`() throws {
        var rows = ["session_id,company,turn,direction,author,at_utc"]
        for chat in 1...40 {
            rows.append("s\(chat),Shop,1,customer,c\(chat % 30),2020-04-01T17:\(chat + 10):00Z")
            rows.append("s\(chat),Shop,2,agent,Shop,2020-04-01T18:\(chat + 10):00Z")
        }
        let scratch = try Scratch()
        let path = try scratch.file("chats.csv", rows.joined(separator: "\n"))
        let proposal = try MappingProposal(table: path, zone: zone)
        let batch = try TableSource(path: path, mapping: proposal.mapping).all()
        #expect(batch.rejects.isEmpty)
        #expect(try batch.created().count == 40)
        let owners = batch.onTickets.compactMap { entry -> String? in
            if case .changed(let change) = entry.event { change.owner ?? nil } else { nil }
        }
        #expect(owners == Array(repeating: "Shop", count: 40))
    }

    @Test(arguments: ["tickets", "updates", "comments"])
    func `what somebody says that a row is holds in the proposal`(kind: String) throws {
        let path = Shipped.example("jira-comments/comments.csv.gz")
        let proposal = try MappingProposal(table: path, zone: zone, as: kind)
        #expect(proposal.yaml.contains("rows: \(kind)"))
        let asksOfAuthors = proposal.remarks.contains { $0.sentence.key == .machine }
        #expect(asksOfAuthors == (kind == "comments"))
    }
}
