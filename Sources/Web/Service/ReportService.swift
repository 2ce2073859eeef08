public import Reports
public import Support

/// Answers to reports. Whoever has a warehouse implements `environment(asOf:)`; the rest follows from it.
public protocol ReportService: Sendable {
    /// The warehouse as of a moment, with clock, zone and week start; nil: as of now.
    func environment(asOf: Instant?) async throws -> ReportEnvironment

    /// Throws ``ParameterError`` for a parameter that the report does not have or that is out of its range.
    func answer(_ report: Report, parameters: [Parameter]) async throws -> ReportAnswer

    /// The facts behind a number; `total` equals its n. A table holds all of them if no page is named.
    func records(_ report: Report, parameters: [Parameter], isTable: Bool) async throws -> RecordPage
}

extension ReportService {
    public func answer(_ report: Report, parameters: [Parameter]) async throws -> ReportAnswer {
        let clock = ContinuousClock()
        let start = clock.now
        let environment = try await environment(asOf: ReportQuery.asOf(in: parameters))
        let query = try report.query(parameters, in: environment)
        var answer = try await report.answer(query, in: environment)
        answer.elapsed = Milliseconds(start.duration(to: clock.now) / .milliseconds(1))
        return answer
    }

    public func records(_ report: Report, parameters: [Parameter], isTable: Bool) async throws -> RecordPage {
        var parameters = parameters
        let choice = try DrillChoice(taking: &parameters, isTable: isTable)
        let environment = try await environment(asOf: ReportQuery.asOf(in: parameters))
        return try await report.records(report.query(parameters, in: environment), choice, in: environment)
    }
}
