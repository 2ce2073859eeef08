import Semantics
import Support

extension Report {
    /// The facts behind a number: the same conditions as the number's, so that their count is its n or count.
    public func records(
        _ query: ReportQuery, _ choice: DrillChoice, in environment: ReportEnvironment
    ) async throws -> RecordPage {
        let asked = ReportRun(report: self, query: query, environment: environment)
        var resolved = try await resolve(asked)
        if let bucket = choice.bucket {
            guard let period = asked.periods.first(where: { $0.name == bucket }) else {
                throw ParameterError(
                    name: "bucket", reason: "'\(bucket)' is no period of the range",
                    allowed: Array(asked.periods.prefix(40).map(\.name.description)))
            }
            (resolved.from, resolved.to) = (period.days.lowerBound, period.days.upperBound)
        }
        let run = ReportRun(report: self, query: resolved, environment: environment)
        try choice.check(against: self)
        var facts = try drill(run, choice)
        if case .by(let dimension) = query.group {
            if choice.list != "slowest_customers" { facts.filters += try keyFilters(choice, dimension) }
        } else if choice.group?.id != nil, choice.list != "slowest_customers" {
            throw ParameterError(name: "key", reason: "the report is not grouped; leave it out")
        }
        let planner = Planner(dialect: environment.dialect)
        async let total = run.run(planner.recordCount(of: facts))
        let found = try await run.run(
            planner.records(of: facts, offset: (choice.page - 1) * choice.perPage, limit: choice.perPage))
        let columns = Self.columns(of: facts)
        let records = (0..<found.count).map { index in
            AnswerRow(columns.map { ($0.key, found.value(index, $0.key, $0.unit)) })
        }
        return RecordPage(
            report: slug, query: query, total: try await total.integer(0, "total"), page: choice.page,
            perPage: choice.perPage, columns: columns, records: records)
    }

    private func keyFilters(_ choice: DrillChoice, _ dimension: Dimension) throws -> [Filter] {
        guard let group = choice.group, dimension == .age else { return choice.key(as: dimension) }
        guard let place = Age.names.firstIndex(of: group.id ?? "") else {
            throw ParameterError(name: "key", reason: "there is no such age", allowed: Age.names)
        }
        return [.key(.age, String(place))]
    }

    private static func columns(of query: Query) -> [ReportAnswer.Column] {
        var columns: [ReportAnswer.Column] = []
        if query.dataset.subject != .person {
            columns.append(.init(key: "ticket", title: "Ticket", unit: .text))
            columns.append(.init(key: "subject", title: "Subject", unit: .text))
        }
        columns.append(.init(key: "at", title: "When", unit: .instant))
        columns.append(.init(key: "owner", title: "Owner id", unit: .text))
        columns.append(.init(key: "owner_name", title: "Owner", unit: .text))
        columns += query.dataset.details.map { .init(key: $0.name, title: RecordTitle.of($0.name), unit: $0.unit) }
        if query.measured != nil { columns.append(.init(key: "seconds", title: "Time", unit: .duration)) }
        if case .overlapping = query.time { columns.append(.init(key: "seconds", title: "Time", unit: .duration)) }
        return columns
    }
}

/// What a person reads above a column of records.
enum RecordTitle {
    private static let titles = [
        "start": "From", "elapsed_seconds": "Around the clock", "sla_seconds": "In SLA hours",
        "open_seconds": "Time open",
        "span_seconds": "Span", "cumulative_seconds": "Cumulative", "latest_seconds": "Latest visit",
        "closes": "Closed", "replies": "Replies", "chat": "Chat", "survey": "Survey", "cycle": "Cycle",
        "score": "Score", "scale": "Scale", "message": "Message", "goal": "Goal", "state": "Outcome",
        "available": "Available", "reason": "Reason", "hours": "Working hours",
    ]

    static func of(_ key: String) -> String { titles[key] ?? key }
}
