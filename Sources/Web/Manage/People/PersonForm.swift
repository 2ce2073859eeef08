import Ledger
import Support

/// The form of one person.
struct PersonForm {
    var heading: String
    var action: String
    var personName: String
    var email: String
    var zoneName: String
    var zoneHint: String
    var zones = ZoneNames.common
    var teamChoices: [ManageChoice]
    var hasHours: Bool
    var grid: WeekGrid
    var isActive: Bool
    var validity: ValidityFields
    var seen: SeenVersion?
    var planned: [PlannedVersion]
    var hasPlanned: Bool

    /// A new one.
    init(_ directory: Directory, _ page: PageContext) {
        self.init(id: "new", name: "", team: nil, directory, page)
    }

    init(
        _ version: Versions<User>.Version, of versions: Versions<User>, _ directory: Directory, _ page: PageContext
    ) {
        let user = version.value
        self.init(id: user.id, name: user.name, team: user.team, directory, page)
        email = user.email ?? ""
        zoneName = user.timeZone ?? ""
        hasHours = user.workingHours != nil
        grid = WeekGrid(user.workingHours ?? .never, weekStart: page.settings.weekStart, words: page.words)
        isActive = user.isActive
        seen = SeenVersion(versions, version)
        if version.at > page.now { validity = ValidityFields(plannedAt: version.at, page) }
    }

    /// As it was sent, to be corrected.
    init(_ form: QueryString, id: String, seen: SeenVersion?, _ directory: Directory, _ page: PageContext) {
        self.init(id: id, name: form["name"] ?? "", team: form.optionalText("team"), directory, page)
        email = form["email"] ?? ""
        zoneName = form["time_zone"] ?? ""
        hasHours = form.isChecked("has_hours")
        grid = WeekGrid(form, weekStart: page.settings.weekStart, words: page.words)
        isActive = form.isChecked("active")
        validity = ValidityFields(form, page)
        self.seen = seen
    }

    private init(id: String, name: String, team: String?, _ directory: Directory, _ page: PageContext) {
        let words = page.words
        heading = name.isEmpty ? words["person_new"] : name
        action = User.address(of: id)
        personName = name
        email = ""
        zoneName = ""
        zoneHint = words.text("zone_account", ["zone": page.settings.timeZone])
        var teams = [ManageChoice(value: "", label: words["no_team"], isChosen: team == nil)]
        teams += directory.teams.values.compactMap { $0.shown(at: page.now)?.value }.sorted {
            ($0.name, $0.id) < ($1.name, $1.id)
        }.map {
            ManageChoice(value: $0.id, label: $0.name, isChosen: $0.id == team)
        }
        if let team, !teams.contains(where: \.isChosen) {
            teams.append(ManageChoice(value: team, label: words.text("gone", ["name": team]), isChosen: true))
        }
        teamChoices = teams
        hasHours = false
        grid = WeekGrid(.never, weekStart: page.settings.weekStart, words: words)
        isActive = true
        validity = ValidityFields(page)
        planned = directory.users[id].map { PlannedVersion.all($0, id, in: directory, page) } ?? []
        hasPlanned = !planned.isEmpty
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
