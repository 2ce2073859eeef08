import Support
import Testing

@Suite struct InstantTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0),
        ("2024-03-01T09:00:00.000Z", 1_709_283_600_000),
        ("2024-03-01t09:00:00z", 1_709_283_600_000),
        ("2024-03-01 09:00:00Z", 1_709_283_600_000),
        ("2024-03-01T14:45:00+05:45", 1_709_283_600_000),
        ("2024-02-29T23:00:00-10:00", 1_709_283_600_000),
        ("2024-03-01T09:00:00-00:00", 1_709_283_600_000),
        ("2024-03-01T09:00:00.5Z", 1_709_283_600_500),
        ("2024-03-01T09:00:00.123999999999999Z", 1_709_283_600_123),
        ("1969-12-31T23:59:59.9999Z", -1),
        ("2016-12-31T23:59:60Z", 1_483_228_799_999),
        ("2017-01-01T00:59:60.25+01:00", 1_483_228_799_999),
        ("0001-01-01T00:00:00Z", -62_135_596_800_000),
        ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
    ])
    func `an instant is read to the millisecond`(text: String, milliseconds: Int64) throws {
        #expect(try Instant(parsing: text) == Instant(milliseconds: milliseconds))
    }

    @Test(arguments: [
        "2024-03-01T09:00:00", "2024-03-01T09:00:00.123",
    ])
    func `an instant without a zone says so`(text: String) {
        #expect(throws: Instant.Unreadable.noZone) { try Instant(parsing: text) }
        #expect(Instant(rfc3339: text) == nil)
    }

    @Test(arguments: [
        "2023-02-29T00:00:00Z", "2024-00-01T00:00:00Z", "2024-13-01T00:00:00Z", "2024-04-31T00:00:00Z",
        "2024-03-01T24:00:00Z", "2024-03-01T09:60:00Z", "2024-03-01T09:00:61Z", "2024-03-01T09:00:60Z",
        "2016-12-31T23:59:60+01:00", "2024-03-01T09:00:00+24:00", "2024-03-01T09:00:00+01:60",
        "0000-12-31T23:59:59Z", "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01",
    ])
    func `a moment that does not exist is out of range`(text: String) {
        #expect(throws: Instant.Unreadable.outOfRange) { try Instant(parsing: text) }
    }

    @Test(arguments: [
        "", "2024", "2024-03-01", "2024-03-01T09:00Z", "2024-3-1T09:00:00Z", "20240301T090000Z",
        "2024-03-01T09:00:00.Z",
        "2024-03-01T09:00:00,5Z", "2024-03-01T09:00:00+0100", "2024-03-01T09:00:00+01", "2024-03-01T09:00:00 Z",
        "2024-03-01T09:00:00Zulu", " 2024-03-01T09:00:00Z", "2024-03-01T09:00:00Z ", "2024-03-01_09:00:00Z",
        "+024-03-01T09:00:00Z", "2024-03-01T09:00:00Europe/Madrid", "1709283600", "２０２４-03-01T09:00:00Z",
    ])
    func `anything else is no RFC 3339`(text: String) {
        #expect(throws: Instant.Unreadable.notRFC3339) { try Instant(parsing: text) }
    }

    @Test func `what is written is read back`() throws {
        var random = Seeded(7)
        let all = Instant.distantPast.milliseconds...Instant.distantFuture.milliseconds
        for _ in 0..<2000 {
            let instant = Instant(milliseconds: .random(in: all, using: &random))
            #expect(try Instant(parsing: instant.rfc3339) == instant)
        }
        #expect(Instant(milliseconds: 1_709_283_600_007).rfc3339 == "2024-03-01T09:00:00.007Z")
        #expect(Instant.distantPast.rfc3339 == "0001-01-01T00:00:00.000Z")
    }

    @Test func `a piece of a text is read like a text`() {
        let line = "at=2024-03-01T09:00:00Z;"
        #expect(Instant(rfc3339: line.dropFirst(3).dropLast()) == Instant(milliseconds: 1_709_283_600_000))
    }
}
