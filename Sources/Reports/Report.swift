import Semantics
import Support

/// One of the reports: what it is called, what can be set, and how it is answered. A value; adding one is a file in the library.
public struct Report: Sendable {
    /// In URLs.
    public var slug: String
    public var title: String
    public var topic: Topic
    public var about: About
    public var controls: Controls
    /// The key of the value that the report is about, where no statistic chooses it.
    public var shown: String
    /// Whether less of the value shown is better; nil: neither, a plain count.
    public var lessIsBetter: Bool?
    /// How the rows of the answer are found, beside what all reports share.
    let find: @Sendable (ReportRun) async throws -> Findings
    /// Defaults that only the data can tell, filled in before anything is found.
    let resolve: @Sendable (ReportRun) async throws -> ReportQuery
    /// The facts behind a number.
    let drill: @Sendable (ReportRun, DrillChoice) throws -> Query

    init(
        slug: String, title: String, topic: Topic, about: About, controls: Controls, shown: String,
        lessIsBetter: Bool?, find: @escaping @Sendable (ReportRun) async throws -> Findings,
        resolve: @escaping @Sendable (ReportRun) async throws -> ReportQuery = { $0.query },
        drill: @escaping @Sendable (ReportRun, DrillChoice) throws -> Query
    ) {
        self.slug = slug
        self.title = title
        self.topic = topic
        self.about = about
        self.controls = controls
        self.shown = shown
        self.lessIsBetter = lessIsBetter
        self.find = find
        self.resolve = resolve
        self.drill = drill
    }

    public enum Topic: String, Sendable, CaseIterable {
        case customerSatisfaction = "customer-satisfaction"
        case teamPerformance = "team-performance"
        case ticketResponses = "ticket-responses"
        case planning
        case beyond

        public var title: String {
            switch self {
            case .customerSatisfaction: "Customer satisfaction"
            case .teamPerformance: "Team performance"
            case .ticketResponses: "Ticket responses"
            case .planning: "Planning"
            case .beyond: "Service levels"
            }
        }
    }
}

/// What a report found: its own part of the answer.
struct Findings: Sendable {
    var columns: [ReportAnswer.Column] = []
    var rows: [AnswerRow] = []
    /// The rows of the groups as a whole, where the rows are split.
    var groups: [AnswerRow] = []
    var totals = AnswerRow()
    var lists: [(name: String, rows: [AnswerRow])] = []
    /// Tickets with a fact in the range that has no value in SLA hours; nil where that is not asked.
    var withoutSLA: Int?
    /// Whether what is excluded of all tickets is told; availability has no tickets.
    var tellsExcluded = true
}

extension Report {
    /// Reads parameters; unknown ones and values that do not fit are refused by name.
    public func query(
        _ parameters: [Parameter], in environment: ReportEnvironment
    ) throws(ParameterError) -> ReportQuery {
        try ReportQueryParser(report: self, parameters: parameters, environment: environment).query()
    }

    public func answer(_ query: ReportQuery, in environment: ReportEnvironment) async throws -> ReportAnswer {
        let asked = ReportRun(report: self, query: query, environment: environment)
        let query = try await resolve(asked)
        let run = ReportRun(report: self, query: query, environment: environment, log: asked.log)
        async let excluded = run.excluded()
        var found = try await findings(run)
        if query.comparesPrevious {
            try await run.compare(&found)
        }
        var answer = ReportAnswer(report: slug, title: title, query: query)
        answer.columns = found.columns
        answer.rows = found.rows
        answer.groups = found.groups
        answer.totals = found.totals
        answer.lists = found.lists
        answer.periods = query.view == .overTime ? run.periods.map(\.name) : []
        answer.partial = query.view == .overTime ? run.partialPeriods : []
        let left = try await excluded
        if found.tellsExcluded {
            answer.leftOut = [("merged", left.merged), ("removed", left.removed)]
        }
        if let count = found.withoutSLA { answer.leftOut.append(("no_sla", count)) }
        answer.dataTo = environment.dataTo
        answer.statements = run.log.statements
        return answer
    }
}
