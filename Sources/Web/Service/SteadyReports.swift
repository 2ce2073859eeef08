import Reports
import Support

/// Reports of one state of the data: whatever is asked as of now is asked of the same moment and the same tables, so that
/// parts of one page agree.
struct SteadyReports: ReportService {
    private let reports: any ReportService
    private let current: Result<ReportEnvironment, any Error>

    init(_ reports: any ReportService) async {
        self.reports = reports
        do { current = .success(try await reports.environment(asOf: nil)) } catch { current = .failure(error) }
    }

    func environment(asOf: Instant?) async throws -> ReportEnvironment {
        guard let asOf else { return try current.get() }
        return try await reports.environment(asOf: asOf)
    }
}
