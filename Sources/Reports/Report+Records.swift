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
        if case .by(let dimension) = query.split {
            facts.filters += try Self.keyFilters(choice.split, dimension, "split_key")
        } else if choice.split != nil {
            throw ParameterError(name: "split_key", reason: "the report is not split; leave it out")
        }
        if case .by(let dimension) = query.group {
            if choice.list != "slowest_customers" {
                facts.filters += try Self.keyFilters(choice.group, dimension, "key")
            }
        } else if choice.group?.id != nil, choice.list != "slowest_customers" {
            throw ParameterError(name: "key", reason: "the report is not grouped; leave it out")
        }
        let columns = Self.columns(of: facts)
        let order = try Self.order(choice, columns)
        let planner = Planner(dialect: environment.dialect)
        async let total = run.run(planner.recordCount(of: facts))
        let found = try await run.run(
            planner.records(
                of: facts, order: order, offset: (choice.page - 1) * choice.perPage, limit: choice.perPage))
        let records = (0..<found.count).map { index in
            AnswerRow(columns.map { ($0.key, found.value(index, $0.key, $0.unit)) })
        }
        return RecordPage(
            report: slug, query: query, total: try await total.integer(0, "total"), page: choice.page,
            perPage: choice.perPage, columns: columns, records: records)
    }

    private static func keyFilters(
        _ group: DrillChoice.Group?, _ dimension: Dimension, _ name: String
    ) throws -> [Filter] {
        guard let group else { return [] }
        guard dimension == .age else { return [.key(dimension, group.id)] }
        guard let place = Age.names.firstIndex(of: group.id ?? "") else {
            throw ParameterError(name: name, reason: "there is no such age", allowed: Age.names)
        }
        return [.key(.age, String(place))]
    }

    /// Nil: by date, the oldest first.
    private static func order(_ choice: DrillChoice, _ columns: [ReportAnswer.Column]) throws -> RecordOrder? {
        guard let sort = choice.sort else { return nil }
        let descends = sort.hasPrefix("-")
        let key = descends ? String(sort.dropFirst()) : sort
        guard columns.contains(where: { $0.key == key }) else {
            throw ParameterError(
                name: "sort", reason: "the records have no '\(key)' to be sorted by",
                allowed: columns.flatMap { [$0.key, "-" + $0.key] })
        }
        return RecordOrder(column: key, descends: descends)
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
        "score": "Score", "scale": "Scale", "message": "Message", "stage": "Stage id", "stage_label": "Stage",
        "goal": "Goal", "state": "Outcome",
        "available": "Available", "reason": "Reason", "hours": "Working hours",
    ]

    static func of(_ key: String) -> String { titles[key] ?? key }
}
