import Support
import Testing

@testable import Reports

struct DrillChoiceTests {
    private func choice(_ text: String) throws -> (choice: DrillChoice, rest: [Parameter]) {
        var parameters = [Parameter](text)
        let choice = try DrillChoice(taking: &parameters)
        return (choice, parameters)
    }

    @Test func `it takes its own parameters and leaves the report's`() throws {
        let (choice, rest) = try choice("view=totals&bucket=2024-03-31&key=u1&page=3&per_page=500&owner=u1")
        #expect(choice.bucket == LocalDate("2024-03-31"))
        #expect(choice.group == DrillChoice.Group(id: "u1"))
        #expect(choice.page == 3)
        #expect(choice.perPage == 500)
        #expect(rest == [Parameter]("view=totals&owner=u1"))
    }

    @Test func `without any it is the first page of everything`() throws {
        let choice = try choice("").choice
        #expect(choice.bucket == nil && choice.group == nil && choice.list == nil)
        #expect(choice.page == 1 && choice.perPage == 50)
    }

    @Test func `none is the group without an id`() throws {
        #expect(try choice("key=none").choice.group == DrillChoice.Group(id: nil))
    }

    @Test func `places within a report are read`() throws {
        let choice = try choice("stage=new&hour=0&weekday=7&goal=next_reply&status=away&reason=Lunch&list=met").choice
        #expect(choice.stage == "new")
        #expect(choice.hour == 0)
        #expect(choice.weekday == 7)
        #expect(choice.goal == .nextReply)
        #expect(choice.status == .away)
        #expect(choice.reason == "Lunch")
        #expect(choice.list == "met")
    }

    @Test(arguments: [
        ("bucket=2024-3-1", "bucket"), ("bucket=", "bucket"), ("hour=24", "hour"), ("hour=-1", "hour"),
        ("weekday=0", "weekday"), ("weekday=8", "weekday"), ("weekday=mon", "weekday"), ("page=0", "page"),
        ("page=1.5", "page"), ("per_page=501", "per_page"), ("per_page=0", "per_page"), ("goal=reply", "goal"),
        ("status=busy", "status"), ("page=1&page=2", "page"), ("key=a&key=b", "key"),
    ])
    func `what does not fit is refused by name`(text: String, name: String) throws {
        #expect(throws: ParameterError.self) { try choice(text) }
        do { _ = try choice(text) } catch let error as ParameterError { #expect(error.name == name) }
    }

    @Test func `a bucket that is no period of the range is refused`() async throws {
        let report = try #require(ReportLibrary.report("csat"))
        var parameters = [Parameter]("from=2024-03-01&to=2024-03-31&view=over-time&frequency=week&bucket=2024-03-05")
        let choice = try DrillChoice(taking: &parameters)
        let query = try report.query(parameters, in: .still())
        let error = await #expect(throws: ParameterError.self) { try await report.records(query, choice, in: .still()) }
        #expect(error?.name == "bucket")
        #expect(error?.allowed.first == "2024-02-26")
    }

    @Test func `a key of a report that is not grouped is refused`() async throws {
        let report = try #require(ReportLibrary.report("reopens"))
        var parameters = [Parameter]("key=u1")
        let choice = try DrillChoice(taking: &parameters)
        let query = try report.query(parameters, in: .still())
        let error = await #expect(throws: ParameterError.self) { try await report.records(query, choice, in: .still()) }
        #expect(error?.name == "key")
    }

    @Test func `an age that there is not is refused`() async throws {
        let report = try #require(ReportLibrary.report("backlog"))
        var parameters = [Parameter]("group=age&key=2-3")
        let choice = try DrillChoice(taking: &parameters)
        let query = try report.query(parameters, in: .still())
        let error = await #expect(throws: ParameterError.self) { try await report.records(query, choice, in: .still()) }
        #expect(error?.allowed == ["0-1", "1-3", "3-7", "7-30", "30+"])
    }
}
