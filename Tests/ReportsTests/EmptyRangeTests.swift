import Reports
import Support
import Testing

/// Where nothing happened, or no time passed.
struct EmptyRangeTests {
    @Test func `a backlog of nothing has no row in totals`() async throws {
        let answer = try await Asking().answer("backlog", "range=yesterday")
        #expect(answer.totals["count"] == .integer(0))
        #expect(answer.rows.isEmpty)
    }

    @Test func `the most at once in an hour that was skipped is empty, before as now`() async throws {
        let answer = try await Asking().answer(
            "max-available-reps", "from=2024-04-01&to=2024-04-01&time_zone=Europe/Madrid&compare=previous")
        // 2024-03-31 has no hour 2 in Madrid.
        #expect(answer.rows[1]["previous"]?.double == 0)
        #expect(answer.rows[2]["previous"] == .null)
    }

    @Test func `a comparison takes nothing from the table of lists`() async throws {
        let ticket = Asking.ticket("1") { facts in
            facts.messages = [
                CountedMessage(
                    message: "m", at: Asking.now - 1, isReply: true, credit: Credit(owner: nil, team: nil))
            ]
        }
        let answer = try await Asking([ticket]).answer("ticket-response-count", "range=yesterday&compare=previous")
        #expect(answer.totals["previous"]?.double == 0)
        #expect(answer.csv == "list,group,label,count\r\nsent,1,1,1\r\n")
    }
}
