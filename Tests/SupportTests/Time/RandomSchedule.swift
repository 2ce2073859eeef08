import Foundation
import Support

/// Opening hours thrown together: also ones that overlap, run past midnight, or are closed and special on one date.
struct RandomSchedule {
    var zone: Zone
    var hours: WeeklyHours
    var closures: [Schedule.Closure]
    /// Near a change of the zone's offset.
    var around: Instant

    /// Zones with odd changes, and a moment near one of them.
    private static let changes: [(zone: String, at: String)] = [
        ("Africa/Casablanca", "2019-05-05T02:00:00Z"),  // the clock goes back for Ramadan
        ("Africa/Casablanca", "2024-04-14T02:00:00Z"),
        ("Africa/Cairo", "2014-06-26T22:00:00Z"),
        ("Africa/Cairo", "2023-04-27T22:00:00Z"),  // midnight is skipped
        ("Australia/Lord_Howe", "2024-04-06T15:00:00Z"),  // by half an hour
        ("Asia/Kathmandu", "1985-12-31T18:30:00Z"),  // by a quarter, for ever
        ("America/New_York", "2024-03-10T07:00:00Z"),
        ("America/New_York", "2024-11-03T06:00:00Z"),
        ("America/St_Johns", "2010-11-07T02:31:00Z"),  // at a minute past midnight
        ("America/Sao_Paulo", "2018-11-04T03:00:00Z"),
        ("Europe/Copenhagen", "2024-03-31T01:00:00Z"),
        ("Europe/Copenhagen", "2480-10-27T01:00:00Z"),
        ("Europe/Copenhagen", "2900-10-31T01:00:00Z"),
        ("Pacific/Apia", "2011-12-30T10:00:00Z"),  // a day is skipped
        ("Pacific/Kwajalein", "1969-10-01T00:00:00Z"),
        ("UTC", "2024-02-29T00:00:00Z"),
    ]

    init(using random: inout Seeded) {
        let change = RandomSchedule.changes[Int.random(in: 0..<RandomSchedule.changes.count, using: &random)]
        guard let zone = Zone(change.zone), let at = Instant(rfc3339: change.at) else {
            preconditionFailure("\(change) is no change of a zone")
        }
        self.zone = zone
        around = at + .random(in: -4 * .day...4 * .day, using: &random)
        hours = .never
        for weekday in Weekday.allCases where Int.random(in: 0..<4, using: &random) > 0 {
            hours[weekday] = RandomSchedule.intervals(atMost: 3, using: &random)
        }
        closures = []
        for _ in 0..<Int.random(in: 0...5, using: &random) {
            let date = zone.date(at: at) + Int.random(in: -6...6, using: &random)
            let isWholeDay = Bool.random(using: &random)
            closures.append(
                .init(date: date, hours: isWholeDay ? nil : RandomSchedule.intervals(atMost: 2, using: &random)))
        }
    }

    var openings: Openings { Openings(hours: hours, closures: closures, zone: zone) }

    private static func intervals(atMost count: Int, using random: inout Seeded) -> [HourInterval] {
        (0..<Int.random(in: 0...count, using: &random)).map { _ in
            let end = Int.random(in: 0..<8, using: &random) == 0 ? 1440 : Int.random(in: 0...1440, using: &random)
            return HourInterval(start: Int.random(in: 0..<1440, using: &random), end: end)
        }
    }
}

/// The same schedule, asked minute by minute what the clock on the wall shows: slow, and without a thought.
struct WallClockScan {
    private let schedule: RandomSchedule
    private let zone: TimeZone

    init(_ schedule: RandomSchedule) {
        guard let zone = TimeZone(identifier: schedule.zone.identifier) else {
            preconditionFailure("Foundation does not know \(schedule.zone)")
        }
        self.schedule = schedule
        self.zone = zone
    }

    /// Of whole minutes from `start` on.
    func openMinutes(from start: Instant, minutes: Int) -> Int {
        (0..<minutes).count { isOpen(at: start + Milliseconds($0) * .minute) }
    }

    func isOpen(at instant: Instant) -> Bool {
        let utc = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
        let local = instant + Milliseconds(zone.secondsFromGMT(for: utc)) * .second
        let date = Zone.utc.date(at: local)
        let minute = Zone.utc.minuteOfDay(at: local)
        let opened = intervals(of: date).contains {
            $0.start <= minute && ($0.end <= $0.start || minute < $0.end)
        }
        let stillOpen = intervals(of: date - 1).contains { $0.end <= $0.start && minute < $0.end }
        return opened || stillOpen
    }

    private func intervals(of date: LocalDate) -> [HourInterval] {
        let closures = schedule.closures.filter { $0.date == date }
        if closures.isEmpty { return schedule.hours[date.weekday] }
        return closures.contains { $0.hours == nil } ? [] : closures.flatMap { $0.hours ?? [] }
    }
}
