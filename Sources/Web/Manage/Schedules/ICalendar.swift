import Support

/// The whole days that an iCalendar file (RFC 5545) names: what a country's holidays come as.
struct ICalendar: Sendable, Equatable {
    struct Day: Sendable, Equatable {
        var date: LocalDate
        var name: String
    }

    /// By date; of several events on one date the first.
    var days: [Day]
    /// Events that are no whole days, or whose date is not readable.
    var passedOver: Int

    /// Nil: the text is no calendar. Yearly events come with their dates from the year of `from` for `years` years.
    init?(_ text: String, from: LocalDate, years: Int) {
        let lines = Self.unfolded(text)
        guard lines.contains(where: { $0.uppercased().hasPrefix("BEGIN:VCALENDAR") }) else { return nil }
        var days: [Day] = []
        var passedOver = 0
        var event: [String: String]?
        for line in lines {
            switch line.uppercased() {
            case "BEGIN:VEVENT": event = [:]
            case "END:VEVENT":
                if let found = event.map({ Self.days(of: $0, from: from, years: years) }) {
                    days += found ?? []
                    passedOver += found == nil ? 1 : 0
                }
                event = nil
            default:
                guard event != nil, let colon = line.firstIndex(of: ":") else { continue }
                let name = line[..<colon].split(separator: ";")[0].uppercased()
                if event?[name] == nil { event?[name] = String(line[line.index(after: colon)...]) }
            }
        }
        var seen: Set<LocalDate> = []
        self.days = days.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
            .map(\.element).filter { seen.insert($0.date).inserted }
        self.passedOver = passedOver
    }

    /// A line that begins with white space goes on the one before it.
    private static func unfolded(_ text: String) -> [String] {
        var lines: [String] = []
        for line in text.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline) {
            if let first = line.first, first == " " || first == "\t", !lines.isEmpty {
                lines[lines.count - 1] += line.dropFirst()
            } else {
                lines.append(String(line))
            }
        }
        return lines
    }

    /// Nil: it does not last whole days.
    private static func days(of event: [String: String], from: LocalDate, years: Int) -> [Day]? {
        guard let start = event["DTSTART"].flatMap(date) else { return nil }
        let end = event["DTEND"].flatMap(date) ?? (start + 1)
        let length = min(max(1, end - start), 60)
        let name = unescaped(event["SUMMARY"] ?? "")
        let firsts: [LocalDate]
        if let rule = event["RRULE"]?.uppercased(), rule.contains("FREQ=YEARLY"), !rule.contains("BY") {
            let (_, month, day) = start.components
            let first = from.components.year
            firsts = (first..<first + years).compactMap { LocalDate(year: $0, month: month, day: day) }
                .filter { $0 >= start }
        } else {
            firsts = [start]
        }
        return firsts.flatMap { first in (0..<length).map { Day(date: first + $0, name: name) } }
    }

    /// `20240101`, or the start of a day as a time (`20240101T000000`). Nil: anything else.
    private static func date(_ value: String) -> LocalDate? {
        let text = value.trimmingWhiteSpace()
        guard text.utf8.count == 8 || text.dropFirst(8).hasPrefix("T000000"), text.count >= 8 else { return nil }
        let digits = Array(text.prefix(8))
        return LocalDate("\(String(digits[0..<4]))-\(String(digits[4..<6]))-\(String(digits[6..<8]))")
    }

    private static func unescaped(_ text: String) -> String {
        text.replacing("\\n", with: " ").replacing("\\,", with: ",").replacing("\\;", with: ";")
            .replacing("\\\\", with: "\\")
    }
}
