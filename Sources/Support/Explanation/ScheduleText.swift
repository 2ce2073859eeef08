/// Opening hours in a line: `Mon–Thu 9–12, 13–17; Fri 9–15:30`.
struct ScheduleText: CustomStringConvertible {
    let description: String

    init(_ hours: WeeklyHours) {
        var parts: [String] = []
        var first = 0
        while first < 7 {
            let intervals = hours.days[first]
            let last = hours.days[first...].firstIndex { $0 != intervals }.map { $0 - 1 } ?? 6
            if !intervals.isEmpty {
                let times = intervals.map { "\(ScheduleText.time($0.start))–\(ScheduleText.time($0.end))" }
                parts.append("\(ScheduleText.days(first, last)) \(times.joined(separator: ", "))")
            }
            first = last + 1
        }
        description = parts.isEmpty ? "never open" : parts.joined(separator: "; ")
    }

    private static func days(_ first: Int, _ last: Int) -> String {
        let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        return first == last ? names[first] : "\(names[first])–\(names[last])"
    }

    private static func time(_ minutes: Int) -> String {
        let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
        return minute == 0 ? "\(hour)" : "\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
}
