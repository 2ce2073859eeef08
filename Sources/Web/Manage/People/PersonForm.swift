import Ledger
import Support

/// The form of one person.
struct PersonForm {
    var tabs: [SettingsTabs.Link]
    var heading: String
    var action: String
    var isNew: Bool
    var personName: String
    var email: String
    var zoneName: String
    var zoneHint: String
    var zones = ZoneNames.common
    var teamChoices: [ManageChoice]
    var hasHours: Bool
    var grid: WeekGrid
    var isActive: Bool
    var today: String

    /// `user` nil: a new one.
    init(_ user: User?, _ directory: Directory, _ page: PageContext) {
        let id = user?.id ?? "new"
        self.init(id: id, name: user?.name ?? "", team: user?.team, directory, page)
        email = user?.email ?? ""
        zoneName = user?.timeZone ?? ""
        hasHours = user?.workingHours != nil
        grid = WeekGrid(user?.workingHours ?? .never, weekStart: page.settings.weekStart, words: page.words)
        isActive = user?.isActive ?? true
    }

    /// As it was sent, to be corrected.
    init(_ form: QueryString, id: String, _ directory: Directory, _ page: PageContext) {
        self.init(id: id, name: form["name"] ?? "", team: form.optionalText("team"), directory, page)
        email = form["email"] ?? ""
        zoneName = form["time_zone"] ?? ""
        hasHours = form.isChecked("has_hours")
        grid = WeekGrid(form, weekStart: page.settings.weekStart, words: page.words)
        isActive = form.isChecked("active")
    }

    private init(id: String, name: String, team: String?, _ directory: Directory, _ page: PageContext) {
        let words = page.words
        tabs = SettingsTabs.links(.people, page)
        isNew = id == "new"
        heading = name.isEmpty ? words["person_new"] : name
        action = "/settings/people/\(PageAddress.encoded(id))"
        personName = name
        email = ""
        zoneName = ""
        zoneHint = words.text("zone_account", ["zone": page.settings.timeZone])
        var teams = [ManageChoice(value: "", label: words["no_team"], isChosen: team == nil)]
        teams += directory.teams.values.compactMap(\.latest).sorted { ($0.name, $0.id) < ($1.name, $1.id) }.map {
            ManageChoice(value: $0.id, label: $0.name, isChosen: $0.id == team)
        }
        if let team, !teams.contains(where: \.isChosen) {
            teams.append(ManageChoice(value: team, label: words.text("gone", ["name": team]), isChosen: true))
        }
        teamChoices = teams
        hasHours = false
        grid = WeekGrid(.never, weekStart: page.settings.weekStart, words: words)
        isActive = true
        today = (Zone(page.settings.timeZone) ?? .utc).date(at: page.now).description
    }

    /// What the form says. Throws a ``Problem`` that names the field.
    static func user(id: String, _ form: QueryString) throws -> User {
        let zone = form.optionalText("time_zone")
        if let zone, Zone(zone) == nil {
            throw Problem.parameter("time_zone", "there is no time zone '\(zone)'; write one such as Europe/Madrid")
                .worded("no_such_zone")
        }
        return User(
            id: id, name: try form.text("name"), email: form.optionalText("email"), team: form.optionalText("team"),
            timeZone: zone, workingHours: form.isChecked("has_hours") ? try DayHours.week(form) : nil,
            isActive: form.isChecked("active"))
    }
}
