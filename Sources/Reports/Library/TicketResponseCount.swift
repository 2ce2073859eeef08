import Semantics

extension Report {
    static let ticketResponseCount = Report(
        slug: "ticket-response-count", title: "Ticket response count", topic: .ticketResponses,
        about: .ticketResponseCount,
        controls: {
            var controls = Controls(groups: ["ticket"])
            controls.hasViews = false
            controls.hasLimit = true
            controls.lists = ["sent", "received"]
            return controls
        }(), shown: "sent", lessIsBetter: nil,
        find: { run in
            async let sent = list(run, "f.sent")
            async let received = list(run, "NOT f.sent")
            let table = try await run.run(run.facts(.messages, measures: .directions))
            var found = Findings()
            found.totals = AnswerRow([Measure].directions.map { ($0.name, table.value(0, $0.name, $0.unit)) })
            found.lists = [("sent", try await sent), ("received", try await received)]
            return found
        },
        drill: { run, choice in
            var query = run.facts(.messages, measures: [])
            switch choice.list {
            case "sent": query.filters.append(.fact("f.sent"))
            case "received": query.filters.append(.fact("NOT f.sent"))
            default: break
            }
            return query
        })

    /// The tickets with most messages of one direction in the range.
    private static func list(_ run: ReportRun, _ direction: SQL) async throws -> [AnswerRow] {
        let table = try await run.run(
            run.facts(
                .messages, measures: [.count], adding: [.fact(direction)], group: [.ticket], presence: ["count"],
                ranking: Ranking(by: "count", then: nil, limit: run.query.limit)))
        return (0..<table.count).map { index in
            AnswerRow([
                ("group", table.value(index, "g0", .text)), ("label", table.value(index, "g0_label", .text)),
                ("count", table.value(index, "count", .count)),
            ])
        }
    }
}

extension [Measure] {
    /// Replies and incoming messages.
    static var directions: [Measure] {
        [Measure("sent", .count, .count("f.sent")), Measure("received", .count, .count("NOT f.sent"))]
    }
}
