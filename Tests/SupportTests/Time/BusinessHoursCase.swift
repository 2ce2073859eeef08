import Foundation
import Support
import Testing

/// Open time between two instants as another project's tests have it; one line of Fixtures/businesshours.jsonl.
struct BusinessHoursCase: Decodable, Sendable, CustomTestStringConvertible {
    var id: String
    var source: String
    var zone: String
    var hours: [String: [[String]]]
    var holidays: [String]
    /// Intervals taken out of a date's hours.
    var breaks: [String: [[String]]]
    /// Intervals that replace a date's hours.
    var specialHours: [String: [[String]]]?
    var start: String
    var end: String
    var expectedSeconds: Double
    var toleranceSeconds: Double?

    var testDescription: String { "\(id), \(source)" }

    static let all: [BusinessHoursCase] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        do {
            let lines = try Data(contentsOf: folder.appending(path: "Fixtures/businesshours.jsonl"))
            let decoder = JSONDecoder()
            decoder.keyDecodingStrategy = .convertFromSnakeCase
            return try lines.split(separator: UInt8(ascii: "\n")).map {
                try decoder.decode(BusinessHoursCase.self, from: $0)
            }
        } catch {
            preconditionFailure("Fixtures/businesshours.jsonl cannot be read: \(error)")
        }
    }()

    func openings() throws -> Openings {
        var week = WeeklyHours.never
        for weekday in Weekday.allCases {
            week[weekday] = try BusinessHoursCase.intervals(hours[weekday.key] ?? [])
        }
        return try Openings(hours: week, closures: closures(of: week), zone: #require(Zone(zone)))
    }

    private func closures(of week: WeeklyHours) throws -> [Schedule.Closure] {
        var closures = try holidays.map { Schedule.Closure(date: try #require(LocalDate($0))) }
        let special = specialHours ?? [:]
        for text in Set(special.keys).union(breaks.keys).sorted() {
            let date = try #require(LocalDate(text))
            var intervals = week[date.weekday]
            if let own = special[text] { intervals = try BusinessHoursCase.intervals(own) }
            for gap in try BusinessHoursCase.intervals(breaks[text] ?? []) {
                intervals = intervals.flatMap { $0.without(gap) }
            }
            closures.append(Schedule.Closure(date: date, hours: intervals))
        }
        return closures
    }

    private static func intervals(_ texts: [[String]]) throws -> [HourInterval] {
        try texts.map { HourInterval(start: try minutes($0[0]), end: try minutes($0[1])) }
    }

    private static func minutes(_ clock: String) throws -> Int {
        let parts = clock.split(separator: ":").compactMap { Int($0) }
        try #require(parts.count == 2)
        return parts[0] * 60 + parts[1]
    }
}

extension HourInterval {
    /// What is left of it outside of `gap`; neither runs past midnight.
    fileprivate func without(_ gap: HourInterval) -> [HourInterval] {
        [HourInterval(start: start, end: min(end, gap.start)), HourInterval(start: max(start, gap.end), end: end)]
            .filter { $0.start < $0.end }
    }
}
