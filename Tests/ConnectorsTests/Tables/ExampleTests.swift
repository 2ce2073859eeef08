import Connectors
import Foundation
import Support
import Testing

/// The mappings that are shipped, on the data that is shipped.
@Suite struct ExampleTests {
    private func read(_ folder: String, _ table: String, without lines: [String] = []) throws -> EventBatch {
        let path = Shipped.example("\(folder)/mapping.yaml")
        var yaml = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
        for line in lines {
            #expect(yaml.contains(line))
            yaml = yaml.replacing(line, with: "")
        }
        let mapping = try Mapping(yaml: yaml, path: path)
        return try TableSource(path: Shipped.example("\(folder)/\(table)"), mapping: mapping).all()
    }

    /// Per ticket, in the order of time.
    private func tickets(_ batch: EventBatch) -> [String: [Event]] {
        var tickets: [String: [Event]] = [:]
        for decoded in batch.events {
            if case .ticket(let id, _) = decoded.event.payload { tickets[id, default: []].append(decoded.event) }
        }
        return tickets.mapValues { $0.sorted { ($0.at, $0.id) < ($1.at, $1.id) } }
    }

    @Test func `every incident of the ServiceNow log is created once, closed, and as often reopened as it says`() throws
    {
        let batch = try read("servicenow", "incident_event_log.csv.gz")
        #expect(batch.rejects.isEmpty)
        let tickets = tickets(batch)
        #expect(tickets.count == 24_918)
        var reopenings = 0
        var created = 0
        var closed = 0
        for events in tickets.values {
            var isClosed = false
            for case .ticket(_, let event) in events.map(\.payload) {
                if case .created = event { created += 1 }
                guard case .changed(let change) = event, let stage = change.stage ?? nil else { continue }
                let closes = stage == "Resolved" || stage == "Closed"
                if isClosed, !closes { reopenings += 1 }
                isClosed = closes
            }
            if isClosed { closed += 1 }
        }
        #expect(created == 24_918)
        #expect(closed == 24_918)
        // The sum of the tickets' greatest reopen_count.
        #expect(reopenings == 331)
        #expect(Set(batch.events.map(\.event.id)).count == batch.events.count)
    }

    @Test(arguments: [(false, 117.0), (true, 16.0)])
    func `the median of the first reply depends on knowing the bot`(botCounts: Bool, expected: Double) throws {
        let batch = try read(
            "jira-comments", "comments.csv.gz", without: botCounts ? ["  bots: [\"4ggo\"]\n"] : [])
        #expect(batch.rejects.isEmpty)
        let tickets = tickets(batch)
        #expect(tickets.count == 360)
        var seconds: [Double] = []
        for events in tickets.values {
            let messages = events.compactMap { event -> (at: Instant, message: Message)? in
                guard case .ticket(_, .message(let message)) = event.payload else { return nil }
                return (event.at, message)
            }
            guard let first = messages.first(where: { $0.message.author == .customer }),
                let reply = messages.first(where: { $0.message.isReply && $0.at >= first.at })
            else { continue }
            seconds.append(Double(reply.at - first.at) / 1000)
        }
        #expect(seconds.count == (botCounts ? 356 : 351))
        #expect(median(seconds) == expected)
    }

    private func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }
}
