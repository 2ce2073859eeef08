import Support
import Testing

@testable import Web

@Suite struct `Holidays from a calendar` {
    private static let copenhagen = Zone("Europe/Copenhagen") ?? .utc

    /// Of 2024 and the year after it.
    private func read(_ text: String) -> ICalendar? {
        ICalendar(Array(text.utf8), from: LocalDate("2024-02-01")!, years: 2, zone: Self.copenhagen)
    }

    /// A calendar of one entry with these lines.
    private func entry(_ lines: String...) throws -> ICalendar {
        let all = ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "SUMMARY:It"] + lines + ["END:VEVENT", "END:VCALENDAR"]
        return try #require(read(all.joined(separator: "\r\n")))
    }

    private func dates(_ calendar: ICalendar) -> String {
        calendar.days.map(\.date.description).joined(separator: " ")
    }

    @Test func `whole days are read, yearly ones of each year, and an hour is passed over by name`() throws {
        let text = """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20200101
            RRULE:FREQ=YEARLY
            SUMMARY:New Year\\, of course
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20240328
            DTEND;VALUE=DATE:20240330
            SUMMARY:Easter
            END:VEVENT
            BEGIN:VEVENT
            DTSTART:20240101T090000Z
            SUMMARY:A meeting
            END:VEVENT
            END:VCALENDAR
            """
        let calendar = try #require(read(text))
        #expect(
            calendar.days.map { "\($0.date) \($0.name)" } == [
                "2024-01-01 New Year, of course", "2024-03-28 Easter", "2024-03-29 Easter",
                "2025-01-01 New Year, of course",
            ])
        #expect(calendar.passedOver == [.init(name: "A meeting", reason: .noWholeDays)])
        #expect(read("hello") == nil)
    }

    @Test(arguments: [
        ("FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "20000101", "2024-11-28 2025-11-27"),
        ("FREQ=YEARLY;BYDAY=-1MO;BYMONTH=5", "19700525", "2024-05-27 2025-05-26"),
        ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24,-1", "20201224", "2024-12-24 2024-12-31 2025-12-24 2025-12-31"),
        // Midsummer's eve: the Friday from the 19th to the 25th of June.
        ("FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=19,20,21,22,23,24,25;BYDAY=FR", "20200619", "2024-06-21 2025-06-20"),
        ("FREQ=YEARLY;BYMONTH=1,7", "20200104", "2024-01-04 2024-07-04 2025-01-04 2025-07-04"),
        ("FREQ=YEARLY;BYDAY=20MO", "20200101", "2024-05-13 2025-05-19"),
        ("FREQ=YEARLY;BYMONTH=8;BYDAY=MO,TU;BYSETPOS=-1", "20200101", "2024-08-27 2025-08-26"),
        ("FREQ=YEARLY;WKST=SU", "20200229", "2024-02-29"),
        ("FREQ=YEARLY;INTERVAL=2", "20210505", "2025-05-05"),
        ("FREQ=YEARLY;INTERVAL=3", "20210505", "2024-05-05"),
        ("FREQ=YEARLY;COUNT=3", "20220505", "2024-05-05"),
        ("FREQ=YEARLY;COUNT=2", "20220505", ""),
        ("FREQ=YEARLY;INTERVAL=2;COUNT=3", "20200505", "2024-05-05"),
        ("FREQ=YEARLY;UNTIL=20240505", "20200505", "2024-05-05"),
        ("FREQ=YEARLY;UNTIL=20240504", "20200505", ""),
        ("FREQ=YEARLY;UNTIL=20240505T235959Z", "20200505", "2024-05-05"),
        ("freq=yearly;bymonth=2;bymonthday=29", "20000229", "2024-02-29"),
        ("FREQ=YEARLY", "20241225", "2024-12-25 2025-12-25"),
    ])
    func `what comes every year has the dates that its rule says`(rule: String, start: String, expected: String) throws
    {
        let calendar = try entry("DTSTART;VALUE=DATE:\(start)", "RRULE:\(rule)")
        #expect(dates(calendar) == expected)
        #expect(calendar.passedOver.isEmpty)
    }

    @Test(arguments: [
        "FREQ=MONTHLY", "FREQ=WEEKLY;BYDAY=MO", "FREQ=DAILY;COUNT=3", "FREQ=YEARLY;BYWEEKNO=20", "FREQ=YEARLY;BYHOUR=9",
        "FREQ=YEARLY;BYYEARDAY=100", "FREQ=YEARLY;BYEASTER=1", "FREQ=YEARLY;COUNT=2;UNTIL=20300101",
        "FREQ=YEARLY;COUNT=0",
        "FREQ=YEARLY;INTERVAL=0", "FREQ=YEARLY;INTERVAL=99999999999999999999", "FREQ=YEARLY;BYMONTH=13",
        "FREQ=YEARLY;BYMONTH=", "FREQ=YEARLY;BYMONTHDAY=0", "FREQ=YEARLY;BYDAY=XX", "FREQ=YEARLY;BYDAY=0MO",
        "FREQ=YEARLY;BYSETPOS=1", "FREQ=YEARLY;BYDAY=1MO;BYMONTHDAY=3", "FREQ=YEARLY;UNTIL=soon",
        "FREQ=YEARLY;FREQ=YEARLY",
        "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=9", "YEARLY", "",
    ])
    func `a repetition that is not understood closes no day and is named`(rule: String) throws {
        let calendar = try entry("DTSTART;VALUE=DATE:20240505", "RRULE:\(rule)")
        #expect(calendar.days.isEmpty)
        #expect(calendar.passedOver == [.init(name: "It", reason: .repetition)])
    }

    @Test(arguments: [
        ("DTSTART;VALUE=DATE:20240505\r\nDURATION:P2D", "2024-05-05 2024-05-06"),
        ("DTSTART;VALUE=DATE:20240505\r\nDTEND;VALUE=DATE:20240505", "2024-05-05"),
        ("DTSTART:20240505T000000\r\nDTEND:20240507T000000", "2024-05-05 2024-05-06"),
        ("DTSTART;TZID=\"A:B;C\":20240505T000000\r\nDURATION:P1D", "2024-05-05"),
        ("DTSTART;VALUE=DATE:20240505\r\nRDATE;VALUE=DATE:20240601,20240701", "2024-05-05 2024-06-01 2024-07-01"),
        ("DTSTART;VALUE=DATE:20200505\r\nRRULE:FREQ=YEARLY\r\nEXDATE;VALUE=DATE:20240505", "2025-05-05"),
        (
            "DTSTART;TZID=Europe/Copenhagen:20201225T000000\r\nDURATION:P1D\r\nRRULE:FREQ=YEARLY;UNTIL=20241224T230000Z",
            "2024-12-25"
        ),
        (
            "DTSTART;VALUE=DATE:20201224\r\nDTEND;VALUE=DATE:20201227\r\nRRULE:FREQ=YEARLY;COUNT=5",
            "2024-12-24 2024-12-25 2024-12-26"
        ),
    ])
    func `an entry has its days, those of an exception left out`(lines: String, expected: String) throws {
        let calendar = try entry(lines)
        #expect(dates(calendar) == expected)
        #expect(calendar.passedOver.isEmpty)
    }

    @Test(arguments: [
        ("DTSTART:20240505T000000Z\r\nDTEND:20240506T000000Z", CalendarEvent.Refusal.noWholeDays),
        ("DTSTART:20240505T000000", .noWholeDays), ("DTSTART:20240505T000000\r\nDTEND:20240505T120000", .noWholeDays),
        ("DTSTART;VALUE=DATE:20240505\r\nDURATION:PT5H", .noWholeDays),
        ("DTSTART;VALUE=DATE:20240505\r\nDTEND;VALUE=DATE:20240504", .noWholeDays),
        ("DTSTART;VALUE=DATE:20240505\r\nDTEND;VALUE=DATE:20250505", .tooLong),
        ("DTSTART;VALUE=DATE:20240505\r\nDURATION:P9223372036854775807W", .tooLong),
        ("DTSTART;VALUE=DATE:20240505\r\nDTEND;VALUE=DATE:tomorrow", .unreadable),
        ("DTSTART;VALUE=DATE:20240231", .unreadable), ("DESCRIPTION:nothing", .unreadable),
        ("DTSTART;VALUE=DATE:20240505\r\nSTATUS:CANCELLED", .cancelled),
        ("DTSTART;VALUE=DATE:20240505\r\nRRULE:FREQ=YEARLY\r\nRRULE:FREQ=YEARLY;BYMONTH=3", .repetition),
        ("DTSTART;VALUE=DATE:20240505\r\nRDATE;VALUE=PERIOD:20240505T000000/P1D", .repetition),
        ("DTSTART;VALUE=DATE:20240505\r\nRRULE:FREQ=YEARLY\r\nEXDATE:20240505T090000", .repetition),
        ("DTSTART;VALUE=DATE:20240505\r\nBEGIN:VALARM\r\nRRULE:FREQ=YEARLY", .unreadable),
    ])
    func `an entry that is none of whole days, or not understood, is passed over`(
        lines: String, reason: CalendarEvent.Refusal
    ) throws {
        let calendar = try entry(lines)
        #expect(calendar.days.isEmpty)
        #expect(calendar.passedOver == [.init(name: "It", reason: reason)])
    }

    @Test func `an entry takes the place of one day of a repetition`() throws {
        let text = """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            UID:1
            SUMMARY:Picnic
            DTSTART;VALUE=DATE:20200606
            RRULE:FREQ=YEARLY
            END:VEVENT
            BEGIN:VEVENT
            UID:1
            SUMMARY:Picnic, later
            RECURRENCE-ID;VALUE=DATE:20240606
            DTSTART;VALUE=DATE:20240608
            END:VEVENT
            BEGIN:VEVENT
            UID:2
            SUMMARY:Unclear
            DTSTART;VALUE=DATE:20200909
            RRULE:FREQ=YEARLY
            END:VEVENT
            BEGIN:VEVENT
            UID:2
            SUMMARY:From then on
            RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20240909
            STATUS:CANCELLED
            DTSTART;VALUE=DATE:20240910
            END:VEVENT
            END:VCALENDAR
            """
        let calendar = try #require(read(text))
        #expect(calendar.days.map { "\($0.date) \($0.name)" } == ["2024-06-08 Picnic, later", "2025-06-06 Picnic"])
        #expect(calendar.passedOver.map(\.name) == ["Unclear", "From then on"])
    }

    @Test func `what stands within an entry is not its own, and one that is cut off is named`() throws {
        let text = """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20240505
            BEGIN:VALARM
            SUMMARY:Reminder
            DURATION:PT15M
            END:VALARM
            SUMMARY:Real
            END:VEVENT
            BEGIN:VEVENT
            SUMMARY:Cut off
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20240606
            END:VEVENT
            BEGIN:VEVENT
            SUMMARY:The last
            """
        let calendar = try #require(read(text))
        #expect(calendar.days.map { "\($0.date) \($0.name)" } == ["2024-05-05 Real", "2024-06-06 "])
        #expect(calendar.passedOver.map(\.name) == ["Cut off", "The last"])
    }

    @Test func `lines are folded within a letter, and escapes are undone once`() throws {
        let letter = Array("ø".utf8)
        let bytes =
            Array("\u{FEFF}BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20240505\r\nSUMMARY:S".utf8)
            + [letter[0]] + Array("\r\n ".utf8) + [letter[1]]
            + Array("ndag\\; and\\nmore\\\\n\\,\r\nEND:VEVENT\r\nEND:VCALENDAR".utf8)
        let calendar = ICalendar(bytes, from: LocalDate("2024-01-01")!, years: 1, zone: .utc)
        #expect(calendar?.days.map(\.name) == ["Søndag; and more\\n,"])
        #expect(ICalendar(bytes.dropLast(20) + [0xFF], from: LocalDate("2024-01-01")!, years: 1, zone: .utc) == nil)
    }

    @Test(arguments: [":", ";:", ";;:x", ":x", ";=:", "\";:", "=:", ";VALUE=:", "DTSTART:", "DTSTART;:20240101"])
    func `a line without a name is nothing`(line: String) throws {
        let calendar = try entry("DTSTART;VALUE=DATE:20240505", line)
        #expect(dates(calendar) == "2024-05-05")
    }

    // MARK: Anything at all

    @Test(arguments: 0..<20 as Range<UInt64>) func `whatever bytes come in, it is a calendar or none`(seed: UInt64) {
        var chance = Seeded(seed)
        for _ in 0..<50 {
            let noise = (0..<Int.random(in: 0...200, using: &chance)).map { _ in
                // Mostly what means something.
                Bool.random(using: &chance)
                    ? Array(":;=\"\\,\r\n \tZT0129-+PDWRV".utf8).randomElement(using: &chance) ?? 0
                    : UInt8.random(in: 0...0x7F, using: &chance)
            }
            let bytes =
                Array("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20240101\n".utf8) + noise + Array("\nEND:VEVENT".utf8)
            check(ICalendar(bytes, from: LocalDate("2024-01-01")!, years: 3, zone: Self.copenhagen))
            check(ICalendar(noise, from: LocalDate("2024-01-01")!, years: 3, zone: Self.copenhagen))
        }
    }

    @Test(arguments: 0..<40 as Range<UInt64>) func `whatever lines an entry has, its days are in order and once`(
        seed: UInt64
    ) throws {
        var chance = Seeded(seed)
        let names = [
            "DTSTART", "DTSTART;VALUE=DATE", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "UID", "RECURRENCE-ID",
            "RECURRENCE-ID;RANGE=X", "SUMMARY", "STATUS", "BEGIN", "END", "", ";", "EXRULE",
        ]
        let values = [
            "20240101", "00000101", "99991231", "20240229", "20240101T000000", "20240101T000000Z", "99991231T235960Z",
            "P1D",
            "P100W", "P-1D", "PD", "P", "FREQ=YEARLY", "FREQ=YEARLY;BYDAY=53SU,-53MO", "FREQ=YEARLY;BYMONTHDAY=-31,31",
            "FREQ=YEARLY;INTERVAL=1000;COUNT=9223372036854775807", "FREQ=YEARLY;BYDAY=MO;BYSETPOS=-366,366,1",
            "FREQ=YEARLY;UNTIL=00000101T000000Z", "FREQ=YEARLY;COUNT=5", "VEVENT", "VALARM", "CANCELLED", "", "\\",
            "1,,2",
        ]
        for _ in 0..<50 {
            let lines = (0..<Int.random(in: 0...12, using: &chance)).map { _ in
                "\(names.randomElement(using: &chance) ?? ""):\(values.randomElement(using: &chance) ?? "")"
            }
            let text = (["BEGIN:VCALENDAR", "BEGIN:VEVENT"] + lines + ["END:VEVENT"]).joined(separator: "\n")
            check(try #require(read(text)))
        }
    }

    private func check(_ calendar: ICalendar?) {
        guard let calendar else { return }
        let dates = calendar.days.map(\.date)
        #expect(zip(dates, dates.dropFirst()).allSatisfy { $0 < $1 })
    }
}
