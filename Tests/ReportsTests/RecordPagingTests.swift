import Reports
import Support
import Testing

struct RecordPagingTests {
    private func page(_ number: Int, of size: Int, _ slug: String, _ environment: ReportEnvironment) async throws
        -> RecordPage
    {
        let report = try #require(ReportLibrary.report(slug))
        var parameters = [Parameter]("from=2024-03-18&to=2024-04-20&page=\(number)&per_page=\(size)")
        let choice = try DrillChoice(taking: &parameters)
        return try await report.records(try report.query(parameters, in: environment), choice, in: environment)
    }

    private func environment(_ desk: Desk) async throws -> ReportEnvironment {
        ReportEnvironment(
            now: desk.now, dataTo: nil, earliest: nil, timeZone: Zone(Desk.zone) ?? .utc,
            runner: try await desk.warehouse())
    }

    @Test(arguments: ["owner-response-time", "support-volume", "csat", "rep-availability", "backlog"])
    func `pages laid end to end are the whole list, in the order of time`(slug: String) async throws {
        let environment = try await environment(Desk(seed: 8))
        let whole = try await page(1, of: 500, slug, environment)
        #expect(whole.total == whole.records.count)
        #expect(whole.total > 7)
        let times = whole.records.map { $0["at"]?.text ?? "" }
        #expect(times == times.sorted())
        var records: [AnswerRow] = []
        for number in 1...(whole.total / 7 + 1) {
            let page = try await page(number, of: 7, slug, environment)
            #expect(page.total == whole.total)
            records += page.records
        }
        #expect(records == whole.records)
        #expect(try await page(1_000_000, of: 500, slug, environment).records.isEmpty)
    }

    @Test func `each record of one ticket and instant is on one page`() async throws {
        var desk = Desk(seed: 8)
        var ticket = TicketFacts(ticket: TicketState(id: "busy", createdAt: desk.now - .hour, createdBy: .customer))
        ticket.messages = (0..<300).map { number in
            CountedMessage(
                message: "m\((number * 7919) % 300)", at: desk.now - .hour, isReply: true,
                credit: Credit(owner: nil, team: nil))
        }
        desk.tickets = [ticket]
        desk.stretches = [:]
        let environment = try await environment(desk)
        var messages: [String] = []
        for number in 1...15 {
            let page = try await page(number, of: 20, "owner-reply-count", environment)
            messages += page.records.compactMap { $0["message"]?.text }
        }
        #expect(messages.count == 300)
        #expect(Set(messages).count == 300)
    }

    @Test func `a page of records is a table too`() async throws {
        let environment = try await environment(Desk(seed: 8))
        let page = try await page(1, of: 3, "owner-response-time", environment)
        let lines = page.csv.split(separator: "\r\n")
        #expect(lines.count == 4)
        #expect(lines[0] == "ticket,subject,at,owner,owner_name,start,elapsed_seconds,sla_seconds,seconds")
    }
}
