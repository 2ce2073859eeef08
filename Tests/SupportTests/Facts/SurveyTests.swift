import Support
import Testing

@Suite struct SurveyTests {
    private let desk = Desk()
    private func answer(_ score: Int, cycle: String = "1") -> TicketEvent {
        .surveyAnswered(SurveyAnswer(survey: "s", cycle: cycle, scale: 5, score: score))
    }
    private func sent(_ cycle: String = "1") -> TicketEvent { .surveySent(survey: "s", cycle: cycle) }

    @Test func `the last answer counts, per survey and cycle`() {
        let facts = desk.facts([(0, .opened()), (5, answer(1)), (6, answer(5)), (7, answer(2, cycle: "2"))])
        #expect(facts.surveyResponses.map(\.score) == [5, 2])
        #expect(facts.surveyResponses.map(\.at) == [.minute(6), .minute(7)])
    }

    @Test func `it is credited to the last replier before the first sending`() {
        let facts = desk.facts([
            (0, .opened(owner: "ana")), (5, .replies("bo")), (10, sent()), (12, .replies("ana")), (15, sent()),
            (20, answer(4)),
        ])
        #expect(facts.surveyResponses.map(\.credit) == [.bo])
        #expect(facts.surveySendings.map(\.at) == [.minute(10)])
        #expect(facts.surveySendings.map(\.credit) == [.bo])
        #expect(facts.surveySendings.map(\.isAnswered) == [true])
    }

    @Test func `where no sending came before it, the answer's moment counts`() {
        let facts = desk.facts([
            (0, .opened(owner: "ana")), (5, answer(4)), (10, .replies("bo")), (12, sent()), (15, sent("2")),
        ])
        #expect(facts.surveyResponses.map(\.credit) == [.ana])
        #expect(facts.surveySendings.map(\.isAnswered) == [true, false])
    }

    @Test func `the team is the replier's at the sending, not at the reply`() {
        let desk = desk.with(at: 8, .user(User(id: "bo", name: "Bo", team: "west")))
        let facts = desk.facts([(0, .opened(owner: "ana")), (5, .replies("bo")), (10, sent()), (20, answer(4))])
        #expect(facts.surveyResponses.map(\.credit.team) == ["west"])
    }

    @Test func `a last reply by nobody leaves it unassigned`() {
        let facts = desk.facts([(0, .opened(owner: "ana")), (5, .replies(nil)), (10, sent())])
        #expect(facts.surveySendings.map(\.credit) == [.nobody])
    }

    @Test(arguments: [(2, 2), (3, 3), (5, 4), (7, 6), (10, 9)])
    func `positive begins at`(_ scale: Int, _ score: Int) {
        func isPositive(_ score: Int) -> Bool {
            SurveyResponse(survey: "s", cycle: "1", at: .minute(0), scale: scale, score: score, credit: .ana).isPositive
        }
        #expect(isPositive(score))
        #expect(!isPositive(score - 1))
    }
}
