import Reports
import Semantics
import Support
import Testing

/// Ids that differ only in how an accent is written are two.
struct ExactIDTests {
    private static let ids = ["caf\u{E9}", "cafe\u{301}"]

    /// Asks where each of the ids is found, in the first period, with a number of its own.
    private func answer(_ slug: String, _ text: String) async throws -> ReportAnswer {
        let rows: [[SQLValue]] = Self.ids.enumerated().map { place, id in
            [.integer(0), .text(id), .text("caf\u{E9}"), .integer(Int64(place) + 1), .integer(1), .double(1000)]
        }
        var environment = ReportEnvironment.still()
        environment.runner = Found(
            table: ResultTable(columns: ["period", "g0", "g0_label", "count", "n", "mean"], rows: rows))
        return try await environment.answer(slug, [Parameter](text))
    }

    private func utf8(_ value: AnswerValue?) -> [UInt8] { Array((value?.text ?? "").utf8) }

    @Test func `each has its row in every period`() async throws {
        let answer = try await answer(
            "support-volume", "from=2024-03-31&to=2024-04-01&view=over-time&frequency=day&group=source")
        #expect(answer.rows.count == 4)
        #expect(Set(answer.rows.map { utf8($0["group"]) }).count == 2)
    }

    @Test func `each is compared with itself before`() async throws {
        let answer = try await answer("support-volume", "group=source&compare=previous")
        #expect(answer.rows.count == 2)
        for row in answer.rows { #expect(row["previous"]?.double == row["count"]?.double) }
    }

    @Test func `each customer has its own waiting tickets`() async throws {
        let answer = try await answer("customer-wait-time", "group=contact")
        #expect(answer.rows.map { $0["waiting_now"] } == [.integer(2), .integer(1)])
        #expect(answer.rows.map { utf8($0["group"]) } == Self.ids.reversed().map { Array($0.utf8) })
    }

    @Test func `the warehouse keeps them apart`() async throws {
        let tickets = Self.ids.map { id in
            Asking.ticket(id) { facts in
                facts.ticket.source = id
                facts.messages = [
                    CountedMessage(
                        message: "m", at: Asking.now - 1, isReply: true, credit: Credit(owner: nil, team: nil))
                ]
            }
        }
        let answer = try await Asking(tickets).answer("owner-reply-count", "range=yesterday&group=source")
        #expect(answer.rows.map { $0["count"] } == [.integer(1), .integer(1)])
        #expect(answer.totals["count"] == .integer(2))
    }

    @Test func `values are equal where they are written alike`() {
        let (a, b) = (AnswerValue.text(Self.ids[0]), AnswerValue.text(Self.ids[1]))
        #expect(a != b)
        #expect(Set([a, b, a]).count == 2)
        #expect([a, .integer(1), .number(1), .bool(true), .null, .counts([])].count { $0 == a } == 1)
    }
}
