import Reports
import Semantics
import Support

/// What a page of records asks for: a report's question, and which of its numbers is looked behind.
struct RecordsRequest: Sendable {
    let report: ReportRequest
    private(set) var drill: [Parameter]
    private(set) var choice: DrillChoice
    /// Names of the things that narrow the records, by their ids; those that have none are called by their ids.
    private var names: [String: String] = [:]
    private(set) var ignored: [IgnoredParameter]

    init(
        _ report: Report, form: [Parameter], unreadable: [Parameter] = [], reports: any ReportService
    ) async throws {
        var parameters = form.filter { !$0.value.isEmpty }
        let choice: DrillChoice
        var ignored: [IgnoredParameter] = []
        while true {
            var rest = parameters
            do throws(ParameterError) {
                choice = try DrillChoice(taking: &rest)
                break
            } catch {
                let count = parameters.count
                parameters.removeAll { parameter in
                    guard parameter.name == error.name else { return false }
                    ignored.append(
                        IgnoredParameter(
                            name: parameter.name, value: parameter.value, reason: error.reason, allowed: error.allowed))
                    return true
                }
                guard parameters.count < count else { throw error }
            }
        }
        self.choice = choice
        drill = parameters.filter { DrillChoice.parameterNames.contains($0.name) }
        self.report = try await ReportRequest(
            report, form: RecordsState.own(parameters), unreadable: unreadable, reports: reports)
        self.ignored = ignored + self.report.ignored
        if let id = choice.group?.id { names[id] = try await name(of: id, self.report.query.group) }
        if let id = choice.split?.id { names[id] = try await name(of: id, self.report.query.split) }
        if let id = choice.stage { names[id] = try await name(of: id, .by(.stage)) }
    }

    private func name(of id: String, _ grouping: Grouping) async throws -> String? {
        let group = choice.list == "slowest_customers" ? .by(.contact) : grouping
        guard case .by(let dimension) = group else { return nil }
        return try await FieldChoices.name(of: id, dimension, in: report.environment)
    }

    /// The page's own, with the state of the report's page that it leads back to.
    var address: PageAddress { report.recordsAddress.adding(drill) }

    var csvAddress: PageAddress {
        PageAddress("/api/v1/reports/\(report.report.slug)/records.csv", report.parameters + drill)
            .removing("page", "per_page")
    }

    /// Leaves out what these records are not told apart by. Throws the error where it is about something else.
    mutating func leaveOut(_ error: ParameterError) throws {
        let gone = drill.filter { $0.name == error.name }
        guard !gone.isEmpty else { throw error }
        drill.removeAll { $0.name == error.name }
        var rest = drill
        choice = try DrillChoice(taking: &rest)
        ignored += gone.map {
            IgnoredParameter(name: $0.name, value: $0.value, reason: error.reason, allowed: error.allowed)
        }
    }

    /// In words: "Ana Ruiz, 25 Aug 2026".
    func scope(_ words: Words) -> String {
        let local = LocalFormat(words)
        var parts: [String] = []
        if let group = choice.group { parts.append(name(of: group.id, report.query.group, words)) }
        if let split = choice.split { parts.append(name(of: split.id, report.query.split, words)) }
        if let stage = choice.stage { parts.append(names[stage] ?? stage) }
        if let goal = choice.goal { parts.append(words["value_goal_" + goal.key]) }
        if let status = choice.status { parts.append(words["value_status_" + status.rawValue]) }
        if let reason = choice.reason { parts.append(reason) }
        if let list = choice.list {
            let format = AnswerFormat(local: local, zone: report.zone, report: report.report.slug)
            parts.append(words.optional("scope_" + list) ?? format.title(list, ReportAnswer.title(of: list)))
        }
        if let bucket = choice.bucket {
            let name = local.period(bucket, report.query.frequency, year: true)
            parts.append(report.query.frequency == .week ? words.text("week_of", ["day": name]) : name)
        }
        if let weekday = choice.weekday { parts.append(local.weekday(weekday)) }
        if let hour = choice.hour { parts.append(local.hour(hour)) }
        return parts.joined(separator: ", ")
    }

    private func name(of id: String?, _ group: Grouping, _ words: Words) -> String {
        guard let id else { return words.nobody(group) }
        return words.optional("label_" + id) ?? names[id] ?? id
    }
}
