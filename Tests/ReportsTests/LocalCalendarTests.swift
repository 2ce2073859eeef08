import Support
import Testing
import Warehouse

@testable import Semantics

/// The arithmetic that engines do with days and hours, against the zone that they never see.
struct LocalCalendarTests {
    static let zones = [
        "UTC", "Europe/Copenhagen", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia",
        "America/Caracas", "Africa/Casablanca", "Antarctica/Troll", "Pacific/Chatham", "Asia/Pyongyang",
        "Africa/Monrovia",
    ]
    /// With clock changes, with skipped and repeated days, before 1970 and long after.
    static let firstDays = [
        "1941-01-01", "1969-12-20", "1972-01-01", "2011-12-01", "2016-04-01", "2024-03-01", "2024-09-15", "2099-10-01",
    ]

    private struct Clock: Equatable {
        var day: Int64
        var hour: Int64
        var weekday: Int64
    }

    /// What an engine makes of instants.
    private func computed(_ instants: [Instant], _ calendar: LocalCalendar, _ warehouse: Warehouse) async throws
        -> [Clock]
    {
        let (date, dialect) = (SQL(text: "i.instant"), Dialect.duckDB)
        let table = dialect.table([
            ("place", instants.indices.map(Int64.init)), ("instant", instants.map(\.milliseconds)),
        ])
        let sql: SQL = """
            SELECT \(calendar.day(of: date, dialect)) AS day, \(calendar.hour(of: date, dialect)) AS hour,
              \(calendar.weekday(of: date, dialect)) AS weekday
            FROM \(table) AS i ORDER BY i.place
            """
        let found = try await warehouse.run(Statement(sql: sql.text, parameters: sql.parameters))
        return found.rows.map { row in
            let numbers = row.map { value in
                if case .integer(let number) = value { number } else { Int64.min }
            }
            return Clock(day: numbers[0], hour: numbers[1], weekday: numbers[2])
        }
    }

    @Test(arguments: zones)
    func `day, hour and weekday are those on the wall`(name: String) async throws {
        let warehouse = try await Warehouse.inMemory(settings: EngineSettings(threads: 1))
        let zone = try #require(Zone(name))
        var generator = Seeded(UInt64(name.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) }))
        for text in LocalCalendarTests.firstDays {
            let firstDay = try #require(LocalDate(text))
            let days = Int.random(in: 1...400, using: &generator)
            let calendar = LocalCalendar(firstDay: firstDay, days: days, zone: zone)
            let range = zone.start(of: firstDay)..<zone.start(of: firstDay + days)
            var instants = (0..<200).map { _ in
                Instant(
                    milliseconds: Int64.random(
                        in: range.lowerBound.milliseconds..<range.upperBound.milliseconds, using: &generator))
            }
            instants += zone.transitions(in: range).flatMap { [$0.at - 1, $0.at, $0.at + .hour] }
            instants += (0..<days).flatMap { [zone.start(of: firstDay + $0), zone.start(of: firstDay + $0) - 1] }
            instants = instants.filter(range.contains)
            let expected = instants.map { instant in
                let clock = zone.wallClock(at: instant)
                return Clock(
                    day: Int64(clock.date - firstDay), hour: clock.time / .hour,
                    weekday: Int64(clock.date.weekday.rawValue))
            }
            #expect(try await computed(instants, calendar, warehouse) == expected, "\(days) days from \(text)")
        }
    }

    @Test func `offsets are those between the first day and the last`() throws {
        let zone = try #require(Zone("Europe/Copenhagen"))
        let march = LocalCalendar(firstDay: try #require(LocalDate("2024-03-30")), days: 3, zone: zone)
        #expect(march.offsets.map(\.offset) == [.hour, 2 * .hour])
        #expect(march.offsets.last?.since.rfc3339 == "2024-03-31T01:00:00.000Z")
        let summer = LocalCalendar(firstDay: try #require(LocalDate("2024-06-01")), days: 30, zone: zone)
        #expect(summer.offsets.map(\.offset) == [2 * .hour])
    }

    @Test func `a calendar is daily where each day is a period`() {
        func isDaily(_ periods: [Int64]) -> Bool {
            LocalCalendar(firstDay: LocalDate(dayNumber: 0), days: periods.count, zone: .utc, periodOfDay: periods)
                .isDaily
        }
        #expect(isDaily([0, 1, 2]))
        #expect(!isDaily([0, 0, 1]))
        #expect(!isDaily([1, 2]))
    }
}
