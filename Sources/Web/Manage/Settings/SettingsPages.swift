import Hummingbird
import Ledger
import Support

/// What holds for the whole installation: its name, its time zone, on which day its weeks start.
struct SettingsPages: Sendable {
    let ledger: Ledger
    let warehouse: any WarehouseService
    let editor: DirectoryEditor
    let render: ManageRenderer

    private struct Model {
        var tabs: [SettingsTabs.Link]
        var accountTitle: String
        var zoneName: String
        var weekStarts: [ManageChoice]
        var zones: [String]
        /// The settings that the form was made from.
        var seen: Settings
        var seenWeekStart: String
    }

    func show(_ request: Request, _ context: WebContext, _ page: PageContext) async throws -> Response {
        try render(page.settings, page, notice: request.queryString()["done"] != nil ? .done(page.words["saved"]) : nil)
    }

    /// Asks before it moves days.
    func change(
        _ request: Request, _ context: WebContext, _ page: PageContext, _ form: QueryString
    ) async throws -> Response {
        var settings = page.settings
        settings.accountName = form.optionalText("account_name") ?? ""
        guard settings.accountName.count <= 200 else {
            return try refused("account_name_long", settings, form, page)
        }
        let zoneName = try form.text("time_zone", upTo: 100)
        guard let zone = Zone(zoneName) else {
            settings.timeZone = zoneName
            return try refused("no_such_zone", settings, form, page)
        }
        settings.timeZone = zone.identifier
        guard let weekStart = Weekday.allCases.first(where: { $0.key == form["week_start"] }) else {
            throw Problem.parameter("week_start", "is no weekday", allowed: Weekday.allCases.map(\.key))
        }
        settings.weekStart = weekStart
        if let notice = conflict(form, page) { return try render(settings, page, notice: notice, status: .conflict) }
        if !form.isConfirmed, let confirmation = await confirmation(settings, form, page) {
            return try render.page("manage-confirm", title: confirmation.heading, confirmation, page)
        }
        if settings != page.settings {
            try ledger.save(settings)
            try await warehouse.settingsChanged()
        }
        return .redirect(to: "/settings?done=1")
    }

    private func refused(_ key: String, _ settings: Settings, _ form: QueryString, _ page: PageContext) throws
        -> Response
    {
        try render(
            settings, page, notice: .problem(page.words[key]), seen: Settings(seenBy: form),
            status: .unprocessableContent)
    }

    /// What somebody else changed since the form was made; nil: nobody did.
    private func conflict(_ form: QueryString, _ page: PageContext) -> ManageNotice? {
        guard let seen = Settings(seenBy: form), seen != page.settings else { return nil }
        let changes = Trait.changes(
            from: seen.traits(page.words), to: page.settings.traits(page.words), page.words)
        return .stale(changes, page.words)
    }

    /// Nil: nothing of the past moves.
    private func confirmation(_ settings: Settings, _ form: QueryString, _ page: PageContext) async -> Confirmation? {
        let words = page.words
        var sentences: [String] = []
        if settings.timeZone != page.settings.timeZone {
            sentences.append(
                words.text("moves_zone", ["old": page.settings.timeZone, "new": settings.timeZone]))
            if let count = await editor.tickets() { sentences.append(words.count("moves_tickets", count)) }
        }
        if settings.weekStart != page.settings.weekStart {
            sentences.append(words.text("moves_week", ["day": words["day_" + settings.weekStart.key]]))
        }
        guard !sentences.isEmpty else { return nil }
        return Confirmation(
            words["confirm_settings"], form, action: "/settings", back: "/settings", sentences: sentences)
    }

    private func render(
        _ settings: Settings, _ page: PageContext, notice: ManageNotice?, seen: Settings? = nil,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let seen = seen ?? page.settings
        let model = Model(
            tabs: SettingsTabs.links(.account, page), accountTitle: settings.accountName, zoneName: settings.timeZone,
            weekStarts: Weekday.allCases.map {
                ManageChoice(value: $0.key, label: page.words["day_" + $0.key], isChosen: $0 == settings.weekStart)
            },
            zones: ZoneNames.common, seen: seen, seenWeekStart: seen.weekStart.key)
        return try render.page(
            "manage-settings", title: page.words["nav_settings"], model, page, notice: notice, status: status)
    }
}

extension Settings {
    /// As they were when a form was made; nil: it does not say.
    fileprivate init?(seenBy form: QueryString) {
        guard let name = form["seen_account_name"], let zone = form["seen_time_zone"],
            let weekStart = Weekday.allCases.first(where: { $0.key == form["seen_week_start"] })
        else { return nil }
        self.init(accountName: name, timeZone: zone, weekStart: weekStart)
    }

    fileprivate func traits(_ words: Words) -> [Trait] {
        [
            Trait(words["account_name"], accountName), Trait(words["time_zone"], timeZone),
            Trait(words["week_start"], words["day_" + weekStart.key]),
        ]
    }
}

/// Zones that a field suggests; it takes any other, too.
enum ZoneNames {
    static let common = [
        "UTC", "Africa/Cairo", "Africa/Johannesburg", "Africa/Lagos", "Africa/Nairobi",
        "America/Argentina/Buenos_Aires",
        "America/Bogota", "America/Chicago", "America/Denver", "America/Halifax", "America/Los_Angeles",
        "America/Mexico_City", "America/New_York", "America/Sao_Paulo", "America/Toronto", "Asia/Bangkok",
        "Asia/Dubai", "Asia/Hong_Kong", "Asia/Jakarta", "Asia/Kolkata", "Asia/Manila", "Asia/Seoul", "Asia/Shanghai",
        "Asia/Singapore", "Asia/Tokyo", "Atlantic/Reykjavik", "Australia/Brisbane", "Australia/Melbourne",
        "Australia/Perth", "Australia/Sydney", "Europe/Amsterdam", "Europe/Athens", "Europe/Berlin", "Europe/Brussels",
        "Europe/Bucharest", "Europe/Copenhagen", "Europe/Dublin", "Europe/Helsinki", "Europe/Istanbul", "Europe/Kyiv",
        "Europe/Lisbon", "Europe/London", "Europe/Madrid", "Europe/Oslo", "Europe/Paris", "Europe/Prague",
        "Europe/Rome", "Europe/Stockholm", "Europe/Vienna", "Europe/Warsaw", "Europe/Zurich", "Pacific/Auckland",
        "Pacific/Honolulu",
    ]
}
