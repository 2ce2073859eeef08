import ArgumentParser
import Ledger
import Support

struct SettingsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settings", abstract: "Show or change the account's name, time zone and start of the week.")

    @OptionGroup var data: DataOption
    @Option(help: "The name of the team or company.") var name: String?
    @Option(help: "The IANA zone in whose days reports count.") var timeZone: String?
    @Option(help: "On which day weeks start: mon … sun.") var weekStart: String?

    func run() async throws {
        try data.folder.requireLedger()
        let changes = name != nil || timeZone != nil || weekStart != nil
        let ledger = try Ledger(folder: data.folder.path, access: changes ? .administer : .read)
        var settings = try ledger.settings()
        if let name { settings.accountName = name }
        if let timeZone {
            guard Zone(timeZone) != nil else {
                throw Failure.wrongUse("there is no time zone '\(timeZone)'", remedy: "An IANA name, as Europe/Madrid.")
            }
            settings.timeZone = timeZone
        }
        if let weekStart {
            guard let day = Weekday.allCases.first(where: { $0.key == weekStart.lowercased().prefix(3) }) else {
                throw Failure.wrongUse(
                    "there is no weekday '\(weekStart)'", remedy: "One of mon tue wed thu fri sat sun.")
            }
            settings.weekStart = day
        }
        if changes { try await save(settings, ledger) }
        Console.print("name        \(settings.accountName.isEmpty ? "(none)" : settings.accountName)")
        Console.print("time zone   \(settings.timeZone)")
        Console.print("week start  \(settings.weekStart.key)")
    }

    /// A server derives at once what depends on the zone; without one the next command sees to it.
    private func save(_ settings: Settings, _ ledger: Ledger) async throws {
        guard let link = ServerLink(data.folder), await link.answers() else { return try ledger.save(settings) }
        let body: JSONObject = [
            "account_name": .string(settings.accountName), "time_zone": .string(settings.timeZone),
            "week_start": .string(settings.weekStart.key),
        ]
        try await link.patch("/api/v1/settings", body: JSON.object(body).canonical)
    }
}
