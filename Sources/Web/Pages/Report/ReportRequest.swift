import Reports
import Support

/// What a report page's URL asks for, read kindly: what does not fit is left out and remembered, the rest applies.
struct ReportRequest: Sendable {
    let report: Report
    let environment: ReportEnvironment
    /// The report's parameters, as in the URL, without those that do not fit.
    private(set) var parameters: [Parameter]
    let options: ChartOptions
    private(set) var ignored: [IgnoredParameter]
    private(set) var query: ReportQuery
    /// The last 90 days hold nothing, so the last 90 days with data are shown.
    private(set) var isMovedToData = false

    /// - Parameter unreadable: what the URL says besides, and nobody can read.
    init(
        _ report: Report, form: [Parameter], unreadable: [Parameter] = [], reports: any ReportService
    ) async throws {
        var ignored = unreadable.map(IgnoredParameter.unreadable)
        var parameters = FormParameters.report(from: form)
        options = ChartOptions(taking: &parameters, ignored: &ignored)
        if let field = FormParameters.filterWithoutValue(in: form) {
            ignored.append(IgnoredParameter(name: "where", value: field, reason: nil, allowed: []))
        }
        Self.leaveOutSplit(of: &parameters, report)
        do {
            environment = try await reports.environment(asOf: try ReportQuery.asOf(in: parameters))
        } catch let error as ParameterError where error.name == "as_of" {
            Self.leaveOut(error, of: &parameters, to: &ignored)
            parameters.removeAll { $0.name == "as_of" }
            environment = try await reports.environment(asOf: nil)
        }
        self.report = report
        query = try Self.read(report, &parameters, environment, &ignored)
        self.parameters = parameters
        self.ignored = ignored
        try moveToData()
    }

    /// The page's own address, with all that it shows.
    var address: PageAddress { PageAddress("/reports/\(report.slug)", parameters + options.parameters) }

    /// Behind its numbers; the way back leads to the page as it is.
    var recordsAddress: PageAddress {
        let kept = options.parameters.filter { $0.name != "panel" }
        return PageAddress("/reports/\(report.slug)/records", parameters + RecordsState.kept(kept))
    }

    /// Where the answer in other forms is: parameters for the API.
    var apiAddress: PageAddress { PageAddress("/api/v1/reports/\(report.slug)", parameters) }

    var zone: Zone { Zone(query.timeZone) ?? environment.timeZone }

    /// The question with what a page shows beside the answer: the period before, and empty periods of no more groups than
    /// are drawn.
    var pageQuery: ReportQuery {
        var query = query
        query.mostFilledGroups = RowGroup.most
        if case .all = query.range { return query }
        query.comparesPrevious = report.controls.parameterNames.contains("compare")
        return query
    }

    private static func read(
        _ report: Report, _ parameters: inout [Parameter], _ environment: ReportEnvironment,
        _ ignored: inout [IgnoredParameter]
    ) throws -> ReportQuery {
        while true {
            do throws(ParameterError) {
                return try report.query(parameters, in: environment)
            } catch {
                let count = parameters.count
                if error.name == "where" {
                    leaveOutConditions(report, &parameters, environment, &ignored)
                    if parameters.count == count {
                        leaveOutFurtherConditions(error, of: &parameters, to: &ignored)
                    }
                } else {
                    leaveOut(error, of: &parameters, to: &ignored)
                }
                // Nothing left to leave out: the refusal is not the URL's fault.
                guard parameters.count < count else { throw error }
            }
        }
    }

    /// Who takes the groups away, or groups by what split them, has no more use for the split: nothing to be told of.
    private static func leaveOutSplit(of parameters: inout [Parameter], _ report: Report) {
        let group = parameters.first { $0.name == "group" }?.value ?? report.controls.groups[0]
        let isOver = parameters.contains { $0.name == "view" && $0.value == "over-time" }
        let isList = report.controls.ranksContacts && group == "contact" && !isOver
        parameters.removeAll { parameter in
            parameter.name == "split" && !report.controls.splits.isEmpty
                && (group == "none" || parameter.value == group || isList)
        }
    }

    /// A parameter that is given twice keeps its first value; else all of that name go, days always together.
    private static func leaveOut(
        _ error: ParameterError, of parameters: inout [Parameter], to ignored: inout [IgnoredParameter]
    ) {
        let places = parameters.indices.filter { parameters[$0].name == error.name }
        let names: Set<String> = ["from", "to"].contains(error.name) ? ["from", "to"] : [error.name]
        let isRepeated = places.count > 1
        let gone =
            isRepeated
            ? Array(places.dropFirst()) : parameters.indices.filter { names.contains(parameters[$0].name) }
        for place in gone {
            ignored.append(
                IgnoredParameter(
                    name: parameters[place].name, value: parameters[place].value, reason: error.reason,
                    allowed: error.allowed))
        }
        for place in gone.reversed() { parameters.remove(at: place) }
    }

    private static func leaveOutConditions(
        _ report: Report, _ parameters: inout [Parameter], _ environment: ReportEnvironment,
        _ ignored: inout [IgnoredParameter]
    ) {
        parameters.removeAll { parameter in
            guard parameter.name == "where" else { return false }
            do throws(ParameterError) {
                _ = try report.query([parameter], in: environment)
                return false
            } catch {
                ignored.append(
                    IgnoredParameter(
                        name: "where", value: parameter.value, reason: error.reason, allowed: error.allowed))
                return true
            }
        }
    }

    /// Each is right by itself, but together they are too many; the first of those that go is told for all.
    private static func leaveOutFurtherConditions(
        _ error: ParameterError, of parameters: inout [Parameter], to ignored: inout [IgnoredParameter]
    ) {
        let further = parameters.indices.filter { parameters[$0].name == "where" }.dropFirst(ReportQuery.mostConditions)
        guard let first = further.first else { return }
        ignored.append(
            IgnoredParameter(name: "where", value: parameters[first].value + " …", reason: error.reason, allowed: []))
        for place in further.reversed() { parameters.remove(at: place) }
    }

    private mutating func moveToData() throws {
        guard !parameters.contains(where: { ["range", "from", "as_of"].contains($0.name) }),
            let dataTo = environment.dataTo
        else { return }
        let last = zone.date(at: dataTo)
        guard last < query.from else { return }
        parameters.append(Parameter(name: "from", value: (last - 89).description))
        parameters.append(Parameter(name: "to", value: last.description))
        query = try report.query(parameters, in: environment)
        isMovedToData = true
    }
}
