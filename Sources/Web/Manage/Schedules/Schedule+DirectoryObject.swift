import Support

extension Schedule: DirectoryObject {
    static var path: String { "schedules" }
    static var word: String { "schedule" }

    static func versions(of id: String, in directory: Directory) -> Versions<Schedule>? { directory.schedules[id] }

    var entry: DirectoryEntry { .schedule(self) }

    func traits(in directory: Directory, _ page: PageContext) -> [Trait] {
        let words = page.words
        return [
            Trait(words["name"], name), Trait(words["time_zone"], timeZone),
            Trait(words["hours"], WeekSummary.text(hours, words: words)),
            Trait(words["closures_title"], list: ScheduleForm.lines(closures)),
        ]
    }

    /// Where a rule has it, in whichever version.
    func bears(insteadOf there: Schedule?, in directory: Directory) -> Bool {
        guard let there else { return true }
        let isOther = hours != there.hours || timeZone != there.timeZone || Set(lines) != Set(there.lines)
        return isOther && directory.slaRules.values.contains { $0.list.contains { $0.value.schedule == id } }
    }

    private var lines: [String] { ScheduleForm.lines(closures) }
}
