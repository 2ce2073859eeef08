import Reports
import Support
import Testing

/// The records behind one number among others.
struct RecordTests {
    @Test func `a survey whose id is a number is drilled like any other`() async throws {
        let tickets = ["2024", "nps"].map { survey in
            Asking.ticket(survey) { facts in
                facts.surveyResponses = [
                    SurveyResponse(
                        survey: survey, cycle: "1", at: Asking.now - 1, scale: 5, score: 5,
                        credit: Credit(owner: nil, team: nil))
                ]
            }
        }
        let page = try await Asking(tickets).records("csat", "range=yesterday&group=survey&key=2024")
        #expect(page.records.map { $0["ticket"] } == [.text("2024")])
    }

    @Test(arguments: [("7", 7.0), ("Lunch", 60), ("none", 1)])
    func `a reason is drilled, be it a number or none at all`(reason: String, seconds: Double) async throws {
        let times: [(reason: String?, length: Milliseconds)] = [("7", 7 * .second), ("Lunch", .minute), (nil, .second)]
        let stretches = times.enumerated().map { place, time in
            let start = Asking.now - .hour + Milliseconds(place) * .minute
            return AvailabilityStretch(
                user: "u1", team: nil, start: start, end: start + time.length, status: .away, reason: time.reason,
                hours: .none)
        }
        let page = try await Asking([], stretches).records(
            "rep-availability", "range=yesterday&drill=reason&status=away&reason=\(reason)")
        #expect(page.records.map { $0["seconds"] } == [.number(seconds)])
    }

    @Test(arguments: ReportLibrary.all.map(\.slug))
    func `each list and place that a report has can be asked for, and no other`(slug: String) async throws {
        let controls = try #require(ReportLibrary.report(slug)).controls
        let environment = ReportEnvironment.still()
        for list in controls.lists {
            #expect(try await environment.records(slug, [Parameter]("list=\(list)")).total == 0)
        }
        await #expect(throws: ParameterError.self) { try await environment.records(slug, [Parameter]("list=nonsense")) }
        for place in ["stage=new", "hour=3", "weekday=1", "goal=close", "status=away", "reason=Lunch"] {
            let parameter = [Parameter](place)
            if controls.drills.contains(parameter[0].name) {
                #expect(try await environment.records(slug, parameter).total == 0)
            } else {
                let error = await #expect(throws: ParameterError.self) {
                    try await environment.records(slug, parameter)
                }
                #expect(error?.name == parameter[0].name)
            }
        }
    }

    @Test(arguments: [
        ("", ["1", "2", "3"]), ("sort=-at", ["3", "2", "1"]), ("sort=seconds", ["3", "1", "2"]),
        ("sort=-seconds", ["2", "1", "3"]), ("sort=-ticket&per_page=2&page=2", ["1"]),
        // What is empty comes last, whichever way.
        ("sort=owner", ["2", "1", "3"]), ("sort=-owner", ["2", "1", "3"]),
    ])
    func `records come in the order that is asked for`(sort: String, order: [String]) async throws {
        let lengths: [Milliseconds] = [2 * .minute, 3 * .minute, .minute]
        let tickets = lengths.enumerated().map { place, length in
            Asking.ticket("\(place + 1)") { facts in
                let end = Asking.now - .hour + Milliseconds(place)
                facts.firstReply = ResponseGap(
                    start: end - length, end: end, credit: Credit(owner: place == 1 ? "u1" : nil, team: nil), sla: nil,
                    message: "m")
            }
        }
        let page = try await Asking(tickets).records("time-to-first-reply", "range=yesterday&\(sort)")
        #expect(page.records.map { $0["ticket"] } == order.map { AnswerValue.text($0) })
    }

    @Test func `an order that the records do not have is refused`() async throws {
        let error = await #expect(throws: ParameterError.self) {
            try await ReportEnvironment.still().records("time-to-close", [Parameter]("sort=weight"))
        }
        #expect(error?.name == "sort")
        #expect(error?.allowed.contains("-seconds") == true)
    }

    @Test(arguments: [("24x7", 3599.999), ("sla", 60)])
    func `the time of a record is the one that was asked about`(clock: String, seconds: Double) async throws {
        let ticket = Asking.ticket("1") { facts in
            facts.firstReply = ResponseGap(
                start: Asking.now - .hour, end: Asking.now - 1, credit: Credit(owner: nil, team: nil),
                sla: SLATime(milliseconds: .minute, rule: "r"), message: "m")
        }
        let record = try await Asking([ticket]).records("time-to-first-reply", "range=yesterday&clock=\(clock)")
            .records[0]
        #expect(record["elapsed_seconds"] == .number(3599.999))
        #expect(record["sla_seconds"] == .number(60))
        #expect(record["seconds"] == .number(seconds))
    }
}
