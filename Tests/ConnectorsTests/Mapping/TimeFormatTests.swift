import Support
import Testing

@testable import Connectors

@Suite struct TimeFormatTests {
    @Test(arguments: [
        ("d/M/yyyy H:mm", "29/2/2016 01:16", "2016-02-29T01:16:00.000Z"),
        ("yyyy-MM-dd HH:mm:ss.SSS", "2024-03-01 09:05:07.25", "2024-03-01T09:05:07.250Z"),
        ("dd/MMM/yy h:mm a", "01/Mar/24 12:05 AM", "2024-03-01T00:05:00.000Z"),
        ("dd/MMM/yy h:mm a", "1/march/24 4:05 pm", "2024-03-01T16:05:00.000Z"),
        ("yyyy-MM-dd'T'HH:mm:ssXXX", "2024-03-01T09:00:00+05:30", "2024-03-01T03:30:00.000Z"),
        ("iso8601", "2024-03-01T09:00:00+01:00", "2024-03-01T08:00:00.000Z"),
        ("iso8601", "2024-03-01 09:00:00", "2024-03-01T09:00:00.000Z"),
        ("iso8601", "2024-03-01T09:00", "2024-03-01T09:00:00.000Z"),
        ("iso8601", "2024-03-01", "2024-03-01T00:00:00.000Z"),
        ("unix", "1709283600.5", "2024-03-01T09:00:00.500Z"),
    ])
    func `times are read in many forms`(pattern: String, text: String, expected: String) throws {
        let format = try #require(TimeFormat(pattern))
        #expect(format.instant(text, in: .utc)?.rfc3339 == expected)
    }

    @Test(arguments: [
        ("d/M/yyyy H:mm", "31/2/2016 01:16"), ("d/M/yyyy H:mm", "1/2/2016 24:00"), ("d/M/yyyy H:mm", "1/2/2016 1:60"),
        ("d/M/yyyy H:mm", "1/2/2016"), ("d/M/yyyy H:mm", "1/2/2016 01:16 "), ("d/M/yyyy H:mm", "1-2-2016 01:16"),
        ("d/M/yyyy h:mm a", "1/2/2016 13:00 pm"), ("d/M/yyyy", ""), ("unix", "soon"), ("unix", "1e300"),
        ("iso8601", "1/2/2016"),
    ])
    func `what is no such time is not read`(pattern: String, text: String) throws {
        #expect(try #require(TimeFormat(pattern)).instant(text, in: .utc) == nil)
    }

    @Test(arguments: ["H:mm", "d/M/yyyy Q", "", "yyyy"])
    func `a form without a date, or with letters that mean nothing, is refused`(pattern: String) {
        #expect(TimeFormat(pattern) == nil)
    }

    @Test(arguments: [
        ("31/3/2024 01:59", "2024-03-31T00:59:00.000Z"), ("31/3/2024 02:30", "2024-03-31T01:30:00.000Z"),
        ("31/3/2024 03:00", "2024-03-31T01:00:00.000Z"), ("27/10/2024 01:59", "2024-10-26T23:59:00.000Z"),
        ("27/10/2024 02:30", "2024-10-27T00:30:00.000Z"), ("27/10/2024 03:00", "2024-10-27T02:00:00.000Z"),
    ])
    func `a time that is skipped is read with the old offset, one that comes twice as the first`(
        text: String, expected: String
    ) throws {
        let zone = try #require(Zone("Europe/Madrid"))
        #expect(try #require(TimeFormat("d/M/yyyy H:mm")).instant(text, in: zone)?.rfc3339 == expected)
    }
}
