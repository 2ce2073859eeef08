import Hummingbird
import Ledger
import Support

/// Opening hours and closures. A change is a new version; a calendar of holidays can be read in.
struct SchedulePages: Sendable {
    let editor: DirectoryEditor
    let render: ManageRenderer

    func list(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        struct Row {
            var scheduleAddress: String
            var scheduleName: String
            var zoneName: String
            var hours: String
            var closureCount: String
            var usedBy: String
            var planned: [PlannedVersion]
        }
        struct Model {
            var tabs: [SettingsTabs.Link]
            var rows: [Row]
            var hasRows: Bool
        }
        let (directory, words) = (try editor.directory(), page.words)
        let rules = directory.slaRules.values.compactMap { $0.shown(at: page.now)?.value }
        let schedules = directory.schedules.values.compactMap { versions in
            versions.shown(at: page.now).map { (schedule: $0.value, versions: versions) }
        }
        let rows = schedules.sorted { ($0.schedule.name, $0.schedule.id) < ($1.schedule.name, $1.schedule.id) }.map {
            schedule, versions in
            Row(
                scheduleAddress: Schedule.address(of: schedule.id), scheduleName: schedule.name,
                zoneName: schedule.timeZone, hours: WeekSummary.text(schedule.hours, words: words),
                closureCount: words.count("closures", schedule.closures.count),
                usedBy: rules.filter { $0.schedule == schedule.id }.map(\.name).sorted().joined(separator: ", "),
                planned: PlannedVersion.all(versions, schedule.id, in: directory, page))
        }
        return try render.page(
            "manage-schedules", title: words["settings_schedules"],
            Model(tabs: SettingsTabs.links(.schedules, page), rows: rows, hasRows: !rows.isEmpty), page,
            notice: request.queryString()["done"] != nil ? .done(words["saved"]) : nil)
    }

    func show(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        let id = try context.segment("id")
        let directory = try editor.directory()
        guard id != "new" else { return try render(ScheduleForm(directory, page), page) }
        guard let versions = directory.schedules[id],
            let version = try versions.opened(request.queryString(), now: page.now)
        else { throw Problem.notFound(page.words["schedule_gone"]) }
        return try render(ScheduleForm(version, of: versions, directory, page), page)
    }

    /// The whole form; days of a calendar come as `holiday` fields beside the closures that are there.
    func change(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        let id = try context.segment("id")
        let directory = try editor.directory()
        guard id == "new" || directory.schedules[id] != nil else {
            throw Problem.notFound(page.words["schedule_gone"])
        }
        do {
            switch try await save(form, id, page) {
            case .unchanged: return .redirect(to: "/settings/schedules")
            case .saved: return .redirect(to: "/settings/schedules?done=1")
            case .asked(let confirmation): return try render.confirmation(confirmation, page)
            case .stale(let notice):
                let seen = SeenVersion.latest(form, directory.schedules[id], page)
                return try render(
                    ScheduleForm(form, id: id, seen: seen, directory, page), page, notice: notice, status: .conflict)
            }
        } catch let problem as Problem where problem.status == .badRequest && form["action"] != "holidays" {
            return try render(
                ScheduleForm(form, id: id, seen: SeenVersion(form), directory, page), page,
                notice: .problem(problem.detail(page.words)), status: .unprocessableContent)
        }
    }

    private func save(_ form: QueryString, _ id: String, _ page: PageContext) async throws -> DirectoryEditor.Outcome {
        if form["action"] == "holidays" {
            return try await editor.amend(id, form, page) { (schedule: Schedule) in
                var schedule = schedule
                schedule.closures = ScheduleForm.adding(form.values("holiday"), to: schedule.closures)
                return schedule
            }
        }
        let schedule = try ScheduleForm.schedule(id: id == "new" ? Identifiers.new("s") : id, form)
        return try await editor.save(schedule, at: id, form, page)
    }

    /// Reads an uploaded calendar, and shows which days it would close.
    func readCalendar(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ upload: UploadForm
    ) async throws -> Response {
        struct Day {
            var dayValue: String
            var dayText: String
            var dayName: String
            var isThere: Bool
            var isPast: Bool
        }
        struct Model {
            var scheduleName: String
            var action: String
            var validity: ValidityFields
            var days: [Day]
            var hasDays: Bool
            /// How many entries close no day, and which.
            var passedOver: String?
            var passedOverList: [String]
        }
        let id = try context.segment("id")
        let directory = try editor.directory()
        guard let versions = directory.schedules[id], let version = versions.shown(at: page.now) else {
            throw Problem.notFound(page.words["schedule_gone"])
        }
        let schedule = version.value
        let zone = Zone(schedule.timeZone) ?? .utc
        let today = zone.date(at: page.now)
        let bytes = try await upload.wholeFile(limit: 1 << 20)
        guard let calendar = ICalendar(bytes, from: today - 366, years: 4, zone: zone) else {
            return try render(
                ScheduleForm(version, of: versions, directory, page), page,
                notice: .problem(page.words["calendar_unreadable"]), status: .unprocessableContent)
        }
        let known = Set(schedule.closures.map(\.date))
        let days = calendar.days.map { day in
            Day(
                dayValue: day.date.description, dayText: page.format.weekdayAndDate(day.date, year: true),
                dayName: day.name, isThere: known.contains(day.date), isPast: day.date < today)
        }
        let model = Model(
            scheduleName: schedule.name, action: Schedule.address(of: id), validity: ValidityFields(page), days: days,
            hasDays: !days.isEmpty,
            passedOver: calendar.passedOver.isEmpty
                ? nil : page.words.count("calendar_passed_over", calendar.passedOver.count),
            passedOverList: calendar.passedOver.prefix(Self.mostNamed).map { $0.text(page.words) })
        return try render.page(
            "manage-calendar", title: schedule.name, model, page, scripts: ["manage.js"])
    }

    /// More entries that are passed over are only counted.
    private static let mostNamed = 50

    private func render(
        _ form: ScheduleForm, _ page: PageContext, notice: ManageNotice? = nil, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try render.page(
            "manage-schedule", title: form.heading, form, page, notice: notice, scripts: ["manage.js"], status: status)
    }
}

extension ICalendar.PassedOver {
    fileprivate func text(_ words: Words) -> String {
        let name = name.isEmpty ? words["calendar_unnamed"] : name
        return words.text("calendar_refusal", ["name": name, "why": words["calendar_" + reason.rawValue]])
    }
}
