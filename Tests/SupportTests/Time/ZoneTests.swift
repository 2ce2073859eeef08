import Foundation
import Support
import Testing

@Suite struct ZoneTests {
    private func zone(_ identifier: String) throws -> Zone {
        try #require(Zone(identifier))
    }

    private func start(of date: String, in identifier: String) throws -> String {
        try zone(identifier).start(of: #require(LocalDate(date))).rfc3339
    }

    @Test(arguments: [
        "Europe/Madrid", "UTC", "Etc/GMT-6", "America/Argentina/Ushuaia", "Asia/Calcutta", "GB", "EST5EDT",
    ])
    func `a name of the IANA database is a zone`(identifier: String) throws {
        #expect(try zone(identifier).identifier == identifier)
    }

    @Test(arguments: [
        "", "Mars/Olympus", "europe/madrid", "PST", "IST", "GMT+3", "UTC+1", "+02:00", "Z", "Europe/Madrid ",
    ])
    func `anything else is none`(identifier: String) {
        #expect(Zone(identifier) == nil)
    }

    @Test(arguments: [
        "Africa/Casablanca", "Africa/Cairo", "Africa/Monrovia", "America/New_York", "America/Sao_Paulo",
        "America/Caracas", "Asia/Kathmandu", "Asia/Tehran", "Australia/Lord_Howe", "Europe/Copenhagen", "Europe/Dublin",
        "Pacific/Apia", "Pacific/Chatham", "Antarctica/Troll", "UTC",
    ])
    func `the offset is what Foundation says, in any year`(identifier: String) throws {
        let zone = try zone(identifier)
        let foundation = try #require(TimeZone(identifier: identifier))
        var random = Seeded(11)
        for years in [1800...2100, 2101...2499, 2490...2510, 2500...9000] {
            for _ in 0..<300 {
                let year = Int.random(in: years, using: &random)
                let day = try #require(LocalDate(year: year, month: 1, day: 1)) + .random(in: 0..<365, using: &random)
                let seconds = day.dayNumber * 86_400 + .random(in: 0..<86_400, using: &random)
                let expected = foundation.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
                let instant = Instant(milliseconds: Int64(seconds) * .second)
                #expect(zone.offset(at: instant) == Int64(expected) * .second, "at \(instant)")
            }
        }
    }

    @Test func `the wall clock shows date and time`() throws {
        let kathmandu = try zone("Asia/Kathmandu")
        let instant = try #require(Instant(rfc3339: "2024-02-28T18:20:30.400Z"))
        #expect(kathmandu.date(at: instant).description == "2024-02-29")
        #expect(kathmandu.minuteOfDay(at: instant) == 5)
        #expect(kathmandu.time(at: instant) == 5 * .minute + 30_400)
        #expect(Zone.utc.date(at: Instant(milliseconds: -1)).description == "1969-12-31")
    }

    @Test func `a day starts at its first instant`() throws {
        #expect(try start(of: "2024-03-31", in: "Europe/Madrid") == "2024-03-30T23:00:00.000Z")
        #expect(try start(of: "2024-04-01", in: "Europe/Madrid") == "2024-03-31T22:00:00.000Z")
        // Midnight is skipped: the day starts at one o'clock.
        #expect(try start(of: "2018-11-04", in: "America/Sao_Paulo") == "2018-11-04T03:00:00.000Z")
        // Midnight comes twice, as the clock goes back at one: the first counts.
        #expect(try start(of: "2024-11-03", in: "America/Havana") == "2024-11-03T04:00:00.000Z")
        // The clock goes back to the day before, a minute past midnight.
        #expect(try start(of: "2010-11-07", in: "America/St_Johns") == "2010-11-07T02:30:00.000Z")
        // The clock goes back at midnight: the day starts when it comes again.
        #expect(try start(of: "2018-02-18", in: "America/Sao_Paulo") == "2018-02-18T03:00:00.000Z")
    }

    @Test func `a skipped day starts where the next one does`() throws {
        #expect(try start(of: "2011-12-30", in: "Pacific/Apia") == "2011-12-30T10:00:00.000Z")
        #expect(try start(of: "2011-12-31", in: "Pacific/Apia") == "2011-12-30T10:00:00.000Z")
        #expect(try start(of: "2011-12-29", in: "Pacific/Apia") == "2011-12-29T10:00:00.000Z")
    }

    @Test(arguments: ["America/New_York", "Africa/Casablanca", "Asia/Tehran", "Australia/Lord_Howe", "Pacific/Apia"])
    func `a day's first instant is the first with its date`(identifier: String) throws {
        let zone = try zone(identifier)
        var random = Seeded(3)
        for _ in 0..<500 {
            let date = LocalDate(dayNumber: .random(in: -30_000...300_000, using: &random))
            let start = zone.start(of: date)
            #expect(zone.date(at: start) == date)
            #expect(zone.date(at: start - 1) < date)
        }
    }

    @Test func `transitions are the changes of the offset in a range, its begin included`() throws {
        let madrid = try zone("Europe/Madrid")
        let spring = try #require(Instant(rfc3339: "2024-03-31T01:00:00Z"))
        let autumn = try #require(Instant(rfc3339: "2024-10-27T01:00:00Z"))
        let both = madrid.transitions(in: spring..<(autumn + 1))
        #expect(both.map(\.at) == [spring, autumn])
        #expect(both.map(\.offset) == [2 * .hour, .hour])
        #expect(madrid.transitions(in: (spring + 1)..<autumn).isEmpty)
        #expect(madrid.transitions(in: spring..<spring).isEmpty)
        #expect(Zone.utc.transitions(in: Instant.distantPast..<Instant.distantFuture).isEmpty)
    }

    @Test func `zones may be asked for from many tasks at once`() async {
        let identifiers = ["Asia/Tokyo", "Asia/Seoul", "Asia/Manila", "America/Denver"]
        let found = await withTaskGroup(of: Bool.self) { group in
            for index in 0..<64 {
                group.addTask { Zone(identifiers[index % 4])?.identifier == identifiers[index % 4] }
            }
            return await group.reduce(true) { $0 && $1 }
        }
        #expect(found)
    }
}
