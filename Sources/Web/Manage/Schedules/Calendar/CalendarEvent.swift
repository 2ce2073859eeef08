import Support

/// One entry of a calendar: its lines, and the whole days on which it takes place.
struct CalendarEvent: Sendable {
    /// Why an entry closes no days.
    enum Refusal: String, Error, CaseIterable {
        case noWholeDays = "no_whole_days"
        case tooLong = "too_long"
        case cancelled
        /// It comes again in a way that is not read here.
        case repetition
        case unreadable = "unreadable_entry"
    }

    /// More days in a row are no holiday.
    static let mostDays = 100

    var lines: [CalendarLine] = []

    var name: String { line("SUMMARY")?.text ?? "" }
    var identifier: String { line("UID")?.value.trimmingWhiteSpace() ?? "" }

    func line(_ name: String) -> CalendarLine? { lines.first { $0.name == name } }

    /// Every day of it; those of a repetition that begin in the years of `horizon`.
    func days(in horizon: Range<Int>, zone: Zone, _ exceptions: CalendarExceptions) throws(Refusal) -> [LocalDate] {
        if line("STATUS")?.word == "CANCELLED" { throw .cancelled }
        guard let start = line("DTSTART").flatMap({ CalendarMoment($0.value) }) else { throw .unreadable }
        guard let first = start.dayBegun else { throw .noWholeDays }
        let length = try length(from: first, start)
        guard length <= Self.mostDays else { throw .tooLong }
        let firsts = try firsts(from: first, start, in: horizon, zone, exceptions)
        return firsts.flatMap { first in (0..<length).map { first + $0 } }
    }

    /// Its end is the first day that it does not have. Some programs write the last one that it has for a single day.
    private func length(from first: LocalDate, _ start: CalendarMoment) throws(Refusal) -> Int {
        if let line = line("DTEND") {
            guard let end = CalendarMoment(line.value) else { throw .unreadable }
            guard let day = end.dayBegun else { throw .noWholeDays }
            if day == first, end.seconds == nil { return 1 }
            guard day > first else { throw .noWholeDays }
            return day - first
        }
        if let line = line("DURATION") {
            let text = line.word.hasPrefix("+") ? line.word.dropFirst() : line.word[...]
            guard text.first == "P", let unit = text.last, unit == "D" || unit == "W",
                let number = Int(text.dropFirst().dropLast()), number > 0
            else { throw .noWholeDays }
            return min(number, Self.mostDays + 1) * (unit == "W" ? 7 : 1)
        }
        guard start.seconds == nil else { throw .noWholeDays }
        return 1
    }

    /// On which days it begins.
    private func firsts(
        from first: LocalDate, _ start: CalendarMoment, in horizon: Range<Int>, _ zone: Zone,
        _ exceptions: CalendarExceptions
    ) throws(Refusal) -> [LocalDate] {
        let rules = lines.filter { $0.name == "RRULE" }
        guard rules.count <= 1, line("EXRULE") == nil else { throw .repetition }
        var firsts = [first]
        if let text = rules.first?.word {
            guard let rule = YearlyRule(text, zone: start.seconds == nil ? .utc : zone),
                let dates = rule.dates(from: first, in: horizon)
            else { throw .repetition }
            firsts = dates
        }
        firsts += try dates("RDATE")
        var left = Set(try dates("EXDATE"))
        if line("RECURRENCE-ID") == nil, !identifier.isEmpty {
            guard !exceptions.unclear.contains(identifier) else { throw .repetition }
            left.formUnion(exceptions.replaced[identifier] ?? [])
        }
        return firsts.filter { !left.contains($0) }
    }

    /// Of all lines of that name, which have several dates each.
    private func dates(_ name: String) throws(Refusal) -> [LocalDate] {
        var dates: [LocalDate] = []
        for line in lines where line.name == name {
            for text in line.value.split(separator: ",") {
                guard let date = CalendarMoment(text)?.dayBegun else { throw .repetition }
                dates.append(date)
            }
        }
        return dates
    }
}

/// Single days of a repetition that an entry of their own takes the place of.
struct CalendarExceptions: Sendable {
    /// By the identifier of the repetition.
    private(set) var replaced: [String: Set<LocalDate>] = [:]
    /// Repetitions of which something is replaced that cannot be read.
    private(set) var unclear: Set<String> = []

    init(_ events: [CalendarEvent]) {
        for event in events {
            guard let line = event.line("RECURRENCE-ID") else { continue }
            if line.parameters["RANGE"] == nil, let date = CalendarMoment(line.value)?.dayBegun {
                replaced[event.identifier, default: []].insert(date)
            } else {
                unclear.insert(event.identifier)
            }
        }
    }
}
