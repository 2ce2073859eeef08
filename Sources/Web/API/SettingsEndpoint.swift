import Hummingbird
import Ledger
import Support

/// What holds for the whole installation: its name, its time zone, on which day its weeks start.
struct SettingsEndpoint: Sendable {
    let ledger: Ledger
    let warehouse: any WarehouseService
    let configuration: WebConfiguration

    func get(_ request: Request, _ context: WebContext) async throws -> Response {
        try request.refuseParameters()
        return Response(json: Self.json(try ledger.settings()))
    }

    /// Changes what the body names and leaves the rest.
    func patch(_ request: Request, _ context: WebContext) async throws -> Response {
        try request.refuseParameters()
        let body = try BodyFields(
            await request.jsonObject(configuration), allowed: ["account_name", "time_zone", "week_start"])
        let before = try ledger.settings()
        var settings = before
        if body.has("account_name") {
            settings.accountName = try body.text("account_name", upTo: 200, mayBeEmpty: true)
        }
        if body.has("time_zone") { settings.timeZone = try Self.zone(body.text("time_zone", upTo: 100)) }
        if body.has("week_start") { settings.weekStart = try Self.weekday(body.text("week_start", upTo: 10)) }
        if settings != before {
            try ledger.save(settings)
            try await warehouse.settingsChanged()
        }
        return Response(json: Self.json(settings))
    }

    private static func zone(_ name: String) throws -> String {
        guard let zone = Zone(name) else {
            throw Problem.parameter("time_zone", "there is no such zone; write an IANA name such as Europe/Madrid")
        }
        return zone.identifier
    }

    private static func weekday(_ key: String) throws -> Weekday {
        guard let weekday = Weekday.allCases.first(where: { $0.key == key }) else {
            throw Problem.parameter("week_start", "there is no such day", allowed: Weekday.allCases.map(\.key))
        }
        return weekday
    }

    private static func json(_ settings: Settings) -> JSON {
        .object([
            "account_name": .string(settings.accountName), "time_zone": .string(settings.timeZone),
            "week_start": .string(settings.weekStart.key),
        ])
    }
}
