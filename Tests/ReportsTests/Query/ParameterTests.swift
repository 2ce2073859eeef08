import Semantics
import Support
import Testing

@testable import Reports

/// Every parameter: what it takes, what it refuses, and what holds without it.
struct ParameterTests {
    private func query(_ slug: String, _ text: String) throws -> ReportQuery {
        try #require(ReportLibrary.report(slug)).query([Parameter](text), in: .still(earliest: "2023-11-05T23:30:00Z"))
    }

    /// The error that names what does not fit.
    private func refusal(_ slug: String, _ text: String) throws -> ParameterError {
        let report = try #require(ReportLibrary.report(slug))
        return try #require(throws: ParameterError.self) {
            try report.query([Parameter](text), in: .still(earliest: "2023-11-05T23:30:00Z"))
        }
    }

    @Test func `without parameters everything has its default`() throws {
        let query = try query("time-to-close", "")
        #expect(query.range == .lastDays(90))
        #expect(query.from.description == "2024-01-07")
        #expect(query.to.description == "2024-04-05")
        #expect(query.timeZone == "Europe/Copenhagen")
        #expect(query.asOf == nil)
        #expect(query.axis == .completed)
        #expect(query.view == .totals)
        #expect(query.frequency == .week)
        #expect(query.statistic == .mean)
        #expect(query.clock == .aroundTheClock)
        #expect(query.group == .by(.owner))
        #expect(query.owners == nil && query.teams == nil && query.pipelines == nil && query.sources == nil)
        #expect(query.conditions.isEmpty)
        #expect(query.credit == .fact)
        #expect(query.close == .latest)
        #expect(!query.includesOutbound && !query.drillsToReasons && !query.comparesPrevious)
        #expect(query.limit == 10 && query.minimumN == 1)
    }

    @Test(arguments: [
        ("csat", "owner"), ("time-to-close", "owner"), ("time-to-first-reply", "owner"), ("chat-wait-time", "owner"),
        ("support-volume", "owner"), ("time-in-pipeline", "stage"), ("customer-response-time", "none"),
        ("customer-wait-time", "contact"), ("owner-reply-count", "owner"), ("owner-response-time", "owner"),
        ("ticket-response-count", "ticket"), ("message-volume-by-hour", "hour"),
        ("availability-in-working-hours", "owner"), ("max-available-reps", "hour"), ("rep-availability", "owner"),
        ("sla-attainment", "none"), ("backlog", "none"), ("reopens", "none"),
    ])
    func `each report has its default group`(slug: String, group: String) throws {
        #expect(try query(slug, "").group.text == group)
    }

    @Test(arguments: [
        ("time-to-close", "view=over-time"), ("time-to-close", "frequency=month"), ("time-to-close", "statistic=p90"),
        ("time-to-close", "clock=sla"), ("time-to-close", "close=open"), ("time-to-close", "date=created"),
        ("time-to-close", "credit=owner-now"), ("time-to-close", "compare=previous"),
        ("time-to-close", "group=property:a:b"), ("time-to-close", "group=contact"), ("csat", "group=survey"),
        ("backlog", "group=age"), ("time-to-first-reply", "include=outbound"), ("sla-attainment", "include=outbound"),
        ("time-to-first-reply", "date=replied"), ("support-volume", "date=closed"), ("reopens", "date=created"),
        ("time-in-pipeline", "stage-time=cumulative"), ("time-in-pipeline", "pipeline=sales"),
        ("time-in-pipeline", "statistic=median"), ("customer-wait-time", "limit=5"), ("customer-wait-time", "limit=50"),
        ("customer-response-time", "min-n=1000000"), ("ticket-response-count", "limit=7"),
        ("rep-availability", "drill=reason"), ("message-volume-by-hour", "group=weekday-hour"),
        ("availability-in-working-hours", "group=none"), ("csat", "owner=u1,none"), ("csat", "team=none"),
        ("csat", "pipeline=a\\,b,c"), ("csat", "source=email"), ("csat", "where=tier:known&where=tier:known"),
        ("csat", "time_zone=Asia/Kathmandu"), ("csat", "as_of=2024-04-05T13:37:00+02:00"), ("csat", "range=all"),
    ])
    func `what is allowed is taken and told again`(slug: String, text: String) throws {
        let parameters = try query(slug, text).parameters
        for given in [Parameter](text) where given.name != "as_of" {
            #expect(parameters.contains(given))
        }
    }

    @Test(arguments: [
        ("time-to-close", "view=chart", "view"), ("time-to-close", "view=", "view"),
        ("time-to-close", "frequency=hour", "frequency"), ("time-to-close", "statistic=mode", "statistic"),
        ("time-to-close", "clock=SLA", "clock"), ("time-to-close", "close=second", "close"),
        ("time-to-close", "date=replied", "date"), ("time-to-close", "credit=owner", "credit"),
        ("time-to-close", "compare=year", "compare"), ("time-to-close", "group=survey", "group"),
        ("time-to-close", "group=property:", "group"), ("time-to-close", "group=property:NAMEX&group=owner", "group"),
        ("time-to-close", "group=age", "group"), ("time-in-pipeline", "group=none", "group"),
        ("max-available-reps", "group=owner", "group"), ("time-to-first-reply", "include=inbound", "include"),
        ("time-in-pipeline", "stage-time=all", "stage-time"), ("time-in-pipeline", "pipeline=a,b", "pipeline"),
        ("time-in-pipeline", "pipeline=none", "pipeline"), ("customer-wait-time", "limit=4", "limit"),
        ("customer-wait-time", "limit=51", "limit"), ("customer-wait-time", "limit=ten", "limit"),
        ("customer-wait-time", "limit=7.5", "limit"), ("customer-wait-time", "min-n=0", "min-n"),
        ("customer-wait-time", "min-n=-1", "min-n"), ("customer-wait-time", "min-n=99999999999999999999", "min-n"),
        ("rep-availability", "drill=status", "drill"), ("csat", "owner=", "owner"), ("csat", "team=", "team"),
        ("csat", "time_zone=Mars/Olympus", "time_zone"), ("csat", "time_zone=", "time_zone"),
        ("csat", "as_of=yesterday", "as_of"), ("csat", "as_of=2024-04-05", "as_of"),
        ("csat", "as_of=2024-04-05T13:37:00", "as_of"), ("csat", "range=forever", "range"), ("csat", "range=", "range"),
        ("csat", "from=2024-02-30", "from"), ("csat", "from=2024-2-3", "from"), ("csat", "from=0000-01-01", "from"),
        ("csat", "from=2024-01-01&to=tomorrow", "to"), ("csat", "where=tier", "where"),
        ("csat", "where=tier:is:x", "where"),
        ("csat", "from=0001-01-01&to=2024-01-01", "from"),
    ])
    func `what is not allowed is refused by name`(slug: String, text: String, name: String) throws {
        #expect(try refusal(slug, text).name == name)
    }

    @Test(arguments: [
        ("csat", "colour=red"), ("csat", "clock=sla"), ("csat", "statistic=mean"), ("csat", "date=created"),
        ("csat", "limit=10"), ("csat", "drill=reason"), ("csat", "include=outbound"), ("csat", "close=first"),
        ("time-to-close", "stage-time=span"), ("time-to-close", "min-n=1"), ("time-in-pipeline", "clock=sla"),
        ("ticket-response-count", "view=totals"), ("message-volume-by-hour", "view=over-time"),
        ("max-available-reps", "frequency=day"), ("rep-availability", "pipeline=support"),
        ("rep-availability", "source=email"), ("rep-availability", "where=tier:known"),
        ("rep-availability", "credit=owner-now"), ("availability-in-working-hours", "drill=reason"),
        ("csat", "Range=today"), ("csat", "=x"),
    ])
    func `a parameter that the report does not have is refused with those that it has`(slug: String, text: String)
        throws
    {
        let error = try refusal(slug, text)
        #expect(error.name == [Parameter](text)[0].name)
        #expect(error.allowed == ReportLibrary.report(slug)?.controls.parameterNames)
    }

    @Test func `every parameter but where is given once`() throws {
        for report in ReportLibrary.all {
            for name in report.controls.parameterNames where name != "where" {
                let error = try refusal(report.slug, "\(name)=x&\(name)=x")
                #expect(error.name == name, "\(report.slug)")
            }
        }
    }

    @Test func `a refusal of a word says which words there are`() throws {
        #expect(try refusal("time-to-close", "clock=x").allowed == ["24x7", "sla"])
        #expect(try refusal("time-to-close", "date=x").allowed == ["closed", "created"])
        #expect(try refusal("rep-availability", "group=x").allowed == ["owner", "team", "none"])
        #expect(try refusal("csat", "where=tier:is:x").allowed.contains("between"))
    }

    @Test func `a range is refused beside its days, and a last day without a first`() throws {
        #expect(try refusal("csat", "range=today&from=2024-01-01").name == "range")
        #expect(try refusal("csat", "to=2024-01-01").name == "from")
        #expect(try refusal("csat", "from=2024-01-02&to=2024-01-01").name == "to")
        #expect(try refusal("csat", "from=2024-04-06").name == "from")
    }

    @Test func `none among ids is nobody`() throws {
        #expect(try query("csat", "owner=u1,none").owners == ["u1", nil])
        #expect(try query("csat", "source=a\\,b,c\\\\").sources == ["a,b", "c\\"])
    }

    @Test(arguments: [
        ("2024-01-01", "2024-01-31", "day"), ("2024-01-01", "2024-02-01", "week"), ("2024-01-01", "2024-08-04", "week"),
        ("2024-01-01", "2024-08-05", "month"), ("2020-01-01", "2023-12-31", "quarter"),
        ("1990-01-01", "2023-12-31", "year"),
        ("1900-01-01", "2023-12-31", "year"),
    ])
    func `the frequency is the finest with at most 31 periods`(from: String, to: String, frequency: String) throws {
        #expect(try query("csat", "from=\(from)&to=\(to)").frequency.rawValue == frequency)
    }

    @Test func `a frequency is offered up to 400 periods`() throws {
        #expect(try query("csat", "from=2023-01-01&to=2024-02-04&frequency=day").frequency == .day)
        let error = try refusal("csat", "from=2023-01-01&to=2024-02-05&frequency=day")
        #expect(error.name == "frequency")
        #expect(error.allowed == ["week", "month", "quarter", "year"])
    }

    @Test func `the moment is read before anything else is known`() throws {
        let moment = try ReportQuery.asOf(in: [Parameter]("view=nonsense&as_of=2024-04-05T13:37:11.250Z"))
        #expect(moment == Instant(milliseconds: 1_712_324_231_250))
        #expect(try ReportQuery.asOf(in: []) == nil)
    }
}
