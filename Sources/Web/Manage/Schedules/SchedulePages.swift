import Hummingbird
import Ledger
import Support

/// Opening hours and closures. A change is a new version; a calendar of holidays can be read in.
struct SchedulePages: Sendable {
    let ledger: Ledger
    let editor: DirectoryEditor
    let render: ManageRenderer
    let configuration: WebConfiguration
    let forgery: ForgeryProtection
    let now: @Sendable () -> Instant

    func list(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        struct Row {
            var scheduleAddress: String
            var scheduleName: String
            var zoneName: String
            var hours: String
            var closureCount: String
            var usedBy: String
        }
        struct Model {
            var tabs: [SettingsTabs.Link]
            var rows: [Row]
            var hasRows: Bool
        }
        let (directory, words) = (try directory(), page.words)
        let rules = directory.slaRules.values.compactMap(\.latest)
        let rows = directory.schedules.values.compactMap(\.latest).sorted { ($0.name, $0.id) < ($1.name, $1.id) }.map {
            schedule in
            Row(
                scheduleAddress: "/settings/schedules/\(PageAddress.encoded(schedule.id))",
                scheduleName: schedule.name, zoneName: schedule.timeZone,
                hours: WeekSummary.text(schedule.hours, words: words),
                closureCount: words.count("closures", schedule.closures.count),
                usedBy: rules.filter { $0.schedule == schedule.id }.map(\.name).sorted().joined(separator: ", "))
        }
        return try render.page(
            "manage-schedules", title: words["settings_schedules"],
            Model(tabs: SettingsTabs.links(.schedules, page), rows: rows, hasRows: !rows.isEmpty), page,
            notice: request.queryString()["done"] != nil ? .done(words["saved"]) : nil)
    }

    func show(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        let id = try context.segment("id")
        guard id != "new" else { return try render(ScheduleForm(nil, page), page) }
        guard let schedule = try directory().schedules[id]?.latest else {
            throw Problem.notFound(page.words["schedule_gone"])
        }
        return try render(ScheduleForm(schedule, page), page)
    }

    /// The whole form; days of a calendar come as `holiday` fields beside the closures that are there.
    func change(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        let id = try context.segment("id")
        let directory = try directory()
        let before = directory.schedules[id]?.latest
        var schedule: Schedule
        do {
            if form["action"] == "holidays", let before {
                schedule = before
                schedule.closures = ScheduleForm.adding(form.values("holiday"), to: before.closures)
            } else {
                schedule = try ScheduleForm.schedule(id: id == "new" ? Identifiers.new("s") : id, form)
            }
        } catch let problem as Problem {
            return try render(
                ScheduleForm(form, id: id, page), page, notice: .problem(problem.detail(page.words)),
                status: .unprocessableContent)
        }
        guard schedule != before else { return .redirect(to: "/settings/schedules") }
        let (zone, current) = (Zone(page.settings.timeZone) ?? .utc, now())
        let at = try Validity(form).instant(now: current, beginning: await editor.beginning(), zone: zone)
        let isUsed = directory.slaRules.values.contains { $0.list.contains { $0.value.schedule == id } }
        if !form.isConfirmed, at < current, isUsed {
            let address = "/settings/schedules/\(PageAddress.encoded(id))"
            let confirmation = Confirmation(
                page.words.text("confirm_schedule", ["name": schedule.name]), form, action: address, back: address,
                sentences: await editor.scope(of: "schedule", since: at, page))
            return try render.page("manage-confirm", title: confirmation.heading, confirmation, page)
        }
        try await editor.record([.schedule(schedule)], at: at)
        return .redirect(to: "/settings/schedules?done=1")
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
            var tabs: [SettingsTabs.Link]
            var scheduleName: String
            var action: String
            var days: [Day]
            var hasDays: Bool
            /// How many entries close no day, and which.
            var passedOver: String?
            var passedOverList: [String]
        }
        let id = try context.segment("id")
        guard let schedule = try directory().schedules[id]?.latest else {
            throw Problem.notFound(page.words["schedule_gone"])
        }
        let zone = Zone(schedule.timeZone) ?? .utc
        let today = zone.date(at: now())
        let bytes = try await upload.wholeFile(limit: 1 << 20)
        guard let calendar = ICalendar(bytes, from: today - 366, years: 4, zone: zone) else {
            return try render(
                ScheduleForm(schedule, page), page, notice: .problem(page.words["calendar_unreadable"]),
                status: .unprocessableContent)
        }
        let known = Set(schedule.closures.map(\.date))
        let days = calendar.days.map { day in
            Day(
                dayValue: day.date.description, dayText: page.format.weekdayAndDate(day.date, year: true),
                dayName: day.name, isThere: known.contains(day.date), isPast: day.date < today)
        }
        let model = Model(
            tabs: SettingsTabs.links(.schedules, page), scheduleName: schedule.name,
            action: "/settings/schedules/\(PageAddress.encoded(id))", days: days, hasDays: !days.isEmpty,
            passedOver: calendar.passedOver.isEmpty
                ? nil : page.words.count("calendar_passed_over", calendar.passedOver.count),
            passedOverList: calendar.passedOver.prefix(Self.mostNamed).map { $0.text(page.words) })
        return try render.page(
            "manage-calendar", title: schedule.name, model, page, scripts: ["manage.js"])
    }

    /// More entries that are passed over are only counted.
    private static let mostNamed = 50

    private func directory() throws -> Directory {
        Directory(try ledger.directoryEvents(asOf: now(), kinds: [.schedule, .slaRule]))
    }

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
