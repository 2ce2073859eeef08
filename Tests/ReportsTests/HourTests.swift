import Semantics
import Support
import Testing

@testable import Reports

/// Hours of the wall clock as instants, against a walk minute by minute.
struct HourTests {
    static let cases = [
        ("Europe/Copenhagen", "2024-03-30", "2024-04-01"), ("Europe/Copenhagen", "2024-10-26", "2024-10-28"),
        ("Australia/Lord_Howe", "2024-04-06", "2024-04-08"), ("Australia/Lord_Howe", "2024-10-05", "2024-10-07"),
        ("Asia/Kathmandu", "1985-12-31", "1986-01-02"), ("America/St_Johns", "2006-10-28", "2006-10-30"),
        ("Pacific/Apia", "2011-12-29", "2011-12-31"), ("America/Caracas", "2016-04-30", "2016-05-02"),
        ("UTC", "2024-01-01", "2024-01-02"),
        ("Africa/Cairo", "2024-04-25", "2024-04-27"),
    ]

    private func run(_ zone: String, _ from: String, _ to: String) throws -> ReportRun {
        let report = try #require(ReportLibrary.report("max-available-reps"))
        let environment = ReportEnvironment.still(at: "2025-01-01T00:00:00Z", zone: zone)
        let query = try report.query([Parameter]("from=\(from)&to=\(to)"), in: environment)
        return ReportRun(report: report, query: query, environment: environment)
    }

    /// Every minute of the range, and the hour that the wall clock shows then.
    private func minutes(_ run: ReportRun) -> [(at: Instant, hour: Int)] {
        stride(from: run.window.start.milliseconds, to: run.window.end.milliseconds, by: 60_000).map { at in
            let instant = Instant(milliseconds: at)
            return (instant, run.zone.minuteOfDay(at: instant) / 60)
        }
    }

    @Test(arguments: cases)
    func `an hour starts wherever the wall clock's hour changes`(zone: String, from: String, to: String) throws {
        let run = try run(zone, from, to)
        let minutes = minutes(run)
        let changes = zip(minutes, minutes.dropFirst()).filter { $0.hour != $1.hour }.map(\.1.at)
        let starts = Set(run.hourStarts(in: run.window))
        #expect(starts.isSuperset(of: [run.window.start] + changes))
        #expect(starts.allSatisfy { run.window.start <= $0 && $0 < run.window.end })
        #expect(starts.count <= changes.count + 2)
    }

    @Test(arguments: cases)
    func `the spans of an hour are the minutes in which the wall clock shows it`(zone: String, from: String, to: String)
        throws
    {
        let run = try run(zone, from, to)
        let minutes = minutes(run)
        for hour in 0..<24 {
            let spans = run.spans(ofHour: hour)
            let inside = minutes.filter { minute in
                spans.contains { $0.window.start <= minute.at && minute.at < $0.window.end }
            }
            #expect(inside.map(\.at) == minutes.filter { $0.hour == hour }.map(\.at), "hour \(hour)")
            let length = spans.map { $0.window.end - $0.window.start }.reduce(0, +)
            #expect(length == Milliseconds(inside.count) * .minute, "hour \(hour): no span twice")
        }
    }
}
