import Ledger
import Support

/// The form of one schedule: a grid of its week, and its closures as lines.
struct ScheduleForm {
    var heading: String
    var action: String
    var isNew: Bool
    var scheduleName: String
    var zoneName: String
    var zones = ZoneNames.common
    var grid: WeekGrid
    /// `2024-12-25`, or `2024-12-24 09:00-12:00`, a line each.
    var closures: String
    var validity: ValidityFields
    var seen: SeenVersion?
    var planned: [PlannedVersion]
    var hasPlanned: Bool

    /// A new one: the hours of an office.
    init(_ directory: Directory, _ page: PageContext) {
        self.init(id: "new", name: "", directory, page)
        zoneName = page.settings.timeZone
        let office = WeeklyHours(days: (0..<7).map { $0 < 5 ? [HourInterval(start: 540, end: 1020)] : [] })
        grid = WeekGrid(office, weekStart: page.settings.weekStart, words: page.words)
    }

    init(
        _ version: Versions<Schedule>.Version, of versions: Versions<Schedule>, _ directory: Directory,
        _ page: PageContext
    ) {
        let schedule = version.value
        self.init(id: schedule.id, name: schedule.name, directory, page)
        zoneName = schedule.timeZone
        grid = WeekGrid(schedule.hours, weekStart: page.settings.weekStart, words: page.words)
        closures = Self.lines(schedule.closures).joined(separator: "\n")
        seen = SeenVersion(versions, version)
        if version.at > page.now { validity = ValidityFields(plannedAt: version.at, page) }
    }

    /// As it was sent, to be corrected.
    init(_ form: QueryString, id: String, seen: SeenVersion?, _ directory: Directory, _ page: PageContext) {
        self.init(id: id, name: form["name"] ?? "", directory, page)
        zoneName = form["time_zone"] ?? ""
        grid = WeekGrid(form, weekStart: page.settings.weekStart, words: page.words)
        closures = form["closures"] ?? ""
        validity = ValidityFields(form, page)
        self.seen = seen
    }

    private init(id: String, name: String, _ directory: Directory, _ page: PageContext) {
        isNew = id == "new"
        heading = name.isEmpty ? page.words["schedule_new"] : name
        action = Schedule.address(of: id)
        scheduleName = name
        zoneName = ""
        grid = WeekGrid(.never, weekStart: page.settings.weekStart, words: page.words)
        closures = ""
        validity = ValidityFields(page)
        planned = directory.schedules[id].map { PlannedVersion.all($0, id, in: directory, page) } ?? []
        hasPlanned = !planned.isEmpty
    }

    /// As they are typed, by date.
    static func lines(_ closures: [Schedule.Closure]) -> [String] {
        closures.sorted { $0.date < $1.date }.map { closure in
            closure.hours.map { "\(closure.date) \(DayHours.text($0))" } ?? "\(closure.date)"
        }
    }

    /// What the form says. Throws a ``Problem`` that names the field.
    static func schedule(id: String, _ form: QueryString) throws -> Schedule {
        let zone = try form.text("time_zone")
        guard Zone(zone) != nil else {
            throw Problem.parameter("time_zone", "there is no time zone '\(zone)'; write one such as Europe/Madrid")
                .worded("no_such_zone")
        }
        return Schedule(
            id: id, name: try form.text("name"), timeZone: zone, hours: try DayHours.week(form),
            closures: try closures(form["closures"] ?? ""))
    }

    private static func closures(_ text: String) throws -> [Schedule.Closure] {
        try text.split(whereSeparator: \.isNewline).map { $0.trimmingWhiteSpace() }.filter { !$0.isEmpty }.map { line in
            let parts = line.split(maxSplits: 1, whereSeparator: \.isWhitespace)
            guard let date = LocalDate(parts[0]) else {
                throw Problem.parameter("closures", "'\(line)' does not begin with a date such as 2024-12-25")
                    .worded("why_closure_date", ["text": line])
            }
            guard parts.count == 2 else { return Schedule.Closure(date: date) }
            guard let hours = DayHours.intervals(String(parts[1])), !hours.isEmpty else {
                throw Problem.parameter(
                    "closures", "'\(line)': after the date stand hours such as 09:00-12:00, or nothing"
                ).worded("why_closure_hours", ["text": line])
            }
            return Schedule.Closure(date: date, hours: hours)
        }
    }

    /// Whole days beside the closures that are there; a date that has one keeps it.
    static func adding(_ dates: [String], to closures: [Schedule.Closure]) -> [Schedule.Closure] {
        let known = Set(closures.map(\.date))
        let new = Set(dates.compactMap { LocalDate($0) }).subtracting(known)
        return (closures + new.map { Schedule.Closure(date: $0) }).sorted { $0.date < $1.date }
    }
}
