import Reports
import Support
import Testing
import Warehouse

/// An account in UTC at the beginning of 2024-04-01, and what is asked of a few facts that happened the hour before.
struct Asking {
    static let now = Instant(milliseconds: 1_711_929_600_000)

    let environment: ReportEnvironment

    init(_ tickets: [TicketFacts] = [], _ stretches: [AvailabilityStretch] = []) async throws {
        let warehouse = try await Warehouse.inMemory(settings: EngineSettings(threads: 1))
        try await warehouse.apply(
            WarehouseBatch(tickets: tickets, stretches: Dictionary(grouping: stretches, by: \.user)))
        environment = ReportEnvironment(
            now: Asking.now, dataTo: nil, earliest: nil, timeZone: .utc, runner: warehouse)
    }

    static func ticket(_ id: String, _ change: (inout TicketFacts) -> Void = { _ in }) -> TicketFacts {
        var facts = TicketFacts(ticket: TicketState(id: id, createdAt: now - .hour, createdBy: .customer))
        change(&facts)
        return facts
    }

    func answer(_ slug: String, _ text: String) async throws -> ReportAnswer {
        try await environment.answer(slug, [Parameter](text))
    }

    func records(_ slug: String, _ text: String) async throws -> RecordPage {
        try await environment.records(slug, [Parameter](text))
    }
}

extension ReportEnvironment {
    func answer(_ slug: String, _ parameters: [Parameter]) async throws -> ReportAnswer {
        let report = try #require(ReportLibrary.report(slug))
        return try await report.answer(try report.query(parameters, in: self), in: self)
    }

    func records(_ slug: String, _ parameters: [Parameter]) async throws -> RecordPage {
        let report = try #require(ReportLibrary.report(slug))
        var parameters = parameters
        let choice = try DrillChoice(taking: &parameters)
        return try await report.records(try report.query(parameters, in: self), choice, in: self)
    }
}
