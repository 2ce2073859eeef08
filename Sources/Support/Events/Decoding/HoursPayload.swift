// Weekly hours and closures.
extension PayloadDecoder {
    /// Nil where the field is absent.
    mutating func weeklyHours(_ fields: Fields, _ key: String) throws(EventRejection) -> WeeklyHours? {
        guard let days = try fields.optionalObject(key) else { return nil }
        noteUnknown(days, besides: Weekday.allCases.map(\.key))
        var hours = WeeklyHours.never
        for weekday in Weekday.allCases {
            hours[weekday] = try intervals(days, weekday.key) ?? []
        }
        if !isTrusted, let overlap = hours.firstOverlap {
            throw fields.rejection(key, "\(overlap); hours of one week must not overlap")
        }
        return hours
    }

    mutating func closures(_ fields: Fields) throws(EventRejection) -> [Schedule.Closure] {
        var closures: [Schedule.Closure] = []
        for closure in try fields.optionalObjects("closures") ?? [] {
            noteUnknown(closure, besides: ["date", "hours"])
            let text = try closure.text("date")
            guard let date = LocalDate(text) else {
                throw closure.rejection("date", "'\(Fields.excerpt(text))' is no date; write 2024-12-25")
            }
            let hours = try intervals(closure, "hours")
            if !isTrusted, let hours, let overlap = Self.overlap(hours, on: date.weekday) {
                throw closure.rejection("hours", "\(overlap); hours of one date must not overlap")
            }
            closures.append(Schedule.Closure(date: date, hours: hours))
        }
        return closures
    }

    private static func overlap(_ intervals: [HourInterval], on weekday: Weekday) -> String? {
        var hours = WeeklyHours.never
        hours[weekday] = intervals
        return hours.firstOverlap
    }

    /// In the order of time; nil where the field is absent.
    private func intervals(_ fields: Fields, _ key: String) throws(EventRejection) -> [HourInterval]? {
        guard let list = try fields.optionalList(key) else { return nil }
        var intervals: [HourInterval] = []
        for (index, element) in list.enumerated() {
            guard case .array(let ends) = element, ends.count == 2,
                case .string(let start) = ends[0], case .string(let end) = ends[1]
            else { throw fields.wrong("\(key)[\(index)]", element, "a start and an end: [\"09:00\", \"17:00\"]") }
            guard let startMinute = Self.minute(start), startMinute < 1440, let endMinute = Self.minute(end) else {
                let given = "[\"\(Fields.excerpt(start))\", \"\(Fields.excerpt(end))\"]"
                throw fields.rejection(
                    "\(key)[\(index)]", "\(given) is not two times of day; write HH:MM from 00:00 to 24:00")
            }
            intervals.append(HourInterval(start: startMinute, end: endMinute))
        }
        return intervals.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    }

    /// Of `HH:MM`; `24:00` is 1440.
    private static func minute(_ text: String) -> Int? {
        let bytes = Array(text.utf8)
        guard bytes.count == 5, bytes[2] == UInt8(ascii: ":") else { return nil }
        let digits = [0, 1, 3, 4].map { bytes[$0] &- UInt8(ascii: "0") }
        guard digits.allSatisfy({ $0 <= 9 }) else { return nil }
        let hour = Int(digits[0]) * 10 + Int(digits[1])
        let minute = Int(digits[2]) * 10 + Int(digits[3])
        guard minute < 60, hour < 24 || (hour == 24 && minute == 0) else { return nil }
        return hour * 60 + minute
    }
}
